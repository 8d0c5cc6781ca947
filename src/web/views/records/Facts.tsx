import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { LongText } from "../../parts/LongText.tsx";
import { tableTitle } from "../../text/tables.ts";
import { columnTitleIn, wordIn } from "../../text/words.ts";
import type { OpenedRecord } from "./RecordView.tsx";

const text = defineText({
  facts: { en: "What we read from it", zh: "从中读取的事实" },
  none: { en: "No fact was read from this record.", zh: "未从此记录读取事实。" },
});

const OPEN_ROWS = 6;
const LETTERS = 500;

/** Every fact of a record, by table; a table of many rows waits to be opened. */
export function Facts({ facts }: Pick<OpenedRecord, "facts">) {
  const t = useText(text);
  const say = useSay();
  return (
    <section>
      <h2>{t("facts")}</h2>
      {Object.keys(facts).length === 0 && <p className="soft">{t("none")}</p>}
      {Object.entries(facts).map(([table, rows]) => (
        <details key={table} open={rows.length <= OPEN_ROWS}>
          <summary>
            {`${say(tableTitle(table))} (${rows.length}) `}
            <code className="soft small">{table}</code>
          </summary>
          {rows.map((row) => (
            <FactRow key={JSON.stringify(row)} table={table} row={row} />
          ))}
        </details>
      ))}
    </section>
  );
}

/** Each column by its words and by its name in the data, for a reader and for who writes the query. */
function FactRow({ table, row }: { table: string; row: Record<string, unknown> }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <dl className="facts small fact-row">
      {Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => {
          const word = wordIn(table, name, String(value), language);
          return (
            <div key={name} style={{ display: "contents" }}>
              <dt>
                {say(columnTitleIn(table, name))} <code>{name}</code>
              </dt>
              <dd>
                <LongText letters={LETTERS}>{word}</LongText>{" "}
                {word !== String(value) && <code className="soft">{String(value)}</code>}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}
