import type { Language, Text } from "../../core/text.ts";

/** What a caption takes of a definition card. */
export interface PictureCard {
  meaning: Text | null;
  rules: { title: Text; chosen: Text | null }[];
  snapshot: { id: string; built_at: string; as_of: string | null };
  sources: { state: string; rows: number; attribution: Text }[];
  view: string | null;
}

const WORDS = {
  en: { snapshot: "Snapshot", as_of: "as of", sources: "Sources", colon: ": ", comma: "; ", stop: "." },
  zh: { snapshot: "快照", as_of: "截至", sources: "来源", colon: "：", comma: "；", stop: "。" },
} as const;

/** What stands below a picture: the rule, the snapshot, the sources, the address. */
export function captionOf(card: PictureCard, language: Language, note?: string): string[] {
  const word = WORDS[language];
  const rules = card.rules.map(({ title, chosen }) =>
    chosen ? `${title[language]}${word.colon}${chosen[language]}` : title[language],
  );
  // A source that is not loaded is named on the card for what is missing; nothing drawn is from it.
  const used = card.sources.filter(({ rows, state }) => rows > 0 || state !== "not_loaded");
  const sources = used.map(({ attribution }) => attribution[language]);
  const day = card.snapshot.as_of ? ` ${word.as_of} ${card.snapshot.as_of}` : "";
  return [
    ...(note ? [note] : []),
    ...(card.meaning ? [card.meaning[language]] : []),
    ...(rules.length ? [`${rules.join(word.comma)}${word.stop}`] : []),
    `${word.snapshot} ${card.snapshot.id}${day}, ${card.snapshot.built_at.slice(0, 10)}`,
    ...(sources.length ? [`${word.sources}${word.colon}${[...new Set(sources)].join(word.comma)}`] : []),
    ...(card.view ? [card.view] : []),
  ];
}
