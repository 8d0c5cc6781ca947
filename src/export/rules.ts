import * as z from "zod";
import type { Text } from "../core/text.ts";
import { RuleCard } from "../landscape/chosen.ts";
import { metricCardOf } from "../operations/metrics-list.ts";
import type { DefinitionCard } from "./card.ts";

type Row = Record<string, unknown>;

interface Defined {
  title: Text | null;
  meaning: Text | null;
  rules: DefinitionCard["rules"];
  caveats: Text[];
}

const Ruled = z.array(RuleCard);

/** By which rules an answer was counted: those of its metric, or those it says were chosen. */
export function definedBy(input: Row, answer: Row): Defined {
  if (typeof input["metric"] === "string") {
    const { title, meaning, rules, caveats } = metricCardOf(input["metric"]);
    return { title, meaning, rules: rules.map((rule) => ({ ...rule, chosen: null })), caveats };
  }
  const ruled = Ruled.safeParse(answer["rules"]);
  return { title: null, meaning: null, rules: ruled.success ? ruled.data.flatMap(chosenRule) : [], caveats: [] };
}

function chosenRule({ id, title, chosen, options }: z.infer<typeof RuleCard>): DefinitionCard["rules"] {
  const option = options.find((each) => each.id === chosen);
  return option ? [{ id, title, chosen: option.title, meaning: option.meaning }] : [];
}
