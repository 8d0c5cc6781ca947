import { Link } from "wouter";
import { stateWords } from "../../../core/casework-words.ts";
import type { InputOf, OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Answer } from "../../parts/states.tsx";
import { amountWord, useMeasures } from "./application-words.ts";

type Entry = OutputOf<"desk.entries">["rows"][number];

const text = defineText({
  counted: { en: "What was counted", zh: "所计明细" },
  hidden: {
    en: "Not yours to see, and so listed by state and day without a name:",
    zh: "您无权查看、仅列状态与日期者：",
  },
  what: { en: "What", zh: "事项" },
  hiddenName: { en: "not for you to see", zh: "无权查看" },
  organisation: { en: "Firm", zh: "企业" },
  state: { en: "State", zh: "状态" },
  day: { en: "Day", zh: "日期" },
  amount: { en: "Amount", zh: "金额" },
});

/** Where each is read; what two sides do with each other, on what it is about. */
const ROOMS: Record<Entry["noun"], string> = {
  voyage: "voyages",
  application: "applications",
  opportunity: "opportunities",
  interest: "opportunities",
  outcome: "opportunities",
};

/** What a number counted; what is not for the reader to see stands there without a name. */
export function Entries({ name, asked }: { name: string; asked: InputOf<"desk.entries"> }) {
  const t = useText(text);
  const { language } = useLanguage();
  const answer = useOperation("desk.entries", asked);
  const columns = useColumns();
  return (
    <section className="opened" aria-label={`${t("counted")}: ${name}`}>
      <h3>{`${t("counted")}: ${name}`}</h3>
      <Answer of={answer}>
        {({ rows, hidden }) => (
          <>
            {hidden > 0 && <p className="small soft">{`${t("hidden")} ${formatNumber(hidden, language)}`}</p>}
            <DataTable
              name="entries"
              label={name}
              rows={rows}
              columns={columns}
              keyOf={(row) => `${row.entry_id} ${row.on_day} ${rows.indexOf(row)}`}
            />
          </>
        )}
      </Answer>
    </section>
  );
}

function useColumns(): Column<Entry>[] {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const measure = useMeasures();
  const nameIn = useName();
  const { language } = useLanguage();
  const called = (row: Entry) =>
    row.entry_id === null
      ? t("hiddenName")
      : nameIn(row.name ?? (row.measure_id ? measure(row.measure_id) : ""), row.name_zh);
  const address = ({ noun, entry_id }: Entry) => href(`/platform/${ROOMS[noun]}/${entry_id}`);
  return [
    {
      ...{ id: "what", title: t("what"), value: called },
      show: (row) =>
        row.entry_id ? <Link href={address(row)}>{called(row)}</Link> : <span className="soft">{called(row)}</span>,
    },
    { id: "organisation", title: t("organisation"), value: ({ organisation }) => organisation },
    { id: "state", title: t("state"), value: ({ noun, state }) => say(stateWords(noun, state)) },
    {
      ...{ id: "day", title: t("day"), value: ({ on_day }) => on_day },
      show: ({ on_day }) => formatDate(on_day, "day", language),
    },
    {
      ...{ id: "amount", title: t("amount"), number: true, value: ({ amount }) => amount },
      show: ({ amount, currency }) => (amount === null || !currency ? "" : amountWord(amount, currency, language)),
    },
  ];
}
