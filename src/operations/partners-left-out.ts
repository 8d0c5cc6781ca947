import * as z from "zod";
import { knownBuyers } from "../models/shortlist.ts";
import { hasEnded } from "../models/shortlist-gaps.ts";
import type { LedgerDeal, Offered } from "./partners-known.ts";

export const LeftOut = z.object({
  organisation_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  /** The asset is its own, or it holds rights to the very medicine. */
  reason: z.enum(["owner", "holds_it"]),
  record_keys: z.array(z.string()),
});

type Found = Omit<z.infer<typeof LeftOut>, "name" | "name_zh">;

/** Buyers that are no answer: the owner, and whoever holds rights to this very medicine. */
export function leftOut(deals: readonly LedgerDeal[], asset: Offered, day: string): Found[] {
  const buyers = [...knownBuyers(deals, day)];
  const keysOf = (own: readonly LedgerDeal[]) => own.map(({ record_key }) => record_key);
  const isOfIt = (deal: LedgerDeal) =>
    !hasEnded(deal, day) && asset.drug_id !== null && deal.drug_ids.includes(asset.drug_id);
  const owners = buyers
    .filter(([organisation_id]) => asset.owners.includes(organisation_id))
    .map(([organisation_id, own]): Found => ({ organisation_id, reason: "owner", record_keys: keysOf(own) }));
  const holders = buyers
    .filter(([organisation_id, own]) => !asset.owners.includes(organisation_id) && own.some(isOfIt))
    .map(
      ([organisation_id, own]): Found => ({
        organisation_id,
        reason: "holds_it",
        record_keys: keysOf(own.filter(isOfIt)),
      }),
    );
  return [...owners, ...holders];
}
