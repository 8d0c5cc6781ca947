import type { OutputOf } from "../../operations/catalogue.ts";
import { formatNumber, formatValue } from "../../words/format.ts";
import { useAddressField } from "../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";

type Card = OutputOf<"candidates.list">["rules"][number];

const text = defineText({
  title: { en: "Rules of counting", zh: "计数规则" },
  note: {
    en: "Beside each rule: what the number would be if only that were switched.",
    zh: "每条规则旁为仅切换该项时的数值。",
  },
  same: { en: "Changes nothing under these filters.", zh: "在当前筛选下不影响数值。" },
  undefined: { en: "says nothing", zh: "无意义" },
});

interface Properties {
  /** With the number under every option, once that has been counted; until then as they stand. */
  rules: Card[];
  unit: string;
  /** What it means that there is no number under an option. */
  absent?: string;
}

/** The rules under which a number was counted. Each can be switched, and says by how much that changes the number. */
export function Rules({ rules, unit, absent }: Properties) {
  const t = useText(text);
  return (
    <details className="rules" open={window.innerWidth > 900}>
      <summary>
        <h2>{t("title")}</h2> <span className="soft small">{t("note")}</span>
      </summary>
      <div className="rule-cards">
        {rules.map((card) => (
          <Rule key={card.id} card={card} unit={unit} absent={absent ?? t("undefined")} />
        ))}
      </div>
    </details>
  );
}

function Rule({ card, unit, absent }: { card: Card; unit: string; absent: string }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [asked, set] = useAddressField(card.id);
  // What was just chosen shows at once; the numbers follow when they are counted.
  const chosen = card.options.find(({ id }) => id === asked) ?? card.options.find(({ id }) => id === card.chosen);
  const counted = card.options.some(({ value }) => value !== null);
  const isIdle = counted && card.options.every(({ value }) => value === chosen?.value);
  return (
    <fieldset className="rule">
      <legend>{say(card.title)}</legend>
      {card.options.map(({ id, title, value }) => (
        <label key={id}>
          <input type="radio" name={card.id} checked={id === chosen?.id} onChange={() => set(id)} />
          <span>{say(title)}</span>
          {counted && !isIdle && (
            <span className="rule-value">
              {value === null ? (
                <i className="soft">{absent}</i>
              ) : (
                <>
                  {formatValue(value, unit, language)}
                  {id !== chosen?.id && chosen?.value != null && value !== chosen.value && (
                    <i className="soft">{` ${difference(value - chosen.value, unit, language)}`}</i>
                  )}
                </>
              )}
            </span>
          )}
        </label>
      ))}
      {chosen && <p className="soft small">{`${say(chosen.meaning)}${isIdle ? ` ${t("same")}` : ""}`}</p>}
    </fieldset>
  );
}

/** With its sign; a share changes by points. */
function difference(change: number, unit: string, language: "en" | "zh"): string {
  const digits = unit === "share" ? 1 : 2;
  const size = unit === "share" ? 100 * Math.abs(change) : Math.abs(change);
  if (Number(size.toFixed(digits)) === 0) return "±0";
  return `${change < 0 ? "−" : "+"}${formatNumber(size, language, digits)}`;
}
