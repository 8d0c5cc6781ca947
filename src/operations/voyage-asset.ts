import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { Asset } from "../models/asset.ts";
import { Deal } from "../models/deal.ts";
import { portion, readInput } from "../models/estimate.ts";
import { chancesOf, type SourceChance } from "../models/success.ts";
import { RATE_SOURCE_IDS } from "../models/success-populations.ts";
import { type Rate, SuccessQuestion } from "../models/success-readings.ts";
import type { Engine } from "../store/engine.ts";
import { Ledger } from "./voyage-evidence.ts";
import { gatesFrom, hasSteps, stepsOf } from "./voyage-gates.ts";
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
  ledger: Ledger;
  /** What the source says of success; null where the asset was entered whole. */
  success: SourceChance | null;
}

export async function startingAsset(
  question: AssetQuestion,
  rates: readonly Rate[],
  engine: Engine,
): Promise<StartingAsset> {
  const ledger = await Ledger.open(engine);
  if (question.asset) return { asset: question.asset, ledger, success: null };
  const { stage } = question;
  if (!stage) throw new Fault("invalid_input", MISSING_STAGE, { field: "stage" });
  const success = chancesOf({ ...question, stage }, rates).find(({ source }) => source === question.source);
  const gates = success ? gatesFrom(stepsOf(success), question.area, ledger) : [];
  ledger.assumed("chances of a medicine of Chinese origin", "as published of all", "no source tells them apart");
  const markets = marketsFrom([...new Set(question.jurisdictions)], question, ledger);
  const asset = readInput(Asset, { discount_rate: rateFrom(question, ledger), gates, markets });
  return { asset, ledger, success: success ?? null };
}

/** The asset by each source that prints its steps. */
export async function startingAssets(question: AssetQuestion, rates: readonly Rate[], engine: Engine) {
  const { stage, asset } = question;
  if (!stage || asset) return [];
  const printed = chancesOf({ ...question, stage }, rates).filter(hasSteps);
  return Promise.all(
    printed.map(async ({ source }) => ({ source, ...(await startingAsset({ ...question, source }, rates, engine)) })),
  );
}

const MISSING_STAGE =
  "stage: say which stage it is in (phase_1, phase_2, phase_3 or filing), or send an asset with its gates.";

function rateFrom({ discount_rate }: AssetQuestion, ledger: Ledger) {
  if (discount_rate !== undefined) return ledger.entered("discount_rate", discount_rate, "a year, real");
  const [low, likely, high] = ["wouters-2020", "dimasi-2003", "erg-2014"].map((study) =>
    ledger.cited(`${study}-discount-rate`, `discount_rate of ${study}`, "a year, real", 0.01),
  );
  return { low, likely, high };
}
