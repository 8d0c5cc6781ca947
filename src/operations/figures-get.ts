import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Text } from "../core/text.ts";
import { checkedClaims } from "../figures/ledger.ts";
import { printedQuantity, Quantity } from "../figures/quantity.ts";
import { Finding } from "../figures/rule.ts";
import { VERDICT_RULE } from "../figures/verdict.ts";
import { ARTICLE, articleOf, FigureSummary, summaryOf } from "./figures-list.ts";
import { defineOperation } from "./operation.ts";
import { number } from "./shapes.ts";

const Counter = z
  .object({
    statistic_id: z.string(),
    name: z.string(),
    name_zh: z.string(),
    value: number,
    qualifier: z.string(),
    unit: z.string(),
    counter: z.string(),
    year: z.coerce.number().nullable(),
    geography: z.string(),
    record_key: z.string(),
  })
  .meta({ id: "Counter" });

export const getFigure = defineOperation({
  id: "figures.get",
  title: { en: "A figure and its checks", zh: "单项数字及其核对" },
  summary:
    "One published figure: what it would have to count, every rule applied to it with its inputs, other counters, and the verdict.",
  access: "public",
  writes: false,
  input: z.object({ figure: z.string() }),
  output: z.object({
    figure: FigureSummary,
    printed: Quantity,
    counted: Text,
    caveats: z.array(Text),
    findings: z.array(Finding),
    counters: z.array(Counter),
    verdict_rule: Text,
    article: ARTICLE.nullable(),
    record_key: z.string(),
  }),
  example: { figure: "c04" },
  async run({ figure: id }, { shelf }) {
    const { engine } = shelf.current();
    const claims = await checkedClaims(engine);
    const entry = claims.find(({ claim }) => claim.id === id.toLowerCase());
    if (!entry)
      throw new Fault("not_found", `There is no figure called ${id}.`, { known: claims.map(({ claim }) => claim.id) });
    const { claim, record_key, findings } = entry;
    const counters = claim.counters.length
      ? await engine.rows(
          Counter,
          `select statistic_id, name, name_zh, value, qualifier, unit, counter, year, geography, record_key
           from statistic where list_contains(string_split($ids, ' '), statistic_id) order by year, counter`,
          { ids: claim.counters.join(" ") },
        )
      : [];
    return {
      figure: summaryOf(claim, findings),
      printed: printedQuantity(entry, 0),
      counted: claim.counted,
      caveats: claim.caveats,
      findings,
      counters,
      verdict_rule: VERDICT_RULE,
      article: articleOf(claim),
      record_key,
    };
  },
});
