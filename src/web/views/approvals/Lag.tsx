import { Link } from "wouter";
import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import type { Text } from "../../../core/text.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { unitWord } from "../../../words/units.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { useRules } from "../../lib/rules.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { LagCurve } from "./LagCurve.tsx";

export type LagAnswer = OutputOf<"approvals.lag">;

const text = defineText({
  to: { en: "Arrival in", zh: "到达地" },
  from: { en: "Time runs from", zh: "起算地" },
  anywhere: { en: "The first anywhere else", zh: "其他任一地最早者" },
  median: { en: "Median, years", zh: "中位数（年）" },
  interval: { en: "95 % interval", zh: "95% 区间" },
  arrived: { en: "Arrived", zh: "已到达" },
  waiting: { en: "Still waiting", zh: "仍在等待" },
  unreached: { en: "not reached", zh: "未达到" },
  published: { en: "Published lags, each of its own set", zh: "已公布的时滞（口径各异）" },
  publishedNote: {
    en: "Each was computed over a set of its own. Below each stands what the record has of the same window: medicines approved in the US first and in China within it. Until the numbers of medicines agree, the set is another one, and nothing is reproduced.",
    zh: "各公布值以自身集合计算。其下为本库同一时间窗内的情况：先在美国、后在中国获批的药物。药物数不符时即非同一集合，不视为重现。",
  },
  formed: { en: "On record in its window", zh: "本库同窗" },
  medicines: { en: "medicines", zh: "种药物" },
  median_of: { en: "median, years", zh: "中位数（年）" },
  cases: { en: "Medicines, those that arrived first", zh: "药物（已到达者在前）" },
  medicine: { en: "Medicine", zh: "药物" },
  first: { en: "From", zh: "起点" },
  day: { en: "Day", zh: "日期" },
  here: { en: "Here", zh: "本地" },
  years: { en: "Years", zh: "年" },
  state: { en: "State", zh: "状态" },
  records: { en: "Records", zh: "记录" },
  one: { en: "from", zh: "起点" },
  two: { en: "here", zh: "本地" },
  empty: { en: "No medicine has both days on record", zh: "无药物具备两处日期" },
  emptyNote: {
    en: "Choose another place, or load the register of the authority.",
    zh: "请选择其他地点，或载入该监管机构的登记库。",
  },
});

const YEAR = 365.25;
const SIZE = 200;

const PLACES = Object.fromEntries(Object.entries(jurisdictions).map(([code, { name }]) => [code, name])) as Record<
  JurisdictionCode,
  Text
>;

export function Lag() {
  const t = useText(text);
  const { language } = useLanguage();
  const rules = useRules(["lag", "censored", "conditional"] as const);
  const jurisdiction = chosen(useAddressField("to")[0], PLACES) ?? "US";
  const reference = chosen(useAddressField("from")[0], PLACES);
  const input = { ...rules, jurisdiction, ...(reference ? { reference } : {}), limit: SIZE, offset: useOffset() };
  const answer = useOperation("approvals.lag", input);
  const under = useOperation("approvals.lag", { ...input, alternatives: true }, answer.isSuccess);
  const years = (days: number | null) => (days === null ? "—" : formatNumber(days / YEAR, language, 2));
  return (
    <>
      <div className="filters">
        <Choice name="to" label={t("to")} words={PLACES} otherwise={PLACES.US} />
        <Choice name="from" label={t("from")} words={PLACES} otherwise={text.anywhere} />
      </div>
      <Answer of={answer}>
        {(data) => (
          <>
            <div className="figures">
              <Stated label={t("median")} value={data.value === null ? t("unreached") : years(data.value)} />
              <Stated
                label={t("interval")}
                value={
                  data.high === null
                    ? data.low === null
                      ? "—"
                      : `≥ ${years(data.low)}`
                    : `${years(data.low)} – ${years(data.high)}`
                }
              />
              <Stated label={t("arrived")} value={formatNumber(data.arrived, language)} />
              <Stated label={t("waiting")} value={formatNumber(data.waiting, language)} />
            </div>
            <Rules rules={under.data?.rules ?? data.rules} unit="days" absent={t("unreached")} />
            {data.rows.length === 0 ? (
              <Empty title={t("empty")}>{t("emptyNote")}</Empty>
            ) : (
              <>
                <LagCurve data={data} />
                <Pages total={data.arrived + data.waiting} size={SIZE} />
                <Cases data={data} />
              </>
            )}
            <Published data={data} />
            <Sql sql={data.sql} />
          </>
        )}
      </Answer>
    </>
  );
}

function Cases({ data }: { data: LagAnswer }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <>
      <h2>{t("cases")}</h2>
      <DataTable
        name="lag"
        label={t("cases")}
        rows={data.rows}
        keyOf={({ drug_id }) => drug_id}
        columns={[
          {
            id: "medicine",
            title: t("medicine"),
            value: ({ drug, drug_zh }) => nameIn(drug, drug_zh),
            show: ({ drug_id, drug, drug_zh, is_curated }) => (
              <Link href={href(is_curated ? `/medicines/${drug_id}` : `/names/drug/${encodeURIComponent(drug_id)}`)}>
                {nameIn(drug, drug_zh)}
              </Link>
            ),
          },
          {
            id: "from_jurisdiction",
            title: t("first"),
            value: (row) => wordFor("jurisdiction", row.from_jurisdiction, language),
          },
          {
            id: "from_day",
            title: t("day"),
            value: (row) => row.from_day,
            show: (row) => formatDate(row.from_day, "day", language),
          },
          {
            id: "to_day",
            title: t("here"),
            value: (row) => row.to_day,
            show: (row) => formatDate(row.to_day, "day", language),
          },
          {
            id: "days",
            title: t("years"),
            number: true,
            value: (row) => row.days,
            show: (row) => formatNumber(row.days / YEAR, language, 2),
          },
          { id: "state", title: t("state"), value: ({ happened }) => t(happened ? "arrived" : "waiting") },
          {
            id: "records",
            title: t("records"),
            value: ({ from_key, to_key }) => [from_key, to_key].filter(Boolean).join(" "),
            show: ({ from_key, to_key }) => (
              <>
                <RecordLink record_key={from_key}>{t("one")}</RecordLink>
                {to_key && " · "}
                {to_key && <RecordLink record_key={to_key}>{t("two")}</RecordLink>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Published({ data }: { data: LagAnswer }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  if (data.published.length === 0) return null;
  return (
    <>
      <h2>{t("published")}</h2>
      <p className="soft">{t("publishedNote")}</p>
      <div className="cards few">
        {data.published.map((each) => (
          <div key={each.statistic_id} className="card">
            <div className="pair">
              <b>{`${formatNumber(each.value, language, 2)} ${unitWord(each.unit, language)}`}</b>
            </div>
            <p className="soft small">
              {`${nameIn(each.name, each.name_zh)}. ${nameIn(each.definition ?? "", each.definition_zh)} `}
              <RecordLink record_key={each.record_key}>{each.counter}</RecordLink>
              {each.formed && (
                <>
                  <br />
                  {`${t("formed")}: ${formatNumber(each.formed.medicines, language)} ${t("medicines")}${each.formed.days === null ? "" : `, ${t("median_of")} ${formatNumber(each.formed.days / YEAR, language, 2)}`}`}
                </>
              )}
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
