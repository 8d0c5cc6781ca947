import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { amountWord, STATES, useMeasures } from "./application-words.ts";
import type { Me } from "./PlatformView.tsx";

type Application = OutputOf<"applications.list">["applications"][number];

const text = defineText({
  title: { en: "Applications for support", zh: "扶持申请" },
  empty: { en: "No application yet", zh: "尚无申请" },
  emptyFirm: {
    en: "Find a measure among the support measures, and apply for it there.",
    zh: "请在扶持措施中选定措施并申请。",
  },
  emptyDesk: { en: "What firms hand in stands here.", zh: "企业递交的申请显示于此。" },
  measures: { en: "Support measures", zh: "扶持措施" },
  handed: { en: "handed in", zh: "递交于" },
});

/** What a firm has asked for; on a desk, what waits there first. */
export function Applications({ me }: { me: Me }) {
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("applications.list", {});
  const isFirm = me.duties.includes("firm");
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Answer of={answer}>
        {({ applications }) =>
          applications.length === 0 ? (
            <Empty title={t("empty")}>{t(isFirm ? "emptyFirm" : "emptyDesk")}</Empty>
          ) : (
            <ul className="plain-list cases">
              {[...applications].sort(waitingFirst(me)).map((application) => (
                <Line key={application.application_id} application={application} />
              ))}
            </ul>
          )
        }
      </Answer>
      {isFirm && <Link href={href("/support")}>{t("measures")}</Link>}
    </section>
  );
}

/** Whose turn it is. */
const WAITS: Record<string, readonly string[]> = {
  firm: ["draft", "incomplete", "rejected"],
  officer: ["submitted", "appealed", "approved"],
  reviewer: ["in_review"],
};

const waitingFirst = (me: Me) => (a: Application, b: Application) => {
  const waits = ({ state }: Application) => (me.duties.some((duty) => WAITS[duty]?.includes(state)) ? 0 : 1);
  return waits(a) - waits(b) || (a.submitted_at ?? "").localeCompare(b.submitted_at ?? "");
};

function Line({ application }: { application: Application }) {
  const t = useText(text);
  const s = useText(STATES);
  const href = useHref();
  const measure = useMeasures();
  const { language } = useLanguage();
  const { application_id, measure_id, organisation, amount, currency, state, submitted_at } = application;
  return (
    <li>
      <Link href={href(`/platform/applications/${application_id}`)}>
        <b>{measure(measure_id)}</b>
      </Link>
      <p className="small soft flat">
        {[
          organisation,
          amountWord(amount, currency, language),
          s(state),
          submitted_at && `${t("handed")} ${formatDate(submitted_at.slice(0, 10), "day", language)}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
