import { formatNumber } from "../../../words/format.ts";
import { useAddressField } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import type { Conflicts } from "./ConflictsView.tsx";
import { KINDS } from "./kinds.ts";

const text = defineText({
  title: { en: "Differences by field and kind", zh: "按字段与类型统计" },
  field: { en: "Field", zh: "字段" },
});

const COLUMNS = ["conflict", "vocabulary", "age"] as const;

/** How many differences of each kind every field has; its name narrows the list to it. */
export function ByField({ counts }: { counts: Conflicts["by_field"] }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [chosen, choose] = useAddressField("field");
  if (counts.length === 0) return null;
  return (
    <div className="table-frame by-field">
      <table className="dense">
        <caption className="visually-hidden">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col" className="plain">
              {t("field")}
            </th>
            {COLUMNS.map((kind) => (
              <th key={kind} scope="col" className="plain number">
                {say(KINDS[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.field}>
              <td>
                <button
                  type="button"
                  className="figure-open inline"
                  aria-pressed={chosen === count.field}
                  onClick={() => choose(chosen === count.field ? null : count.field)}
                >
                  {say(count.title)}
                </button>
              </td>
              {COLUMNS.map((kind) => (
                <td key={kind} className={kind === "conflict" ? "number" : "number soft"}>
                  {formatNumber(count[kind], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
