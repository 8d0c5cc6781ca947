import { useSearch } from "wouter";
import type { Text } from "../../../core/text.ts";
import { labels, wordFor } from "../../../words/labels.ts";
import { useLanguage, useSay } from "../../lib/text.tsx";
import { Choice, Words } from "../../parts/filters.tsx";
import type { MetricCard } from "../../parts/MetricPanel.tsx";

const ANY: Text = { en: "any", zh: "不限" };
const PUDONG: Text = { en: "Pudong", zh: "浦东" };

/** The parameters the address sets; the others stay at their defaults. */
export function useParameters(known: MetricCard["params"]): Record<string, string> {
  const query = new URLSearchParams(useSearch());
  const set = known.flatMap(({ id, options }) => {
    const value = query.get(id);
    if (value === null || (options && value !== "any" && !options.includes(value))) return [];
    return [[id, value] as const];
  });
  return Object.fromEntries(set);
}

export function Parameters({ card }: { card: MetricCard }) {
  const say = useSay();
  const { language } = useLanguage();
  if (card.params.length === 0) return null;
  const words = (id: string, options: string[]): Record<string, Text> => ({
    any: ANY,
    ...Object.fromEntries(options.map((option) => [option, option === "pudong" ? PUDONG : both(id, option)])),
  });
  return (
    <div className="filters" lang={language}>
      {card.params.map(({ id, title, options: given, default: usual }) => {
        // Where any text will do, a jurisdiction is still one of those we know.
        const options = given ?? (id === "jurisdiction" ? Object.keys(labels.jurisdiction) : null);
        return options ? (
          <Choice
            key={id}
            name={id}
            label={say(title)}
            words={words(id, options)}
            otherwise={usual === "any" ? ANY : both(id, usual)}
          />
        ) : (
          <Words key={id} name={id} label={say(title)} />
        );
      })}
    </div>
  );
}

const both = (dimension: string, value: string): Text => ({
  en: wordFor(dimension, value, "en"),
  zh: wordFor(dimension, value, "zh"),
});
