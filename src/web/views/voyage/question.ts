import type { InputOf } from "../../../operations/catalogue.ts";

export const HARBOURS = ["US", "EU", "JP", "GB", "SG", "SA"] as const;
/** What begins with these words in the address is a fact of clearance, or of the package of data. */
export const CLEARANCE = "c.";
export const PACKAGE = "p.";

const numberOf = (value: string | null): number | undefined => {
  const number = Number(value);
  return value === null || value === "" || !Number.isFinite(number) || number < 0 ? undefined : number;
};

/** The whole question stands in the address, so that a plan can be sent to somebody. */
export function questionOf(query: URLSearchParams): InputOf<"voyage.plan"> {
  const said = (name: string) => query.get(name) || undefined;
  const beginning = (word: string) =>
    Object.fromEntries(
      [...query].flatMap(([name, value]) => (name.startsWith(word) ? [[name.slice(word.length), value]] : [])),
    );
  const sales = HARBOURS.flatMap((code) => {
    const value = numberOf(query.get(`sales.${code}`));
    return value === undefined ? [] : [[code, value]];
  });
  const rate = numberOf(query.get("rate"));
  const entered = {
    ...{ drug: said("drug"), stage: said("stage"), modality: said("modality"), area: said("area") },
    ...{ serious: said("serious"), unmet_need: said("unmet_need"), rare: said("rare"), start: said("start") },
    ...{ upfront_million: numberOf(query.get("upfront")), headline_million: numberOf(query.get("headline")) },
    discount_rate: rate === undefined ? undefined : rate / 100,
    ...{ peak_sales: Object.fromEntries(sales), clearance: beginning(CLEARANCE), package: beginning(PACKAGE) },
  };
  return Object.fromEntries(
    Object.entries(entered).filter(([, value]) => value !== undefined),
  ) as InputOf<"voyage.plan">;
}
