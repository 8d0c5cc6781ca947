import { useState } from "react";
import { formatNumber } from "../../words/format.ts";
import { useList } from "../lib/lists.ts";
import { defineText, useLanguage, useText } from "../lib/text.tsx";

const text = defineText({
  more: { en: "more", zh: "更多" },
  fewer: { en: "fewer", zh: "收起" },
  none: { en: "not known in what is loaded", zh: "已载入的来源中未知" },
});

interface Value {
  value: string | null;
  count: number;
}

interface Properties {
  field: string;
  title: string;
  values: Value[];
  nameOf: (value: string) => string;
}

const SHOWN = 7;

/** The values of one facet with their counts. Choosing several widens; the choice stands in the address. */
export function Facet({ field, title, values, nameOf }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const [chosen, toggle] = useList(field);
  const [isWhole, setWhole] = useState(false);
  const known = values.filter((each): each is { value: string; count: number } => each.value !== null);
  const absent = chosen.filter((value) => !known.some((each) => each.value === value));
  const all = [...absent.map((value) => ({ value, count: 0 })), ...known];
  const shown = all.filter(({ value }, at) => isWhole || at < SHOWN || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {all.length === 0 && <p className="soft small">{t("none")}</p>}
      {shown.map(({ value, count }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{nameOf(value)}</span>
          <span className="facet-count">{formatNumber(count, language)}</span>
        </label>
      ))}
      {all.length > SHOWN && (
        <button type="button" className="plain small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("fewer") : `${formatNumber(all.length - SHOWN, language)} ${t("more")}`}
        </button>
      )}
    </fieldset>
  );
}
