import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { DealStage, DealTerritory } from "../core/tables/deal.ts";
import { Modality } from "../core/tables/medicine.ts";
import { BUYER_DEALS } from "../landscape/buyers.ts";
import { Assumption, assumed } from "../models/estimate.ts";
import { HALF_LIFE_YEARS, rankBuyers, SHORTLIST_VERSION } from "../models/shortlist.ts";
import { evaluateShortlist, ShortlistEvaluation, ShortlistFit } from "../models/shortlist-evaluation.ts";
import { fitShortlist } from "../models/shortlist-fit.ts";
import { LONG_AGO_YEARS } from "../models/shortlist-gaps.ts";
import { AREA_IDS } from "../models/success-populations.ts";
import { answerOnce } from "./answers.ts";
import { dayOf, Standing, standingOf, values } from "./landscape.ts";
import { type Context, defineOperation } from "./operation.ts";
import { Offered, readBuyerDeals, readOffered } from "./partners-known.ts";
import { LeftOut, leftOut } from "./partners-left-out.ts";
import { Mandate, mandatesOn } from "./partners-mandates.ts";
import { Partner, readAround, rowOf } from "./partners-rows.ts";
import { count, search } from "./shapes.ts";

const Asked = z.object({
  /** A medicine of the evidence fills what is not entered. */
  drug: search.optional(),
  target: values,
  modality: Modality.optional(),
  stage: DealStage.optional(),
  area: z.enum(AREA_IDS).optional(),
  territory: z.array(DealTerritory).max(11).optional(),
  /** Whose it is, where no source says so: an id of an organisation. */
  owner: search.optional(),
  /** Asked as on the morning of this day: no deal of that day or later is read. */
  day: Day.optional(),
  /** The error is measured on deals signed on this day or after, by weights fitted on those before. */
  signed_before: Day.default("2025-01-01"),
  limit: z.coerce.number().int().min(1).max(200).default(10),
});

const Ranked = z.object({
  /** How many took a medicine before the day. */
  value: count,
  unit: z.literal("organisations"),
  asset: Offered,
  /** Facts of the asset that nobody knows: nothing can match them. */
  to_enter: z.array(z.string()),
  day: z.string(),
  rows: z.array(Partner),
  /** Who took medicines before and is not ranked, with the reason. */
  left_out: z.array(LeftOut),
  fit: ShortlistFit,
  evaluation: ShortlistEvaluation.nullable(),
  /** Deals that no page dates: neither fitted on nor counted. */
  undated: count,
  assumptions: z.array(Assumption),
  model_version: z.string(),
  record_keys: z.array(z.string()),
  sources: z.array(Standing),
  sql: z.string(),
});

export const shortlistPartners = defineOperation({
  id: "partners.shortlist",
  title: { en: "Who to show it to", zh: "可接触的合作方" },
  summary:
    "Who abroad to show an asset to: those who took medicines before, ranked, each with the deals that speak for it, what speaks against it, and how often such a list held who it was. Who is signed in is told besides which mandates of partners it meets.",
  access: "public",
  writes: false,
  input: Asked,
  output: Ranked.extend({
    /** What partners of the platform say that they look for; null for those who are not signed in. */
    mandates: z.array(Mandate).nullable(),
  }),
  example: { target: ["PD-1"], modality: "antibody", stage: "phase_3", territory: ["worldwide_except_china"] },
  async run(input, context) {
    // What follows from the snapshot is worked out once for all; mandates are shown to people, and never kept with it.
    const ranked = await answerOnce(
      context.shelf.current(),
      `partners.shortlist ${JSON.stringify(input)} ${dayOf(context)}`,
      context.now().getTime(),
      () => rank(input, context),
    );
    return { ...ranked, mandates: await mandatesOn(ranked.asset, context) };
  },
});

async function rank({ day: asked, limit, signed_before, ...entered }: z.output<typeof Asked>, context: Context) {
  const { engine } = context.shelf.current();
  const { deals, undated } = await readBuyerDeals(engine);
  const asset = await readOffered(engine, entered);
  const day = asked ?? dayOf(context);
  if (!deals.some(({ to_day }) => to_day < day))
    throw new Fault("invalid_input", NO_DEALS, { field: "day", zh: NO_DEALS_ZH });
  const fit = fitShortlist(deals, day);
  const out = leftOut(deals, asset, day);
  const holders = new Set(out.map(({ organisation_id }) => organisation_id));
  const ranked = rankBuyers(deals, asset, day, fit.weights).filter((each) => !holders.has(each.organisation_id));
  const shown = ranked.slice(0, limit);
  const around = await readAround(engine, [...shown, ...out], asset, day);
  const rows = shown.map((buyer, at) => rowOf(buyer, at + 1, asset, day, around));
  return {
    ...{ value: ranked.length, unit: "organisations" as const, asset, to_enter: openFields(asset), day, rows },
    left_out: out.map((each) => ({ ...each, ...around.nameOf(each.organisation_id) })),
    ...{ fit, evaluation: evaluateShortlist(deals, signed_before), undated },
    assumptions: assumptionsOf(fit.pull),
    model_version: SHORTLIST_VERSION,
    record_keys: [...new Set(rows.flatMap(({ record_keys }) => record_keys))],
    ...{ sources: await standingOf([], context), sql: BUYER_DEALS },
  };
}

const assumptionsOf = (pull: number) => [
  assumed("half_life", HALF_LIFE_YEARS, "years"),
  assumed("long_ago", LONG_AGO_YEARS, "years"),
  assumed("pull", pull, "deals"),
];

const NO_DEALS = "day: no deal is on record before this day; choose a later one.";
const NO_DEALS_ZH = "该日之前没有在案交易，请选择更晚的日期。";

const openFields = (asset: Offered): string[] => {
  const fields = {
    target: asset.targets[0],
    ...{ modality: asset.modality, stage: asset.stage, area: asset.area, territory: asset.territories[0] },
  };
  return Object.entries(fields).flatMap(([name, value]) => (value ? [] : [name]));
};
