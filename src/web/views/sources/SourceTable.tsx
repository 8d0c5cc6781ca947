import { Link } from "wouter";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { type SourceCard, SourceState } from "../../parts/SourceState.tsx";
import { Age } from "./Age.tsx";
import { GROUPS, LEAVES, NOT_FACTS, UNSEEN, WAY, wayOf } from "./words.ts";

const text = defineText({
  label: { en: "Sources", zh: "来源" },
  source: { en: "Source", zh: "来源" },
  state: { en: "State", zh: "状态" },
  age: { en: "Age, of promised", zh: "时效（已过 / 承诺）" },
  records: { en: "Records", zh: "记录" },
  rejected: { en: "Refused", zh: "拒收" },
  rows: { en: "Facts", zh: "事实行数" },
  leaves: { en: "May it leave", zh: "对外提供" },
  licence: { en: "Licence", zh: "许可" },
  loaded: { en: "Loaded", zh: "载入日期" },
  way: { en: "Way in", zh: "载入方式" },
  open: { en: "refused records of", zh: "拒收记录：" },
});

/** Rows of facts: the untouched records and the refused are counted for themselves. */
const rowsOf = ({ rows }: SourceCard): number =>
  Object.entries(rows).reduce((sum, [table, each]) => (NOT_FACTS.has(table) ? sum : sum + each), 0);

/** All sources, dense; in sections by group until a column is sorted. */
export function SourceTable({ sources }: { sources: SourceCard[] }) {
  const t = useText(text);
  const say = useSay();
  return (
    <div className="sources-table">
      <DataTable
        name="sources"
        label={t("label")}
        rows={sources}
        keyOf={({ id }) => id}
        section={({ group }) => say(GROUPS[group])}
        columns={useColumns()}
      />
    </div>
  );
}

function useColumns(): Column<SourceCard>[] {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const counted = (source: SourceCard, value: number) => (source.loads.length ? value : null);
  return [
    {
      id: "source",
      title: t("source"),
      value: ({ title }) => say(title),
      show: (source) => (
        <>
          <Link href={href(`/sources/${source.id}`)}>{say(source.title)}</Link>
          {source.seen === "documentation" && (
            <span className="unseen" role="img" title={say(UNSEEN)} aria-label={say(UNSEEN)}>
              {MARK}
            </span>
          )}
        </>
      ),
    },
    { id: "state", title: t("state"), value: ({ state }) => state, show: ({ state }) => <SourceState state={state} /> },
    { id: "age_days", title: t("age"), value: ({ age_days }) => age_days, show: (source) => <Age source={source} /> },
    {
      ...{ id: "records", title: t("records"), number: true },
      value: (source) => counted(source, source.records),
      show: (source) => (source.loads.length ? number(source.records) : DASH),
    },
    {
      ...{ id: "rejected", title: t("rejected"), number: true },
      value: (source) => counted(source, source.rejected),
      show: (source) =>
        source.rejected > 0 ? (
          <Link
            className="tone-ochre"
            href={href(`/sources/${source.id}`, { tab: "refused" })}
            aria-label={`${number(source.rejected)} ${t("open")} ${say(source.title)}`}
          >
            {number(source.rejected)}
          </Link>
        ) : source.loads.length ? (
          number(0)
        ) : (
          DASH
        ),
    },
    {
      ...{ id: "rows", title: t("rows"), number: true },
      value: (source) => counted(source, rowsOf(source)),
      show: (source) => (source.loads.length ? number(rowsOf(source)) : DASH),
    },
    { id: "licence", title: t("licence"), wide: true, value: ({ terms }) => say(terms.licence) },
    {
      id: "redistribution",
      title: t("leaves"),
      value: ({ terms }) => terms.redistribution,
      show: ({ terms }) => (
        <span className={terms.redistribution === "no" ? "tone-red" : "soft"}>{say(LEAVES[terms.redistribution])}</span>
      ),
    },
    {
      id: "retrieved_at",
      title: t("loaded"),
      value: ({ retrieved_at }) => retrieved_at?.slice(0, 10) ?? null,
      show: ({ retrieved_at }) => (retrieved_at ? formatDate(retrieved_at.slice(0, 10), "day", language) : DASH),
    },
    {
      id: "way",
      title: t("way"),
      value: wayOf,
      show: (source) => <span className="soft">{say(WAY[wayOf(source)])}</span>,
    },
  ];
}

const MARK = "◇";
const DASH = "—";
