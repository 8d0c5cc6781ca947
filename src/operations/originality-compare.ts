import * as z from "zod";
import { Text } from "../core/text.ts";
import { cardsOf, chosenOf, RuleCard, rulesInput } from "../landscape/chosen.ts";
import { DEFINITION_IDS, DEFINITIONS, originalityRows, PUBLISHED_ORIGINALITY } from "../landscape/originality.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { maybeNumber, number } from "./shapes.ts";

const verdict = z.boolean().nullable();

const OriginalityRow = z.object({
  drug_id: z.string(),
  drug: z.string(),
  drug_zh: z.string().nullable(),
  modality: z.string(),
  drug_class: z.string(),
  class: z.string().nullable(),
  first_date: z.string().nullable(),
  china_date: z.string().nullable(),
  record_key: z.string(),
  first_approval_of_mechanism: verdict,
  fda_cder_list: verdict,
  chembl_mechanism: verdict,
  new_target_in_china: verdict,
  nrdd: verdict,
  /** First, fast follower or me-too, as NRDD tells them apart; null where no target is on record. */
  novelty_class: z.enum(["first", "fast_follower", "me_too"]).nullable(),
});
type OriginalityRow = z.infer<typeof OriginalityRow>;

const Published = z.object({
  statistic_id: z.string(),
  name: z.string(),
  name_zh: z.string(),
  value: number,
  qualifier: z.string(),
  unit: z.string(),
  year: maybeNumber,
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  geography: z.string(),
  counter: z.string(),
  definition: z.string().nullable(),
  definition_zh: z.string().nullable(),
  record_key: z.string(),
});

/** Which of the medicines on record here a published number of its place and period would hold, by name. */
const Named = z.object({
  counted: z.enum(["category_1", "first_in_class"]),
  /** Approved in China in the period and of the class that is counted: in category 1, or first under some definition. */
  medicines: z.number(),
  /** Approved in the period, and no definition can tell. */
  undecided: z.number(),
  /** Approved in the period, and not of that class under any definition that speaks. */
  ruled_out: z.number(),
  record_keys: z.array(z.string()),
});

/**
 * What a number of China can be held against: null where it is of another place or kind, or its period is not stated. That
 * a medicine is missing here says nothing, for no list stands behind most of these numbers.
 */
function namedFor(
  { statistic_id, geography, unit, period_start, period_end }: z.infer<typeof Published>,
  rows: OriginalityRow[],
): z.infer<typeof Named> | null {
  const counted = /^(?!nrdl).*class-?1/.test(statistic_id)
    ? "category_1"
    : /first-in-class|^fic-/.test(statistic_id)
      ? "first_in_class"
      : null;
  if (!counted || geography !== "China" || unit !== "drugs" || !period_start || !period_end) return null;
  const within = rows.filter(({ china_date: day }) => day !== null && day >= period_start && day <= period_end);
  const said = (row: OriginalityRow) =>
    counted === "category_1" ? [row.drug_class === "innovative"] : DEFINITION_IDS.map((id) => row[id]);
  const held = within.filter((row) => said(row).includes(true));
  const undecided = within.filter((row) => said(row).every((each) => each === null));
  return {
    counted,
    medicines: held.length,
    undecided: undecided.length,
    ruled_out: within.length - held.length - undecided.length,
    record_keys: held.map(({ record_key }) => record_key),
  };
}

const RULES = ["granularity"] as const;
const DefinitionId = z.enum(DEFINITION_IDS as [string, ...string[]]);

/** Of two definitions: on how many medicines they say the same, on how many not, and where one of them is silent. */
function agreementOf(rows: OriginalityRow[]) {
  return DEFINITION_IDS.flatMap((one, at) =>
    DEFINITION_IDS.slice(at + 1).map((other) => {
      const both = rows.filter((row) => row[one] !== null && row[other] !== null);
      const agree = both.filter((row) => row[one] === row[other]).length;
      return { one, other, both: both.length, agree, differ: both.length - agree };
    }),
  );
}

const countsOf = (rows: OriginalityRow[]) =>
  DEFINITION_IDS.map((id) => ({
    id,
    ...DEFINITIONS[id],
    first: rows.filter((row) => row[id] === true).length,
    not_first: rows.filter((row) => row[id] === false).length,
    unknown: rows.filter((row) => row[id] === null).length,
  }));

/** Two definitions that both speak and do not agree. */
const differs = (row: OriginalityRow): boolean =>
  new Set(DEFINITION_IDS.map((id) => row[id]).filter((said) => said !== null)).size > 1;

export const compareOriginality = defineOperation({
  id: "originality.compare",
  title: { en: "Originality under each definition", zh: "各定义下的原创性" },
  summary:
    "Five definitions of first-in-class side by side for medicines of Chinese origin, how far they agree, and the published counts they might explain.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    ...rulesInput(RULES),
    /** Only medicines approved in China from the first to the last of these years. */
    from_year: z.coerce.number().int().min(1980).max(2100).optional(),
    to_year: z.coerce.number().int().min(1980).max(2100).optional(),
    alternatives: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({
    /** Medicines that at least one definition calls the first of their class. */
    value: z.number(),
    unit: z.literal("drugs"),
    definitions: z.array(
      z.object({
        id: DefinitionId,
        title: Text,
        meaning: Text,
        first: z.number(),
        not_first: z.number(),
        unknown: z.number(),
      }),
    ),
    agreement: z.array(
      z.object({ one: DefinitionId, other: DefinitionId, both: z.number(), agree: z.number(), differ: z.number() }),
    ),
    rows: z.array(OriginalityRow.extend({ differs: z.boolean() })),
    record_keys: z.array(z.string()),
    classes_by_year: z.array(z.object({ year: z.number(), novelty_class: z.string(), drugs: z.number() })),
    published: z.array(Published.extend({ named: Named.nullable() })),
    rules: z.array(RuleCard),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { from_year: 2015, to_year: 2024 },
  async run(input, context) {
    const { engine } = context.shelf.current();
    const rules = chosenOf(RULES, input);
    const { from_year, to_year } = input;
    const inWindow = ({ china_date }: OriginalityRow) => {
      const year = china_date === null ? null : Number(china_date.slice(0, 4));
      if (from_year === undefined && to_year === undefined) return true;
      return year !== null && year >= (from_year ?? 0) && year <= (to_year ?? 9999);
    };
    const every = (granularity: typeof rules.granularity) => engine.rows(OriginalityRow, originalityRows(granularity));
    const read = async (granularity: typeof rules.granularity) => (await every(granularity)).filter(inWindow);
    const firstOf = (found: OriginalityRow[]) => found.filter((row) => DEFINITION_IDS.some((id) => row[id])).length;
    const all = await every(rules.granularity);
    const rows = all.filter(inWindow);
    const published = await engine.rows(Published, PUBLISHED_ORIGINALITY);
    const under = async (chosen: typeof rules) => firstOf(await read(chosen.granularity));
    return {
      value: firstOf(rows),
      unit: "drugs" as const,
      definitions: countsOf(rows),
      agreement: agreementOf(rows),
      rows: rows.map((row) => ({ ...row, differs: differs(row) })),
      record_keys: [...new Set(rows.map(({ record_key }) => record_key))],
      classes_by_year: classesByYear(rows),
      published: published.map((each) => ({ ...each, named: namedFor(each, all) })),
      rules: await cardsOf(RULES, rules, input.alternatives ? under : undefined),
      sources: await standingOf(["approvals", "vocabularies"], context),
      sql: originalityRows(rules.granularity),
    };
  },
});

function classesByYear(rows: OriginalityRow[]) {
  const counts = new Map<string, number>();
  for (const { first_date, novelty_class } of rows) {
    if (!first_date || !novelty_class) continue;
    const key = `${first_date.slice(0, 4)} ${novelty_class}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort().map(([key, drugs]) => {
    const [year = "", novelty_class = ""] = key.split(" ");
    return { year: Number(year), novelty_class, drugs };
  });
}
