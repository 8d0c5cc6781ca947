import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { useMeasures } from "./application-words.ts";
import { Limits } from "./Limits.tsx";
import { quarterOfToday } from "./period.ts";
import { Report } from "./Report.tsx";
import { Workload } from "./Workload.tsx";

type Desk = OutputOf<"desk.queue">;
type Waiting = Desk["waiting"][number];

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Desk", zh: "工作台" },
  lede: {
    en: "What waits, the longest first: working days so far, and how many it may take. Holidays are not known and not left out.",
    zh: "待办事项，等待最久者在前：已等待与时限工作日数，未扣除法定节假日。",
  },
  targets: { en: "Numbers of the plan and the casework", zh: "规划与办理指标" },
  budgets: { en: "Budgets", zh: "预算" },
  mine: { en: "For you", zh: "待您办理" },
  others: { en: "For others", zh: "待他人办理" },
  none: { en: "Nothing waits for you", zh: "没有待您办理的事项" },
  noneNote: { en: "What firms hand in stands here.", zh: "企业递交的事项将显示于此。" },
  waits: { en: "working days", zh: "个工作日" },
  late: { en: "over its limit", zh: "已超时限" },
  since: { en: "since", zh: "自" },
});

const KINDS = defineText({
  check: { en: "to be checked", zh: "待受理" },
  appeal: { en: "appeal, to be taken into review", zh: "申诉，待转评审" },
  review: { en: "to be judged", zh: "待评审" },
  pay: { en: "to be paid", zh: "待拨付" },
  accompany: { en: "voyage that nobody accompanies", zh: "航程待陪伴" },
  overdue: { en: "task overdue", zh: "任务逾期" },
});

/** What waits for whoever runs the platform. */
export function DeskView() {
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("desk.queue", {});
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <p>
        <Link href={href("/platform/targets")}>{t("targets")}</Link>
        {" · "}
        <Link href={href("/platform/budgets")}>{t("budgets")}</Link>
      </p>
      <Report {...quarterOfToday()} />
      <Answer of={answer}>{(desk) => <Whole desk={desk} />}</Answer>
    </>
  );
}

function Whole({ desk: { waiting, workload, decided, limits } }: { desk: Desk }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [mine, others] = [waiting.filter(({ is_mine }) => is_mine), waiting.filter(({ is_mine }) => !is_mine)];
  return (
    <>
      <section className="card" aria-label={t("mine")}>
        <h2>{`${t("mine")} · ${formatNumber(mine.length, language)}`}</h2>
        {mine.length === 0 ? <Empty title={t("none")}>{t("noneNote")}</Empty> : <Queue rows={mine} />}
      </section>
      {others.length > 0 && (
        <section className="card" aria-label={t("others")}>
          <h2>{`${t("others")} · ${formatNumber(others.length, language)}`}</h2>
          <Queue rows={others} />
        </section>
      )}
      <Workload rows={workload} decided={decided} />
      <Limits limits={limits} />
    </>
  );
}

function Queue({ rows }: { rows: Waiting[] }) {
  return (
    <ul className="plain-list cases">
      {rows.map((row) => (
        <Line key={`${row.kind} ${row.application_id ?? row.task_id ?? row.voyage_id}`} row={row} />
      ))}
    </ul>
  );
}

function Line({ row }: { row: Waiting }) {
  const t = useText(text);
  const k = useText(KINDS);
  const href = useHref();
  const nameIn = useName();
  const measure = useMeasures();
  const { language } = useLanguage();
  const to = row.application_id ? `/platform/applications/${row.application_id}` : `/platform/voyages/${row.voyage_id}`;
  const name = row.measure_id ? measure(row.measure_id) : nameIn(row.title ?? "", row.title_zh);
  const limit = row.limit_days === null ? "" : ` / ${formatNumber(row.limit_days, language)}`;
  const clock = `${formatNumber(row.working_days, language)}${limit} ${t("waits")}`;
  return (
    <li>
      <Link href={href(to)}>
        <b>{name}</b>
      </Link>
      <p className="small soft flat">
        <span className={row.is_late ? "tone-red" : ""}>
          {k(row.kind)}
          {row.is_late && row.limit_days !== null && ` · ${t("late")}`}
        </span>
        {[null, row.organisation, clock, `${t("since")} ${formatDate(row.since, "day", language)}`].join(" · ")}
      </p>
    </li>
  );
}
