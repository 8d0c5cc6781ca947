import type { Asset } from "../../../models/asset.ts";
import { Deal } from "../../../models/deal.ts";

/** Fields of the address, each beginning with `d.`; `upfront` is shared with the comparable deals. */
export const TIERS = [1, 2, 3] as const;
const MOST_MILLION = 1_000_000;

export interface DealProblem {
  /** The field of the address that is at fault. */
  field: string;
  reason: "tier_order" | "tier_without_rate";
  tier: number;
}

/** What is asked, as far as it was entered; null where nothing was, or where a field is at fault. */
export interface Asked {
  deal: Deal | null;
  problems: DealProblem[];
}

type Read = (name: string, most?: number) => number | undefined;

/** A number of the address held within what its field takes; nothing where it is none. */
const reader =
  (query: URLSearchParams): Read =>
  (name, most = MOST_MILLION) => {
    const said = query.get(name);
    const value = Number(said);
    return said && Number.isFinite(value) && value >= 0 ? Math.min(most, value) : undefined;
  };

const share = (percent: number | undefined): number | undefined => (percent === undefined ? undefined : percent / 100);

interface AskedTier {
  tier: number;
  above: number | undefined;
  rate: number | undefined;
}

const tiersIn = (read: Read): AskedTier[] =>
  TIERS.map((tier) => ({
    tier,
    above: tier === 1 ? 0 : read(`d.above.${tier}`),
    rate: share(read(`d.rate.${tier}`, 100)),
  })).filter(({ tier, above, rate }) => rate !== undefined || (tier > 1 && above !== undefined));

/** Each tier has a rate and begins above the one before. */
function problemsOf(tiers: readonly AskedTier[]): DealProblem[] {
  return tiers.flatMap(({ tier, above, rate }, at): DealProblem[] => {
    if (rate === undefined) return [{ field: `d.rate.${tier}`, reason: "tier_without_rate", tier }];
    const before = tiers[at - 1]?.above ?? (at === 0 && tier === 1 ? -1 : 0);
    return above === undefined || above <= before ? [{ field: `d.above.${tier}`, reason: "tier_order", tier }] : [];
  });
}

function milestonesIn(read: Read, { gates, markets }: Asset): Deal["milestones"] {
  const paid = <Event extends object>(amount: number | undefined, event: Event) =>
    amount ? [{ ...event, amount }] : [];
  const above = read("d.sales_above");
  return [
    ...gates.flatMap(({ name }) => paid(read(`d.start.${name}`), { event: "start" as const, gate: name })),
    ...paid(read("d.approval"), { event: "approval" as const }),
    ...markets.flatMap(({ jurisdiction }) =>
      paid(read(`d.launch.${jurisdiction}`), { event: "launch" as const, jurisdiction }),
    ),
    ...(above === undefined ? [] : paid(read("d.sales"), { event: "annual_sales" as const, above })),
  ];
}

/** The licence that an address asks for, on this asset. */
export function dealIn(search: string, asset: Asset): Asked {
  const read = reader(new URLSearchParams(search));
  const [tiers, milestones, upfront] = [tiersIn(read), milestonesIn(read, asset), read("upfront")];
  const problems = problemsOf(tiers);
  if (problems.length > 0 || (!upfront && milestones.length + tiers.length === 0)) return { deal: null, problems };
  const first = tiers[0]?.above ? [{ above: 0, rate: 0 }] : [];
  const deal = Deal.parse({
    ...{ upfront: upfront ?? 0, milestones },
    royalty_tiers: [...first, ...tiers.map(({ above, rate }) => ({ above, rate }))],
    cost_share: share(read("d.cost_share", 100)),
    licensor_tax_rate: share(read("d.licensor_tax", 100)),
    licensee_tax_rate: share(read("d.licensee_tax", 100)),
  });
  return { deal, problems };
}
