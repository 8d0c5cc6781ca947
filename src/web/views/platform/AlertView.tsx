import { useParams } from "wouter";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { AlertCard } from "./AlertCard.tsx";

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  alerts: { en: "Alerts", zh: "提醒" },
  title: { en: "Alert", zh: "提醒" },
});

/** One alert with all its rows, where a letter leads. */
export function AlertView() {
  const t = useText(text);
  const { id = "" } = useParams<{ id: string }>();
  const answer = useOperation("alerts.get", { alert_id: id });
  return (
    <>
      <Crumbs
        to={[
          { path: "/platform", name: t("platform") },
          { path: "/platform/alerts", name: t("alerts") },
        ]}
      />
      <Title name={answer.data?.alert.name ?? t("title")} />
      <Answer of={answer}>{({ alert }) => <AlertCard alert={alert} whole />}</Answer>
    </>
  );
}
