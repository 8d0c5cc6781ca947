import * as z from "zod";
import { OWN_PROGRAMMES, PARENTS } from "../landscape/buyers.ts";
import { FEATURES, type OfferedAsset, type RankedBuyer } from "../models/shortlist.ts";
import { GAPS, gapsOf } from "../models/shortlist-gaps.ts";
import type { Engine } from "../store/engine.ts";
import type { LedgerDeal, Offered } from "./partners-known.ts";

const maybe = z.string().nullable();

/** A deal as it stands behind a reason. */
const CitedDeal = z.object({
  ...{ deal_id: z.string(), record_key: z.string(), from_day: z.string(), to_day: z.string() },
  ...{ licensor: z.string(), licensor_zh: maybe, target: maybe, stage: maybe, modality: maybe, territory: maybe },
  is_ended: z.boolean(),
});

/** What else stands behind a gap: a programme of its own, or whom it belongs to. */
const CitedThing = z.object({ id: z.string(), name: z.string(), name_zh: maybe, stage: maybe, record_key: z.string() });

const named = { organisation_id: z.string(), name: z.string(), name_zh: maybe };

export const Partner = z.object({
  rank: z.int(),
  ...named,
  /** Log-odds; only the differences between organisations mean something. */
  score: z.number(),
  deals: z.int(),
  last_deal: z.string(),
  /** What the score is the sum of; a reason that adds nothing is on record and weighs nothing in the deals so far. */
  reasons: z.array(z.object({ kind: z.enum(FEATURES), adds: z.number(), deals: z.array(CitedDeal) })),
  gaps: z.array(
    z.object({
      kind: z.enum([...GAPS, "own_programme", "belongs_to"]),
      deals: z.array(CitedDeal),
      things: z.array(CitedThing),
    }),
  ),
  record_keys: z.array(z.string()),
});
type Partner = z.infer<typeof Partner>;

const Programme = z.object({
  ...{ organisation_id: z.string(), drug_id: z.string(), drug: z.string(), drug_zh: maybe, stage: maybe },
  record_key: z.string(),
});
const Parent = z.object({
  ...{
    organisation_id: z.string(),
    parent_id: z.string(),
    parent: z.string(),
    parent_zh: maybe,
    record_key: z.string(),
  },
});
const Name = z.object(named);

const NAMES = `select entity_id as organisation_id, name, name_zh from entity where kind = 'organisation'`;

/** What is known of organisations beside their deals. */
export interface Around {
  programmes: readonly z.infer<typeof Programme>[];
  parents: readonly z.infer<typeof Parent>[];
  nameOf(organisation_id: string): { name: string; name_zh: string | null };
}

export async function readAround(
  engine: Engine,
  of: readonly { organisation_id: string }[],
  asset: Offered,
  day: string,
): Promise<Around> {
  const organisations = JSON.stringify(of.map(({ organisation_id }) => organisation_id));
  const bound = { organisations, targets: JSON.stringify(asset.targets), drug: asset.drug_id, day };
  const names = new Map((await engine.rows(Name, NAMES)).map((each) => [each.organisation_id, each]));
  return {
    programmes: await engine.rows(Programme, OWN_PROGRAMMES, bound),
    parents: await engine.rows(Parent, PARENTS),
    nameOf: (id) => ({ name: names.get(id)?.name ?? id, name_zh: names.get(id)?.name_zh ?? null }),
  };
}

export function rowOf(
  buyer: RankedBuyer<LedgerDeal>,
  rank: number,
  asset: OfferedAsset,
  day: string,
  around: Around,
): Partner {
  const { organisation_id, score, deals, features } = buyer;
  const cited = (of: readonly LedgerDeal[]) => of.map((deal) => CitedDeal.parse(deal));
  const reasons = features
    .filter((feature) => feature.deals.length > 0)
    .map(({ feature, adds, deals: own }) => ({ kind: feature, adds, deals: cited(own) }))
    .sort((a, b) => b.adds - a.adds);
  const gaps = [
    ...gapsOf(buyer, asset, day).map(({ kind, deals: own }) => ({ kind, deals: cited(own), things: [] })),
    ...besideDeals(organisation_id, deals, around),
  ];
  const keys = [...reasons, ...gaps].flatMap((each) => each.deals.map(({ record_key }) => record_key));
  const things = gaps.flatMap((gap) => gap.things.map(({ record_key }) => record_key));
  return {
    ...{ rank, organisation_id, ...around.nameOf(organisation_id), score, deals: deals.length },
    ...{ last_deal: deals[0]?.from_day ?? "", reasons, gaps },
    record_keys: [...new Set([...keys, ...things])],
  };
}

/** A programme that came by one of its deals is told there already. */
function besideDeals(organisation_id: string, deals: readonly LedgerDeal[], { programmes, parents }: Around) {
  const licensed = new Set(deals.flatMap(({ drug_ids }) => drug_ids));
  const own = programmes
    .filter((each) => each.organisation_id === organisation_id && !licensed.has(each.drug_id))
    .map(({ drug_id: id, drug: name, drug_zh: name_zh, stage, record_key }) => ({
      id,
      name,
      name_zh,
      stage,
      record_key,
    }));
  const above = parents
    .filter((each) => each.organisation_id === organisation_id)
    .map(({ parent_id: id, parent: name, parent_zh: name_zh, record_key }) => ({
      id,
      name,
      name_zh,
      stage: null,
      record_key,
    }));
  return [
    { kind: "own_programme" as const, deals: [], things: own },
    { kind: "belongs_to" as const, deals: [], things: above },
  ].filter(({ things }) => things.length > 0);
}
