import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { dayHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { AlertCard } from "./AlertCard.tsx";
import { Said } from "./Said.tsx";
import { Watches } from "./Watches.tsx";

type Alerts = OutputOf<"alerts.list">;

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Alerts", zh: "提醒" },
  lede: {
    en: "What changed in what you watch, from one snapshot of the evidence to the next.",
    zh: "您关注的内容在前后两个证据快照之间的变化。",
  },
  sections: { en: "Alerts and watches", zh: "提醒与关注" },
  alerts: { en: "What changed", zh: "变化" },
  watches: { en: "What I watch", zh: "我的关注" },
  none: { en: "Nothing changed yet", zh: "暂无变化" },
  noneNote: {
    en: "When a new snapshot changes the answer to something you watch, what changed stands here.",
    zh: "新快照改变您所关注的结果时，变化将列于此处。",
  },
  allSeen: { en: "Mark all as seen", zh: "全部标为已读" },
  unseen: { en: "not seen yet", zh: "条未读" },
  one: { en: "Only one watch is shown.", zh: "仅显示一项关注。" },
  all: { en: "Show all", zh: "显示全部" },
  signIn: { en: "Sign in", zh: "登录" },
  guest: { en: "Alerts are for people: sign in to see yours.", zh: "请登录后查看您的提醒。" },
});

const TABS = ["alerts", "watches"] as const;
const SIZE = 50;

export function AlertsView() {
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("people.me", {});
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {({ person }) =>
          person ? (
            <Sections />
          ) : (
            <p>
              {`${t("guest")} `}
              <Link href={href("/sign-in")}>{t("signIn")}</Link>
            </p>
          )
        }
      </Answer>
    </>
  );
}

function Sections() {
  const t = useText(text);
  const tab = useTab(TABS);
  return (
    <>
      <Tabs label={t("sections")} open={tab} tabs={TABS.map((name) => ({ name, title: t(name) }))} />
      {tab === "alerts" ? <Changes /> : <Watches />}
    </>
  );
}

function Changes() {
  const t = useText(text);
  const [watch_id, setWatch] = useAddressField("watch");
  const answer = useOperation("alerts.list", {
    ...{ limit: SIZE, offset: useOffset() },
    ...(watch_id ? { watch_id } : {}),
  });
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          {watch_id && (
            <p className="small soft">
              {`${t("one")} `}
              <button type="button" className="plain-link" onClick={() => setWatch(null)}>
                {t("all")}
              </button>
            </p>
          )}
          {data.unseen > 0 && <AllSeen unseen={data.unseen} />}
          {data.alerts.length === 0 ? <Empty title={t("none")}>{t("noneNote")}</Empty> : <ByDay alerts={data.alerts} />}
          <Pages total={data.total} size={SIZE} />
        </>
      )}
    </Answer>
  );
}

function AllSeen({ unseen }: { unseen: number }) {
  const t = useText(text);
  const { language } = useLanguage();
  const change = useChange("alerts.seen");
  return (
    <div className="row-of-buttons alert-tools">
      <span>{`${formatNumber(unseen, language)} ${t("unseen")}`}</span>
      <Button variant="default" size="xs" loading={change.isPending} onClick={() => change.mutate({})}>
        {t("allSeen")}
      </Button>
      <Said problem={change.error} />
    </div>
  );
}

function ByDay({ alerts }: { alerts: Alerts["alerts"] }) {
  const { language } = useLanguage();
  const days = [...new Set(alerts.map(({ created_at }) => dayHere(created_at)))];
  return days.map((day) => (
    <section key={day} aria-label={formatDate(day, "day", language)}>
      <h2>{formatDate(day, "day", language)}</h2>
      {alerts
        .filter(({ created_at }) => dayHere(created_at) === day)
        .map((alert) => (
          <AlertCard key={alert.alert_id} alert={alert} />
        ))}
    </section>
  ));
}
