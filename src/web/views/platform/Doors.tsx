import { Link } from "wouter";
import type { Text } from "../../../core/text.ts";
import { useHref } from "../../lib/address.ts";
import { useSay } from "../../lib/text.tsx";
import type { Me } from "./PlatformView.tsx";

interface Door {
  path: string;
  name: Text;
  note: Text;
  /** Whom it opens for: everybody where left out, whoever has signed in where no duty is named. */
  by?: readonly Me["duties"][number][];
}

const AUTHORITY = ["officer", "reviewer", "administrator"] as const;

/** One entry for each room of the platform, in the order in which a case comes by them. */
const DOORS: readonly Door[] = [
  {
    path: "/platform/desk",
    by: AUTHORITY,
    name: { en: "Desk", zh: "工作台" },
    note: { en: "What waits, for how long, and who does what.", zh: "待办事项、等待时长与工作量。" },
  },
  {
    path: "/platform/targets",
    by: AUTHORITY,
    name: { en: "Numbers", zh: "指标" },
    note: { en: "The casework beside the plan, and the report of a quarter.", zh: "办理与规划指标，季度报告。" },
  },
  {
    path: "/platform/budgets",
    by: AUTHORITY,
    name: { en: "Budgets", zh: "预算" },
    note: { en: "What each measure may spend, and what is committed.", zh: "各措施预算与已承诺金额。" },
  },
  {
    path: "/platform/alerts",
    by: [],
    name: { en: "Alerts", zh: "提醒" },
    note: { en: "What changed in what you watch.", zh: "您关注内容的变化。" },
  },
  {
    path: "/support",
    name: { en: "Support measures", zh: "扶持措施" },
    note: {
      en: "What a firm may claim, for how much, and which fact is missing.",
      zh: "企业可申请什么、多少、还缺哪项事实。",
    },
  },
  {
    path: "/voyage",
    name: { en: "Voyage planner", zh: "航程规划" },
    note: { en: "Where first, by which route, when, and on what terms.", zh: "首选地、路径、时间与条款。" },
  },
  {
    path: "/platform/opportunities",
    name: { en: "Opportunities", zh: "合作机会" },
    note: { en: "What firms offer, interest, agreement and data room.", zh: "企业合作意向、保密协议与资料室。" },
  },
  {
    path: "/partners",
    name: { en: "Who to show it to", zh: "可接触的合作方" },
    note: {
      en: "Organisations abroad, ranked for one asset, with reasons and gaps.",
      zh: "按资产排序的境外机构，附理由与缺口。",
    },
  },
  {
    path: "/platform/partners",
    by: [],
    name: { en: "Partners and what they look for", zh: "合作方及其需求" },
    note: { en: "Mandates in partners' own words.", zh: "合作方自述的需求。" },
  },
  {
    path: "/platform/programmes",
    name: { en: "Programmes and events", zh: "项目与活动" },
    note: { en: "Programmes, events and service providers.", zh: "项目、活动与服务机构。" },
  },
  {
    path: "/plan",
    name: { en: "Plan and its targets", zh: "规划与指标" },
    note: { en: "Baseline, actual and rule of each target.", zh: "各指标的基线、实绩与规则。" },
  },
];

/** The rooms of the platform that open for whoever asks. */
export function Doors({ me }: { me: Me | null }) {
  const say = useSay();
  const href = useHref();
  const open = DOORS.filter(
    ({ by }) => !by || (me && (by.length === 0 || by.some((duty) => me.duties.includes(duty)))),
  );
  return (
    <ul className="doors">
      {open.map(({ path, name, note }) => (
        <li key={path} className="card">
          <Link href={href(path)}>
            <b>{say(name)}</b>
          </Link>
          <p className="small soft flat">{say(note)}</p>
        </li>
      ))}
    </ul>
  );
}
