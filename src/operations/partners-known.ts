import * as z from "zod";
import { BUYER_DEALS, CANDIDATE, OWNERS, TARGETS_NAMED, TARGETS_OF } from "../landscape/buyers.ts";
import type { BuyerDeal } from "../models/shortlist.ts";
import type { Area } from "../models/success-populations.ts";
import type { Engine } from "../store/engine.ts";
import { areaOf, readKnown } from "./voyage-known.ts";

const texts = z.array(z.string());
const maybe = z.string().nullable();

const DealRead = z.object({
  ...{ deal_id: z.string(), record_key: z.string(), from_day: maybe, to_day: maybe },
  ...{ buyer_id: z.string(), seller_id: z.string(), modality: maybe, stage: maybe, territory: maybe },
  ...{ licensor: z.string(), licensor_zh: maybe, target: maybe, is_ended: z.boolean(), ended_date: maybe },
  ...{ targets: texts, drug_ids: texts, disease_tops: texts },
});

export interface LedgerDeal extends BuyerDeal {
  licensor: string;
  licensor_zh: string | null;
  target: string | null;
  drug_ids: string[];
}

/** The deals by which somebody abroad took a medicine, and how many more there are that nobody dates. */
export async function readBuyerDeals(engine: Engine): Promise<{ deals: LedgerDeal[]; undated: number }> {
  const rows = await engine.rows(DealRead, BUYER_DEALS);
  const deals = rows.flatMap(({ from_day, to_day, disease_tops, ...deal }) =>
    from_day === null || to_day === null ? [] : [{ ...deal, from_day, to_day, area: areaOf(disease_tops) }],
  );
  return { deals, undated: rows.length - deals.length };
}

interface Entered {
  drug?: string | undefined;
  target?: string[] | undefined;
  modality?: string | undefined;
  stage?: string | undefined;
  territory?: string[] | undefined;
  area?: Area | undefined;
  owner?: string | undefined;
}

export const Offered = z.object({
  ...{ drug_id: maybe, name: maybe, name_zh: maybe, record_key: maybe },
  ...{ targets: texts, target_names: texts, modality: maybe, stage: maybe, area: maybe },
  ...{ territories: texts, owners: texts },
});
export type Offered = z.infer<typeof Offered>;

const Target = z.object({ target_id: z.string(), target: z.string() });

/** The target that each of some names stands for. */
export async function readTargets(engine: Engine, names: readonly string[]): Promise<Map<string, string>> {
  const Named = z.object({ asked: z.string(), target_id: z.string() });
  const rows = await engine.rows(Named, TARGETS_NAMED, { names: JSON.stringify(names) });
  return new Map(rows.map(({ asked, target_id }) => [asked, target_id]));
}

const Candidate = z.object({
  ...{ drug_id: z.string(), name: z.string(), name_zh: maybe, modality: maybe, stage: maybe },
  ...{ targets: texts, disease_tops: texts, record_key: z.string() },
});

async function readCandidate(engine: Engine, drug: string | undefined) {
  if (drug === undefined) return null;
  const [candidate] = await engine.rows(Candidate, CANDIDATE, { drug });
  return candidate ?? null;
}

/** What was entered first, then what the evidence says of the medicine; what neither does stays open. */
export async function readOffered(engine: Engine, entered: Entered): Promise<Offered> {
  const known = (await readCandidate(engine, entered.drug)) ?? (await readKnown(engine, entered.drug));
  const owners = await engine.rows(z.object({ organisation_id: z.string() }), OWNERS, { drug: entered.drug ?? null });
  const targets = entered.target?.length
    ? await engine.rows(Target, TARGETS_NAMED, { names: JSON.stringify(entered.target) })
    : await engine.rows(Target, TARGETS_OF, { drug: entered.drug ?? null });
  return {
    ...{ drug_id: known?.drug_id ?? null, name: known?.name ?? null, name_zh: known?.name_zh ?? null },
    record_key: known?.record_key ?? null,
    targets: targets.map(({ target_id }) => target_id),
    target_names: entered.target ?? known?.targets ?? [],
    modality: entered.modality ?? known?.modality ?? null,
    stage: entered.stage ?? (known?.stage === "phase_4" ? "approved" : known?.stage) ?? null,
    territories: entered.territory ?? [],
    area: entered.area ?? areaOf(known?.disease_tops ?? []),
    owners: [...owners.map(({ organisation_id }) => organisation_id), ...(entered.owner ? [entered.owner] : [])],
  };
}
