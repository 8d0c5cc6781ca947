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

type Desk = OutputOf<"desk.queue">;
type Waiting = Desk["waiting"][number];

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Desk", zh: "工作台" },
  lede: {
    en: "What waits, the longest first. Clocks count working days; holidays are not known and not left out.",
    zh: "待办事项，等待最久者在前。时限按工作日计，未扣除法定节假日。",
  },
  mine: { en: "For you", zh: "待您办理" },
  others: { en: "For others", zh: "待他人办理" },
  none: { en: "Nothing waits for you", zh: "没有待您办理的事项" },
  noneNote: { en: "What firms hand in stands here.", zh: "企业递交的事项将显示于此。" },
  waits: { en: "working days", zh: "个工作日" },
  since: { en: "since", zh: "自" },
  workload: { en: "Who does what", zh: "工作量" },
  person: { en: "Person", zh: "人员" },
  voyages: { en: "Voyages accompanied", zh: "陪伴航程" },
  reviews: { en: "Reviews", zh: "评审数" },
  decided: {
    en: "applications decided; median working days to a decision:",
    zh: "件申请已决定；决定用时中位数（工作日）：",
  },
  undecided: { en: "No application has been decided yet.", zh: "尚无已决定的申请。" },
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
  const answer = useOperation("desk.queue", {});
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>{(desk) => <Whole desk={desk} />}</Answer>
    </>
  );
}

function Whole({ desk: { waiting, workload, decided } }: { desk: Desk }) {
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
      <section className="card" aria-label={t("workload")}>
        <h2>{t("workload")}</h2>
        <p className="flat">
          {decided.median_working_days === null
            ? t("undecided")
            : `${formatNumber(decided.applications, language)} ${t("decided")} ${formatNumber(decided.median_working_days, language)}`}
        </p>
        {workload.length > 0 && <Workload rows={workload} />}
      </section>
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
  const clock = `${formatNumber(row.working_days, language)} ${t("waits")}`;
  return (
    <li>
      <Link href={href(to)}>
        <b>{name}</b>
      </Link>
      <p className="small soft flat">
        <span className={row.kind === "overdue" ? "tone-red" : ""}>{k(row.kind)}</span>
        {[null, row.organisation, clock, `${t("since")} ${formatDate(row.since, "day", language)}`].join(" · ")}
      </p>
    </li>
  );
}

function Workload({ rows }: { rows: Desk["workload"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <table className="dense">
      <thead>
        <tr>
          <th scope="col">{t("person")}</th>
          <th scope="col">{t("voyages")}</th>
          <th scope="col">{t("reviews")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ person, voyages, reviews }) => (
          <tr key={person}>
            <td>{person}</td>
            <td>{formatNumber(voyages, language)}</td>
            <td>{formatNumber(reviews, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
