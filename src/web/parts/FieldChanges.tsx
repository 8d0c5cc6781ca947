import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { tableTitle } from "../text/tables.ts";
import { columnTitleIn, wordIn } from "../text/words.ts";
import { LongText } from "./LongText.tsx";

export interface FieldChange {
  table: string;
  column: string | null;
  before: string | null;
  after: string | null;
}

const text = defineText({
  empty: { en: "empty", zh: "空" },
  before: { en: "before", zh: "原为" },
  after: { en: "after", zh: "现为" },
  came: { en: "added", zh: "新增" },
  went: { en: "removed", zh: "删除" },
});

const ARROW = "→";

/** What differs between two versions of a record, field by field: before → after. */
export function FieldChanges({ changes }: { changes: FieldChange[] }) {
  return (
    <ul className="field-changes">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          <Field change={change} />
        </li>
      ))}
    </ul>
  );
}

function Field({ change: { table, column, before, after } }: { change: FieldChange }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const name = column ? `${say(tableTitle(table))} · ${say(columnTitleIn(table, column))}` : say(tableTitle(table));
  const said = (value: string) => (column ? wordIn(table, column, value, language) : value);
  const whole = column === null;
  return (
    <>
      <span className="soft">{name}</span>
      <span>
        {before !== null && (
          <del>
            <span className="visually-hidden">{`${whole ? t("went") : t("before")}: `}</span>
            <LongText>{said(before)}</LongText>
          </del>
        )}
        {before === null && !whole && <span className="soft">{t("empty")}</span>}
        {!whole && <span aria-hidden="true">{` ${ARROW} `}</span>}
        {after !== null && (
          <ins>
            <span className="visually-hidden">{`${whole ? t("came") : t("after")}: `}</span>
            <LongText>{said(after)}</LongText>
          </ins>
        )}
        {after === null && !whole && <span className="soft">{t("empty")}</span>}
      </span>
    </>
  );
}
