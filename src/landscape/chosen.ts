import * as z from "zod";
import { Text } from "../core/text.ts";
import { type Chosen, type CountingRuleId, countingRules } from "./rules/catalogue.ts";

const optionsOf = (id: CountingRuleId): string[] => Object.keys(countingRules[id].options);

type RulesShape<Ids extends CountingRuleId> = { [Id in Ids]: z.ZodDefault<z.ZodType<Chosen<Id>[Id], Chosen<Id>[Id]>> };

/** The fields by which an operation takes rules: each by its name, at its default where it is not sent. */
export function rulesInput<const Ids extends readonly CountingRuleId[]>(ids: Ids): RulesShape<Ids[number]> {
  const fields = ids.map((id) => {
    const { title, default: usual } = countingRules[id];
    return [id, z.enum(optionsOf(id)).default(usual).meta({ description: title.en })];
  });
  return Object.fromEntries(fields) as RulesShape<Ids[number]>;
}

/** A rule as it stands beside a number. `value` is the number under that option; null where it was not asked for. */
export const RuleCard = z
  .object({
    id: z.string(),
    title: Text,
    chosen: z.string(),
    options: z.array(z.object({ id: z.string(), title: Text, meaning: Text, value: z.number().nullable() })),
  })
  .meta({ id: "RuleCard" });
export type RuleCard = z.infer<typeof RuleCard>;

/** The cards of some rules. `valueUnder`, where given, counts anew with one rule switched, all others as chosen. */
export async function cardsOf<Ids extends CountingRuleId>(
  ids: readonly Ids[],
  chosen: Chosen<Ids>,
  valueUnder?: (chosen: Chosen<Ids>) => Promise<number | null>,
): Promise<RuleCard[]> {
  const cards: RuleCard[] = [];
  for (const id of ids) {
    const options: RuleCard["options"] = [];
    for (const [option, { title, meaning }] of Object.entries(countingRules[id].options)) {
      const value = valueUnder ? await valueUnder({ ...chosen, [id]: option }) : null;
      options.push({ id: option, title, meaning, value });
    }
    cards.push({ id, title: countingRules[id].title, chosen: chosen[id], options });
  }
  return cards;
}

/** Only the rules out of what an operation was sent. */
export const chosenOf = <Ids extends CountingRuleId>(ids: readonly Ids[], input: Chosen<Ids>): Chosen<Ids> =>
  Object.fromEntries(ids.map((id) => [id, input[id]])) as Chosen<Ids>;
