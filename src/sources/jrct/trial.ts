import * as z from "zod";
import { Day } from "../../core/date.ts";
import type { Phase, TrialStatus } from "../../core/tables/trial.ts";
import { readDay } from "../fields.ts";

const STATUSES: Readonly<Record<string, TrialStatus>> = {
  pending: "not_yet_recruiting",
  "not yet recruiting": "not_yet_recruiting",
  recruiting: "recruiting",
  suspended: "suspended",
  "not recruiting": "active_not_recruiting",
  complete: "completed",
  completed: "completed",
  terminated: "terminated",
  募集前: "not_yet_recruiting",
  募集中: "recruiting",
  募集中断: "suspended",
  募集終了: "active_not_recruiting",
  研究終了: "completed",
  試験終了: "completed",
};

const PHASES: Readonly<Record<string, Phase>> = {
  "1": "phase_1",
  "1 2": "phase_1_2",
  "2": "phase_2",
  "2 3": "phase_2_3",
  "3": "phase_3",
  "4": "phase_4",
};

const TYPES = {
  interventional: "interventional",
  observational: "observational",
  介入研究: "interventional",
  観察研究: "observational",
} as const;

/** `3`, `Phase 1-2`, `第II相`: whatever the numerals, in the order of the phases. */
function phaseOf(text: string): Phase | undefined {
  if (/^(n\/a|not applicable|該当せず|その他|other)$/i.test(text)) return "not_applicable";
  const named = [...text.matchAll(/IV|I{1,3}|[1-4]/g)].map(([numeral]) => ROMAN[numeral] ?? numeral);
  return PHASES[[...new Set(named)].sort().join(" ")];
}

const ROMAN: Readonly<Record<string, string>> = { I: "1", II: "2", III: "3", IV: "4" };

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };

/** A day as the pages print it: `Aug. 06, 2019`, `2019/08/06`, `2019年8月6日`, or by the era, `令和元年8月6日`. */
function japaneseDay(text: string): string | undefined {
  const [, era = "", count = "", month = "", day = ""] =
    /^(令和|平成|)(元|\d{1,4})年(\d{1,2})月(\d{1,2})日$/.exec(text.replaceAll(" ", "")) ?? [];
  if (!day) return readDay(text, "month_first");
  const year = (ERAS[era] ?? 0) + (count === "元" ? 1 : Number(count));
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Day.safeParse(iso).success ? iso : undefined;
}

const texts = z.array(z.string()).optional().default([]);

/** The first of the values of a field, read. */
const first = <Value>(read: (text: string) => Value | undefined, expected: string) =>
  texts.transform(([text], context): Value | null => {
    if (text === undefined) return null;
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `Expected ${expected}, not “${text.slice(0, 40)}”.` });
    return z.NEVER;
  });

const words = first((text) => text, "text");
const date = first(japaneseDay, "a real date");

/** What we rely on in the page of a trial. */
export const JrctPage = z.object({
  language: z.enum(["en", "ja"]),
  id: texts.transform(([id]) => id ?? "").pipe(z.string().regex(/^jRCT[a-z]?\d{9,10}$/, "Expected a jRCT number.")),
  registered: date,
  modified: date,
  scientific_title: words,
  public_title: words,
  status: first((text) => STATUSES[text.toLowerCase()], "a status that we know"),
  start: date,
  end: date,
  study_type: first(
    (text) => (TYPES as Record<string, "interventional" | "observational">)[text.toLowerCase()],
    "a type that we know",
  ),
  phase: first(phaseOf, "a phase that we know"),
  condition: texts,
  sample_size: first(
    (text) => (/^\d{1,9}$/.test(text.replaceAll(",", "")) ? Number(text.replaceAll(",", "")) : undefined),
    "a number",
  ),
  intervention: texts,
  generic_name: texts,
  brand_name: texts,
  sponsor: words,
  secondary_sponsor: texts,
  funder: texts,
  secondary_id: texts,
  countries: texts,
  countries_besides_japan: z.array(z.string()).optional(),
  primary_outcome: texts,
  secondary_outcome: texts,
});
export type JrctPage = z.output<typeof JrctPage>;
