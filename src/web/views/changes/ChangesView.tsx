import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { tableTitle } from "../../text/tables.ts";

type Compared = OutputOf<"snapshots.compare">;

const text = defineText({
  title: { en: "What changed", zh: "变化" },
  lede: {
    en: "Two snapshots against each other: candidates that came, moved or stopped, and facts of the ledgers.",
    zh: "比较两个快照：新增、进展或停滞的候选药物，以及账本中的事实。",
  },
  from: { en: "From", zh: "自" },
  to: { en: "To", zh: "至" },
  kind: { en: "Change", zh: "变化类型" },
  candidate: { en: "Medicine", zh: "药物" },
  developer: { en: "Developer", zh: "研发方" },
  before: { en: "Before", zh: "原阶段" },
  after: { en: "After", zh: "现阶段" },
  record: { en: "Records", zh: "记录" },
  was: { en: "before", zh: "原" },
  is: { en: "now", zh: "现" },
  list: { en: "Candidates that changed", zh: "发生变化的候选药物" },
  ledgers: { en: "Facts that came and went", zh: "新增与移除的事实" },
  ledger: { en: "Ledger", zh: "账本" },
  added: { en: "Added", zh: "新增" },
  removed: { en: "Removed", zh: "移除" },
  same: { en: "Nothing changed between these two days", zh: "两日之间没有变化" },
  sameNote: {
    en: "Both days show the same candidates at the same stages. Choose an earlier day, or load newer data.",
    zh: "两日的候选药物与阶段一致。请选择更早的日期，或载入更新的数据。",
  },
  only: { en: "There is one snapshot so far", zh: "目前仅有一个快照" },
  onlyNote: {
    en: "Nothing can be compared with it yet. After the next load on another day this page says what changed.",
    zh: "尚无可与之比较者。改日再次载入数据后，本页将列出变化。",
  },
  removedNote: {
    en: "Removed says that a record left the sources, or that names are read otherwise now. It is no fact about the medicine.",
    zh: "“移除”表示记录已不在来源中，或名称识别有变，并非关于药物的事实。",
  },
});

const KINDS = {
  added: { en: "Added", zh: "新增" },
  advanced: { en: "Advanced", zh: "进展" },
  set_back: { en: "Set back", zh: "后退" },
  discontinued: { en: "Discontinued", zh: "停滞" },
  resumed: { en: "Resumed", zh: "恢复" },
  removed: { en: "Removed", zh: "移除" },
} as const;

const SIZE = 200;
const DAY_LETTERS = 10;

/** What became of candidates between two days of which there are snapshots. */
export function ChangesView() {
  const t = useText(text);
  const { language } = useLanguage();
  const answer = useOperation("snapshots.list", {});
  const days = [...new Set(answer.data?.snapshots.map(({ built_at }) => built_at.slice(0, DAY_LETTERS)))];
  const words = Object.fromEntries(
    days.map((day) => [day, { en: formatDate(day, "day", language), zh: formatDate(day, "day", language) }]),
  );
  const to = chosen(useAddressField("to")[0], words) ?? days[0];
  const from = chosen(useAddressField("from")[0], words) ?? days.find((day) => to !== undefined && day < to);
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {() =>
          from === undefined || to === undefined ? (
            <Empty title={t("only")}>{t("onlyNote")}</Empty>
          ) : (
            <>
              <div className="filters">
                <Choice name="from" label={t("from")} words={words} otherwise={words[from] as never} />
                <Choice name="to" label={t("to")} words={words} otherwise={words[to] as never} />
                <Choice name="kind" label={t("kind")} words={KINDS} />
              </div>
              <Between from={from} to={to} />
            </>
          )
        }
      </Answer>
      <SourceFoot />
    </>
  );
}

function Between({ from, to }: { from: string; to: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const kind = chosen(useAddressField("kind")[0], KINDS);
  const answer = useOperation("snapshots.compare", {
    ...{ from, to, limit: SIZE, offset: useOffset() },
    ...(kind ? { kind } : {}),
  });
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          <div className="figures">
            {data.counts.map(({ kind: each, candidates }) => (
              <Stated key={each} label={KINDS[each][language]} value={formatNumber(candidates, language)} />
            ))}
          </div>
          {data.value === 0 ? (
            <Empty title={t("same")}>{t("sameNote")}</Empty>
          ) : (
            <>
              <h2>{t("list")}</h2>
              <p className="soft small">{t("removedNote")}</p>
              <Changed data={data} />
              <Pages total={data.value} size={SIZE} />
            </>
          )}
          <h2>{t("ledgers")}</h2>
          <Ledgers data={data} />
        </>
      )}
    </Answer>
  );
}

function Changed({ data }: { data: Compared }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <DataTable
      name="changes"
      label={t("list")}
      rows={data.rows}
      keyOf={({ candidate_id }) => candidate_id}
      columns={[
        { id: "kind", title: t("kind"), value: ({ kind }) => KINDS[kind][language] },
        {
          id: "drug",
          title: t("candidate"),
          value: ({ drug, drug_zh }) => nameIn(drug, drug_zh),
          show: ({ drug_id, drug, drug_zh }) => (
            <Link href={href(`/names/drug/${encodeURIComponent(drug_id)}`)}>{nameIn(drug, drug_zh)}</Link>
          ),
        },
        {
          id: "organisation",
          title: t("developer"),
          value: ({ organisation, organisation_zh }) => nameIn(organisation, organisation_zh),
        },
        { id: "before", title: t("before"), value: ({ before }) => before && wordFor("stage", before, language) },
        {
          id: "after",
          title: t("after"),
          value: ({ kind, stage }) => (kind === "removed" ? null : wordFor("stage", stage, language)),
        },
        {
          id: "record",
          title: t("record"),
          value: ({ record_key }) => record_key,
          show: ({ kind, record_key, before_key }) => (
            <>
              {before_key && <RecordLink record_key={before_key}>{t("was")}</RecordLink>}
              {before_key && kind !== "removed" && " · "}
              {kind !== "removed" && <RecordLink record_key={record_key}>{t("is")}</RecordLink>}
            </>
          ),
        },
      ]}
    />
  );
}

function Ledgers({ data }: { data: Compared }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <DataTable
      name="ledgers"
      label={t("ledgers")}
      rows={data.ledgers}
      keyOf={({ table }) => table}
      columns={[
        { id: "table", title: t("ledger"), value: ({ table }) => tableTitle(table)[language] },
        {
          id: "before",
          title: formatDate(data.from.built_at.slice(0, DAY_LETTERS), "day", language),
          number: true,
          value: ({ before }) => before,
        },
        {
          id: "after",
          title: formatDate(data.to.built_at.slice(0, DAY_LETTERS), "day", language),
          number: true,
          value: ({ after }) => after,
        },
        { id: "added", title: t("added"), number: true, value: ({ added }) => added },
        { id: "removed", title: t("removed"), number: true, value: ({ removed }) => removed },
      ]}
    />
  );
}
