import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { Asset } from "../models/asset.ts";
import { Deal } from "../models/deal.ts";
import { portion, readInput } from "../models/estimate.ts";
import { type Rate, SuccessQuestion } from "../models/published-rates.ts";
import { chancesOf, type SourceChance } from "../models/success.ts";
import { RATE_SOURCE_IDS } from "../models/success-populations.ts";
import type { Engine } from "../store/engine.ts";
import { StartingPoints } from "./voyage-evidence.ts";
import { gatesFrom, populationUsed, stepsOf } from "./voyage-gates.ts";
import { marketsFrom } from "./voyage-markets.ts";

const share = (what: string) =>
  z.coerce
    .number({ error: `${what} is a number` })
    .pipe(portion(what))
    .optional();
/** What a voyage is told of the asset; all but the stage is filled from the evidence, and what was filled is said. */
export const AssetQuestion = SuccessQuestion.extend({
  stage: SuccessQuestion.shape.stage.optional(),
  source: z.enum(RATE_SOURCE_IDS, { error: `source is one of ${RATE_SOURCE_IDS.join(", ")}` }).default("bio_2021"),
  jurisdictions: z
    .array(z.enum(JURISDICTION_CODES, { error: `a jurisdiction is one of ${JURISDICTION_CODES.join(", ")}` }))
    .min(1, "jurisdictions needs one at least")
    .max(30)
    .default(["US"]),
  /** Million USD a year, by jurisdiction. */
  peak_sales: z
    .partialRecord(z.enum(JURISDICTION_CODES), z.coerce.number().min(0, "peak_sales cannot be negative"))
    .default({}),
  exclusivity_years: z
    .partialRecord(z.enum(JURISDICTION_CODES), z.coerce.number().min(0, "exclusivity_years cannot be negative").max(40))
    .default({}),
  discount_rate: share("discount_rate"),
  margin: share("margin"),
  tax_rate: share("tax_rate"),
  /** A whole asset, in the place of all of the above. */
  asset: Asset.optional(),
  deal: Deal.optional(),
});
export type AssetQuestion = z.infer<typeof AssetQuestion>;

export interface StartingAsset {
  asset: Asset;
  start: StartingPoints;
  /** What the source says of success; null where the asset was entered whole. */
  success: SourceChance | null;
}

export async function startingAsset(
  question: AssetQuestion,
  rates: readonly Rate[],
  engine: Engine,
): Promise<StartingAsset> {
  const start = await StartingPoints.open(engine);
  if (question.asset) return { asset: question.asset, start, success: null };
  const { stage } = question;
  if (!stage) throw new Fault("invalid_input", MISSING_STAGE, { field: "stage" });
  const success = chancesOf({ ...question, stage }, rates).find(({ source }) => source === question.source);
  const gates = success ? gatesFrom(stepsOf(success), question.area, start) : [];
  start.assumed("chances of a medicine of Chinese origin", "as published of all", "no source tells them apart");
  if (success) start.assumed("chances of the gates", "the printed steps, which are multiplied", wayOf(success));
  const markets = marketsFrom([...new Set(question.jurisdictions)], question, start);
  const asset = readInput(Asset, { discount_rate: rateFrom(question, start), gates, markets });
  return { asset, start, success: success ?? null };
}

/** The asset by each source that prints its steps. */
export async function startingAssets(question: AssetQuestion, rates: readonly Rate[], engine: Engine) {
  const { stage, asset } = question;
  if (!stage || asset) return [];
  const printed = chancesOf({ ...question, stage }, rates).filter((said) => populationUsed(said) !== undefined);
  return Promise.all(
    printed.map(async ({ source }) => ({ source, ...(await startingAsset({ ...question, source }, rates, engine)) })),
  );
}

/** Both numbers, for in studies that follow single paths the way as a whole is no product of its steps. */
function wayOf(said: SourceChance): string {
  const { product, end_to_end } = populationUsed(said) ?? {};
  const percent = (chance: number | null | undefined) =>
    chance == null ? "not printed" : `${(100 * chance).toFixed(1)} %`;
  return `product ${percent(product)}, printed from here to approval ${end_to_end ? percent(end_to_end.percent / 100) : percent(null)}`;
}

const MISSING_STAGE =
  "stage: say which stage it is in (phase_1, phase_2, phase_3 or filing), or send an asset with its gates.";

function rateFrom({ discount_rate }: AssetQuestion, start: StartingPoints) {
  if (discount_rate !== undefined) return start.entered("discount_rate", discount_rate, "a year, real");
  const [low, likely, high] = ["wouters-2020", "dimasi-2003", "erg-2014"].map((study) =>
    start.cited(`${study}-discount-rate`, `discount_rate of ${study}`, "a year, real", 0.01),
  );
  return { low, likely, high };
}
