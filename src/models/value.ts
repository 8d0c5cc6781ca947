import { Fault } from "../core/fault.ts";
import { Asset } from "./asset.ts";
import { launches, reachOf } from "./chances.ts";
import { Deal, headlineOf } from "./deal.ts";
import { readInput } from "./estimate.ts";
import { isLicensed, type Life, meanLife, presentOf, profitOf } from "./life.ts";
import { meanOf } from "./spread.ts";
import { transfersOf } from "./transfers.ts";

export interface Value {
  /** Risk-adjusted net present value: each flow times the chance of coming to it, discounted to today. */
  rnpv: number;
  costs: number;
  profits: number;
  probability_of_approval: number;
  gates: { name: string; start: number; probability: number; begun: number; cost: number; present: number }[];
  markets: { jurisdiction: string; launch: number; probability: number; if_launched: number; present: number }[];
  deal: DealValue | null;
}

interface DealValue {
  licensor: number;
  licensee: number;
  /** What the whole and the two sides differ by, where the parties are taxed differently on what is paid. */
  tax_moved: number;
  /** Before tax. */
  upfront: number;
  milestones: number;
  royalties: number;
  headline: number;
}

/** What was sent, as an asset and a deal that speaks of its gates and markets. */
export function readCase(asset: unknown, deal: unknown): { asset: Asset; deal: Deal | null } {
  const read = readInput(Asset, asset);
  const agreed = deal === null || deal === undefined ? null : readInput(Deal, deal);
  for (const milestone of agreed?.milestones ?? []) {
    if (milestone.event === "start")
      known(
        "gate",
        milestone.gate,
        read.gates.map(({ name }) => name),
      );
    if (milestone.event === "launch")
      known(
        "market",
        milestone.jurisdiction,
        read.markets.map((each) => each.jurisdiction),
      );
  }
  for (const place of agreed?.territory ?? [])
    known(
      "market",
      place,
      read.markets.map((each) => each.jurisdiction),
    );
  return { asset: read, deal: agreed };
}

function known(what: string, name: string, names: string[]): void {
  if (names.includes(name)) return;
  throw new Fault(
    "invalid_input",
    `deal: there is no ${what} called ${name}; there are ${names.join(", ") || "none"}.`,
    {
      field: "deal",
    },
  );
}

/**
 * The value of an asset in closed form, at the means of what is spread. Exact where times are plain numbers; where they
 * are spread, simulation tells what that adds. Technical risk is in the chances and must not be in the rate as well.
 */
export function rnpvOf(asset: Asset, deal: Deal | null = null): Value {
  const life = meanLife(asset);
  const reach = reachOf(asset);
  const gates = asset.gates.map(({ name, probability }, at) => {
    const [start, cost] = [life.starts[at] as number, life.costs[at] as number];
    const begun = reach.begun[at] as number;
    const present = -cost * begun * presentOf(life.force, start);
    return { name, start, probability: meanOf(probability), begun, cost, present };
  });
  const markets = asset.markets.map(({ jurisdiction, probability }, at) => {
    const if_launched = profitOf(asset, life, at);
    const chance = reach.approved * probability;
    return {
      jurisdiction,
      launch: life.launches[at] as number,
      probability: chance,
      if_launched,
      present: if_launched * chance,
    };
  });
  const [costs, profits] = [total(gates), total(markets)];
  return {
    ...{ rnpv: costs + profits, costs, profits, probability_of_approval: reach.approved },
    ...{ gates, markets, deal: deal ? dealOf({ asset, deal, life, gates, markets }, reach) : null },
  };
}

interface Sides extends Pick<Value, "gates" | "markets"> {
  asset: Asset;
  deal: Deal;
  life: Life;
}

function dealOf({ asset, deal, life, gates, markets }: Sides, reach: ReturnType<typeof reachOf>): DealValue {
  const { milestones, royalties } = expectedTransfers(asset, deal, life, reach);
  const paid = deal.upfront + milestones + royalties;
  const costs = total(gates);
  const licensed = total(markets.filter((_, at) => isLicensed(asset, deal, at)));
  const kept = total(markets.filter((_, at) => !isLicensed(asset, deal, at)));
  return {
    licensor: kept + costs * (1 - deal.cost_share) + paid * (1 - deal.licensor_tax_rate),
    licensee: licensed + costs * deal.cost_share - paid * (1 - deal.licensee_tax_rate),
    tax_moved: paid * (deal.licensor_tax_rate - deal.licensee_tax_rate),
    ...{ upfront: deal.upfront, milestones, royalties, headline: headlineOf(deal) },
  };
}

/** Tiers and thresholds bend, so what is owed is worked out for each set of markets that may let it in, then weighed. */
function expectedTransfers(asset: Asset, deal: Deal, life: Life, { begun, approved }: ReturnType<typeof reachOf>) {
  const sum = { milestones: 0, royalties: 0 };
  const add = (here: Life, chance: number) => {
    const paid = transfersOf(asset, deal, here);
    sum.milestones += paid.milestones * chance;
    sum.royalties += paid.royalties * chance;
  };
  for (const [at, reached] of begun.entries()) {
    const failed = reached * (1 - meanOf((asset.gates[at] as Asset["gates"][number]).probability));
    if (failed > 0) add({ ...life, begun: at + 1, isApproved: false }, failed);
  }
  const asked = asset.markets.map((_, at) => at).filter((at) => isLicensed(asset, deal, at));
  for (const [isLaunched, chance] of launches(asset, asked)) add({ ...life, isLaunched }, approved * chance);
  return sum;
}

const total = (parts: readonly { present: number }[]): number => parts.reduce((sum, { present }) => sum + present, 0);
