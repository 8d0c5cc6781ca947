import { type BuyerDeal, type OfferedAsset, type RankedBuyer, yearsBetween } from "./shortlist.ts";
import { bandOf, marketOf, modalityOf } from "./shortlist-likeness.ts";

/** What the deals of a buyer leave open or say against an asset. None of it enters the score. */
export const GAPS = [
  ...(["holds_rival", "gave_back", "long_ago"] as const),
  ...(["stage_never", "modality_never", "territory_never"] as const),
  ...(["stage_unknown", "modality_unknown", "territory_unknown"] as const),
] as const;
type GapKind = (typeof GAPS)[number];

interface Gap<Deal> {
  kind: GapKind;
  /** The deals it is read from; for what never was, all there are. */
  deals: readonly Deal[];
}

export const LONG_AGO_YEARS = 3;

const FIELDS = [
  {
    field: "stage",
    of: (deal: BuyerDeal) => bandOf(deal.stage),
    wanted: (asset: OfferedAsset) => [bandOf(asset.stage)],
  },
  {
    field: "modality",
    of: (deal: BuyerDeal) => modalityOf(deal.modality),
    wanted: (asset: OfferedAsset) => [modalityOf(asset.modality)],
  },
  {
    field: "territory",
    of: (deal: BuyerDeal) => marketOf(deal.territory),
    wanted: ({ territories }: OfferedAsset) => territories.map(marketOf),
  },
] as const;

/** By a day; of an end that nobody dates, on every day. */
export const hasEnded = ({ is_ended, ended_date }: BuyerDeal, day: string): boolean =>
  is_ended && (ended_date === null || ended_date < day);

export function gapsOf<Deal extends BuyerDeal>(
  { deals }: RankedBuyer<Deal>,
  asset: OfferedAsset,
  day: string,
): Gap<Deal>[] {
  const rivals = deals.filter(
    (deal) => !hasEnded(deal, day) && deal.targets.some((each) => asset.targets.includes(each)),
  );
  const latest = deals.slice(0, 1);
  const found: Gap<Deal>[] = [
    { kind: "holds_rival", deals: rivals },
    { kind: "gave_back", deals: deals.filter((deal) => hasEnded(deal, day)) },
    { kind: "long_ago", deals: latest.filter(({ to_day }) => yearsBetween(to_day, day) > LONG_AGO_YEARS) },
    ...FIELDS.map(({ field, of, wanted }) => unmet(field, deals, of, wanted(asset))),
  ];
  return found.filter((gap) => gap.deals.length > 0);
}

/** All deals where those that say it say something else, or where none says it; none where one is alike. */
function unmet<Deal extends BuyerDeal>(
  field: "stage" | "modality" | "territory",
  deals: readonly Deal[],
  of: (deal: BuyerDeal) => string | null,
  wanted: readonly (string | null)[],
): Gap<Deal> {
  const said = deals.map(of).filter((value) => value !== null);
  const isAsked = wanted.some((each) => each !== null);
  const isMet = !isAsked || said.some((value) => wanted.includes(value));
  return { kind: `${field}_${said.length === 0 ? "unknown" : "never"}`, deals: isMet ? [] : deals };
}
