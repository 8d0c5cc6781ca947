import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { tableTitle } from "../../text/tables.ts";
import { columnTitleIn } from "../../text/words.ts";
import type { Comparison } from "./Changes.tsx";

const text = defineText({
  title: { en: "Which fields changed", zh: "变更字段" },
  of: { en: "Number of records, of all changed:", zh: "记录数，全部变更记录：" },
});

// A field that changed in fewer records is found in the list.
const MOST_FIELDS = 12;

/** In how many of the changed records each field changed, the most often first. */
export function ChangedFields({ fields, changed }: Pick<Comparison, "fields" | "changed">) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const shown = fields.slice(0, MOST_FIELDS);
  const most = Math.max(1, ...shown.map(({ records }) => records));
  if (shown.length === 0) return null;
  return (
    <section className="card">
      <h2 className="flat">{t("title")}</h2>
      <p className="small soft flat">{`${t("of")} ${formatNumber(changed, language)}`}</p>
      <dl className="bars">
        {shown.map(({ table, column, records }) => (
          <div key={`${table} ${column}`}>
            <dt>
              {column ? `${say(tableTitle(table))} · ${say(columnTitleIn(table, column))}` : say(tableTitle(table))}
            </dt>
            <dd>
              <i aria-hidden="true" style={{ width: `${(100 * records) / most}%` }} />
              <span>{formatNumber(records, language)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
