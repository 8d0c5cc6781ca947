import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useAccountChange } from "../../lib/account.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Applications } from "./Applications.tsx";
import { Founding } from "./Founding.tsx";
import { Voyages } from "./Voyages.tsx";

export type Me = NonNullable<OutputOf<"people.me">["person"]>;

const text = defineText({
  title: { en: "Collaboration platform", zh: "国际合作平台" },
  lede: {
    en: "Bring a voyage: its route and its clearance become tasks with clocks, officers accompany it, and measures that help it are found by clause.",
    zh: "提交航程：路径与出境审查成为带时限的任务，由专员陪伴，并按条款匹配扶持措施。",
  },
  measures: { en: "Support measures", zh: "扶持措施" },
  measuresNote: {
    en: "What a firm may claim, for how much, and which fact is missing.",
    zh: "企业可申请什么、多少、还缺哪项事实。",
  },
  desk: { en: "Desk", zh: "工作台" },
  deskNote: { en: "What waits, for how long, and who does what.", zh: "待办事项、等待时长与工作量。" },
  planner: { en: "Voyage planner", zh: "航程规划" },
  plannerNote: { en: "Where first, by which route, when, and on what terms.", zh: "首选地、路径、时间与条款。" },
  kpi: { en: "Plan and its targets", zh: "规划与指标" },
  kpiNote: { en: "Baseline, actual and rule of each target.", zh: "各指标的基线、实绩与规则。" },
  signIn: { en: "Sign in, or make an account", zh: "登录或注册" },
  signInNote: { en: "for voyages and their tasks", zh: "以办理航程与任务" },
  alerts: { en: "Alerts", zh: "提醒" },
  alertsNote: { en: "what changed in what you watch", zh: "您关注内容的变化" },
  unseen: { en: "not seen yet", zh: "条未读" },
  signOut: { en: "Sign out", zh: "退出" },
});

export function PlatformView() {
  const t = useText(text);
  const answer = useOperation("people.me", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>{({ person }) => (person ? <Mine me={person} /> : <Guest />)}</Answer>
      <Doors isDesk={answer.data?.person?.memberships.some(({ kind }) => kind === "authority") ?? false} />
    </>
  );
}

function Guest() {
  const t = useText(text);
  const href = useHref();
  return (
    <section className="card">
      <Link href={href("/sign-in")}>
        <b>{t("signIn")}</b>
      </Link>{" "}
      {t("signInNote")}
    </section>
  );
}

function Mine({ me }: { me: Me }) {
  const t = useText(text);
  const out = useAccountChange("/sign-out");
  return (
    <>
      <p className="soft">
        {`${me.name} · ${me.memberships.map(({ name }) => name).join(" · ") || me.email} · `}
        <button type="button" className="plain-link" onClick={() => out.mutate({})}>
          {t("signOut")}
        </button>
      </p>
      <AlertsDoor />
      {me.memberships.length === 0 && <Founding />}
      {me.duties.some((duty) => duty !== "partner") && (
        <>
          <Voyages me={me} />
          <Applications me={me} />
        </>
      )}
    </>
  );
}

function AlertsDoor() {
  const t = useText(text);
  const href = useHref();
  const { data } = useOperation("alerts.list", { limit: 1 });
  return (
    <p>
      <Link href={href("/platform/alerts")}>{t("alerts")}</Link>{" "}
      <span className="soft">{data && data.unseen > 0 ? `${data.unseen} ${t("unseen")}` : t("alertsNote")}</span>
    </p>
  );
}

/** Other rooms; the desk is for whoever runs the platform. */
function Doors({ isDesk }: { isDesk: boolean }) {
  const t = useText(text);
  const href = useHref();
  const doors = [
    ...(isDesk ? [["/platform/desk", t("desk"), t("deskNote")] as const] : []),
    ["/support", t("measures"), t("measuresNote")],
    ["/voyage", t("planner"), t("plannerNote")],
    ["/plan", t("kpi"), t("kpiNote")],
  ] as const;
  return (
    <ul className="doors">
      {doors.map(([path, name, note]) => (
        <li key={path} className="card">
          <Link href={href(path)}>
            <b>{name}</b>
          </Link>
          <p className="small soft flat">{note}</p>
        </li>
      ))}
    </ul>
  );
}
