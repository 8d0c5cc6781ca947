import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { counterWord, unitWord } from "../../../words/units.ts";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { useRules } from "../../lib/rules.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { placeWord } from "../../text/places.ts";
import { Agreement } from "./Agreement.tsx";

export type Originality = OutputOf<"originality.compare">;

const text = defineText({
  window: { en: "Approved in China from", zh: "在华获批：自" },
  until: { en: "to", zh: "至" },
  every: { en: "any", zh: "不限" },
  definitions: { en: "Five definitions of first-in-class", zh: "首创的五种定义" },
  first: { en: "first", zh: "是" },
  not_first: { en: "not", zh: "否" },
  unknown: { en: "cannot say", zh: "无法判断" },
  medicines: { en: "Medicine by medicine", zh: "逐药比较" },
  medicine: { en: "Medicine", zh: "药物" },
  targets: { en: "Targets", zh: "靶点" },
  china: { en: "China", zh: "在华获批" },
  world: { en: "Anywhere", zh: "全球首批" },
  class: { en: "NRDD class", zh: "NRDD 类别" },
  record: { en: "Record", zh: "记录" },
  published: { en: "What was printed: 6, 11, 15, 48, 152 and others", zh: "公布的数字：6、11、15、48、152 等" },
  publishedNote: {
    en: "They disagree because they count different things: another place, other years, first in the world or a class of registration. Category 1 is a class of registration in China and says nothing about being first.",
    zh: "其不一致源于所计不同：地域、年份、全球首创或注册分类。1类为中国注册分类，与首创无关。",
  },
  named: { en: "Of these, named here", zh: "其中此处具名" },
  undecided: { en: "cannot be told", zh: "无法判断" },
  ruled_out: { en: "ruled out", zh: "已排除" },
  counter: { en: "Counter", zh: "统计方" },
  value: { en: "Printed", zh: "公布值" },
  what: { en: "What is counted", zh: "所计内容" },
  place: { en: "Where", zh: "地域" },
  until_day: { en: "Until", zh: "截至" },
  empty: {
    en: "No medicine of Chinese origin was approved in China in these years on record",
    zh: "该时段内无在案的中国来源药物在华获批",
  },
  emptyNote: { en: "Choose other years.", zh: "请选择其他年份。" },
});

const classes = defineText({
  first: { en: "first", zh: "首创" },
  fast_follower: { en: "fast follower", zh: "快速跟进" },
  me_too: { en: "me-too", zh: "同类跟随" },
});

const YEARS = Array.from({ length: 16 }, (_, at) => String(2011 + at));
const DEFINITIONS = [
  "first_approval_of_mechanism",
  "fda_cder_list",
  "chembl_mechanism",
  "new_target_in_china",
  "nrdd",
] as const;

export function OriginalityTab() {
  const t = useText(text);
  const [from] = useAddressField("from_year");
  const [to] = useAddressField("to_year");
  const year = (value: string | null) => (value && YEARS.includes(value) ? Number(value) : undefined);
  const window = { ...(year(from) && { from_year: year(from) }), ...(year(to) && { to_year: year(to) }) };
  const input = { ...useRules(["granularity"] as const), ...window } as object;
  const answer = useOperation("originality.compare", input);
  const under = useOperation("originality.compare", { ...input, alternatives: true }, answer.isSuccess);
  return (
    <>
      <div className="against">
        <YearChoice name="from_year" label={t("window")} /> <YearChoice name="to_year" label={t("until")} />
      </div>
      <Answer of={answer}>
        {(data) => (
          <>
            <Definitions data={data} />
            <Rules rules={under.data?.rules ?? data.rules} unit="drugs" />
            <Agreement data={data} />
            {data.rows.length === 0 ? <Empty title={t("empty")}>{t("emptyNote")}</Empty> : <Medicines data={data} />}
            <Published data={data} />
            <Sql sql={data.sql} />
          </>
        )}
      </Answer>
    </>
  );
}

function YearChoice({ name, label }: { name: string; label: string }) {
  const t = useText(text);
  const [value, set] = useAddressField(name);
  return (
    <label>
      <span className="soft small">{`${label} `}</span>
      <select value={value ?? ""} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{t("every")}</option>
        {YEARS.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}

function Definitions({ data }: { data: Originality }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <h2>{t("definitions")}</h2>
      <div className="cards few">
        {data.definitions.map(({ id, title, meaning, first, not_first, unknown }) => (
          <div key={id} className="card">
            <h3>{say(title)}</h3>
            <div className="pair">
              <span>
                <small>{t("first")}</small>
                <b>{number(first)}</b>
              </span>
              <span>
                <small>{t("not_first")}</small>
                <b>{number(not_first)}</b>
              </span>
              <span>
                <small>{t("unknown")}</small>
                <b>{number(unknown)}</b>
              </span>
            </div>
            <p className="soft small">{say(meaning)}</p>
          </div>
        ))}
      </div>
    </>
  );
}

function Medicines({ data }: { data: Originality }) {
  const t = useText(text);
  const word = useText(classes);
  const say = useSay();
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const verdict = (value: boolean | null) => t(value === null ? "unknown" : value ? "first" : "not_first");
  return (
    <>
      <h2>{t("medicines")}</h2>
      <DataTable
        name="originality"
        label={t("medicines")}
        rows={data.rows}
        keyOf={({ drug_id }) => drug_id}
        columns={[
          {
            id: "medicine",
            title: t("medicine"),
            value: ({ drug, drug_zh }) => nameIn(drug, drug_zh),
            show: ({ drug_id, drug, drug_zh }) => (
              <Link href={href(`/medicines/${drug_id}`)}>{nameIn(drug, drug_zh)}</Link>
            ),
          },
          { id: "class", title: t("targets"), value: (row) => row.class },
          {
            id: "china_date",
            title: t("china"),
            value: (row) => row.china_date,
            show: (row) => formatDate(row.china_date, "month", language),
          },
          {
            id: "first_date",
            title: t("world"),
            value: (row) => row.first_date,
            show: (row) => formatDate(row.first_date, "month", language),
          },
          ...DEFINITIONS.map((id) => ({
            id,
            title: say(data.definitions.find((each) => each.id === id)?.title ?? { en: id, zh: id }),
            value: (row: Originality["rows"][number]) => verdict(row[id]),
            show: (row: Originality["rows"][number]) => (
              <span className={row[id] === null ? "soft" : row[id] ? "tone-green" : undefined}>{verdict(row[id])}</span>
            ),
          })),
          {
            id: "novelty_class",
            title: t("class"),
            value: (row) => (row.novelty_class ? word(row.novelty_class) : t("unknown")),
          },
          {
            id: "record",
            title: t("record"),
            value: (row) => row.record_key,
            show: (row) => <RecordLink record_key={row.record_key} />,
          },
        ]}
      />
    </>
  );
}

const YEAR_LETTERS = 4;

/** The years of a period, as the address of this page takes them. */
const windowOf = (from: string | null, to: string | null) => ({
  from_year: from?.slice(0, YEAR_LETTERS),
  to_year: to?.slice(0, YEAR_LETTERS),
});

function Published({ data }: { data: Originality }) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <>
      <h2>{t("published")}</h2>
      <p className="soft">{t("publishedNote")}</p>
      <DataTable
        name="published"
        label={t("published")}
        rows={data.published}
        keyOf={({ statistic_id }) => statistic_id}
        columns={[
          {
            id: "value",
            title: t("value"),
            number: true,
            value: ({ value }) => value,
            show: ({ value, unit }) => `${formatNumber(value, language)} ${unitWord(unit, language)}`,
          },
          {
            id: "name",
            title: t("what"),
            value: (row) => nameIn(row.name, row.name_zh),
            show: (row) => <RecordLink record_key={row.record_key}>{nameIn(row.name, row.name_zh)}</RecordLink>,
          },
          { id: "geography", title: t("place"), value: ({ geography }) => placeWord(geography, language) },
          {
            id: "period_end",
            title: t("until_day"),
            value: (row) => row.period_end,
            show: (row) => formatDate(row.period_end, "day", language),
          },
          {
            id: "named",
            title: t("named"),
            number: true,
            value: ({ named }) => named?.medicines ?? null,
            show: ({ named, value, period_start, period_end }) =>
              named ? (
                <Link href={href("/pipeline", { tab: "originality", ...windowOf(period_start, period_end) })}>
                  {`${formatNumber(named.medicines, language)} / ${formatNumber(value, language)}`}
                  <span className="soft">{` (${named.undecided} ${t("undecided")}, ${named.ruled_out} ${t("ruled_out")})`}</span>
                </Link>
              ) : (
                "—"
              ),
          },
          { id: "counter", title: t("counter"), value: ({ counter }) => counterWord(counter, language) },
        ]}
      />
    </>
  );
}
