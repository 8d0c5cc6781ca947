import * as z from "zod";
import { Text } from "../core/text.ts";
import type { Claim } from "../evidence/kinds/claims.ts";
import { checkedClaims } from "../figures/ledger.ts";
import type { Finding } from "../figures/rule.ts";
import { Verdict, verdictOf } from "../figures/verdict.ts";
import { defineOperation } from "./operation.ts";

export const FigureSummary = z
  .object({
    id: z.string(),
    title: Text,
    printed: Text,
    recomputed: Text.nullable(),
    verdict: Verdict,
    reason: Text,
    period: Text,
    geography: Text,
    line: z.number().nullable(),
    records: z.number(),
  })
  .meta({ id: "FigureSummary" });

/** What a card shows in a list: what was printed, what we get, and what to make of it. */
export function summaryOf(claim: Claim, findings: Finding[]): z.infer<typeof FigureSummary> {
  const keys = new Set(findings.flatMap(({ inputs }) => inputs.flatMap(({ record_keys }) => record_keys)));
  return {
    id: claim.id,
    title: claim.title,
    printed: claim.printed.display,
    recomputed: recomputed(findings),
    ...verdictOf(findings),
    period: claim.period,
    geography: claim.geography,
    line: claim.line,
    records: keys.size,
  };
}

/** The values of the definitions that could be computed; checks answer another question. */
function recomputed(findings: Finding[]): Text | null {
  const shown = findings.filter(({ role, display }) => role === "definition" && display !== null);
  const once = (language: "en" | "zh") =>
    [...new Set(shown.map(({ display }) => display?.[language] ?? ""))].join(" · ");
  return shown.length ? { en: once("en"), zh: once("zh") } : null;
}

export const ARTICLE = z.object({
  title: z.string(),
  address: z.string().nullable(),
  published: z.string().nullable(),
});

export const listFigures = defineOperation({
  id: "figures.list",
  title: { en: "Ledger of figures", zh: "数字台账" },
  summary: "The ledger of published figures: printed, recomputed, verdict and reason.",
  access: "public",
  writes: false,
  input: z.object({ verdict: Verdict.optional() }),
  output: z.object({
    figures: z.array(FigureSummary),
    totals: z.record(Verdict, z.number()),
    article: ARTICLE.nullable(),
  }),
  example: {},
  async run({ verdict }, { shelf }) {
    const claims = await checkedClaims(shelf.current().engine);
    const figures = claims.map(({ claim, findings }) => summaryOf(claim, findings));
    const totals = { reproduced: 0, contested: 0, inconsistent: 0, not_evaluable: 0 };
    for (const figure of figures) totals[figure.verdict] += 1;
    return {
      figures: figures.filter((figure) => !verdict || figure.verdict === verdict),
      totals,
      article: articleOf(claims[0]?.claim),
    };
  },
});

export function articleOf(claim: Claim | undefined): z.infer<typeof ARTICLE> | null {
  const source = claim?.sources[0];
  return source ? { title: source.title, address: source.address, published: source.published ?? null } : null;
}
