import { jurisdictions } from "../../../core/jurisdictions.ts";
import type { InputOf } from "../../../operations/catalogue.ts";

/** Fields of the address: `price.DE=100`, `month.DE=6`, `volume.DE=50`; the price at home is `price.CN`. */
export const HOME = "CN";
export const MOST_MONTHS = 120;
/** A launch looks at prices as they stood the month before, and the price at home stands from now. */
export const FIRST_MONTH = 1;
export const MOST_PRICE = 1_000_000_000;

/** Where prices are asked about first; the Union has no payer of its own, so four of its members stand for it. */
const FIRST = ["US", "DE", "FR", "IT", "ES", "GB", "JP", "SG", "SA"] as const;
const NO_PAYER = new Set([HOME, "EU", "EAEU", "GCC", "WHO"]);
const MOST_PLACES = 16;

/** Whoever pays for medicines by a rule of its own. */
export const PAYERS = Object.keys(jurisdictions).filter((code) => !NO_PAYER.has(code));

const beginning = (query: URLSearchParams, word: string, most: number): Record<string, number> =>
  Object.fromEntries(
    [...query].flatMap(([name, said]) => {
      const [code, value] = [name.slice(word.length), Number(said)];
      return name.startsWith(word) && said && value >= 0 && value <= most ? [[code, value]] : [];
    }),
  );

/** The places that have a row: the first ones, and those that were added. */
export function placesIn(search: string): string[] {
  const added = new URLSearchParams(search).get("places")?.split(",") ?? [];
  return [...new Set([...FIRST, ...added.filter((code) => PAYERS.includes(code))])].slice(0, MOST_PLACES);
}

/** What is asked of the operation; null while no price abroad is entered. */
export function priceQuestion(search: string): InputOf<"voyage.price"> | null {
  const query = new URLSearchParams(search);
  const places = placesIn(search);
  const here = (found: Record<string, number>) =>
    Object.fromEntries(Object.entries(found).filter(([code]) => places.includes(code)));
  const prices = beginning(query, "price.", MOST_PRICE);
  const list_price = Object.fromEntries(Object.entries(here(prices)).filter(([, price]) => price > 0));
  if (Object.keys(list_price).length === 0) return null;
  const entered = beginning(query, "month.", MOST_MONTHS);
  const monthOf = (code: string) => Math.max(FIRST_MONTH, Math.round(entered[code] ?? FIRST_MONTH));
  return {
    ...{ list_price, volume: here(beginning(query, "volume.", MOST_PRICE)) },
    month: Object.fromEntries(Object.keys(list_price).map((code) => [code, monthOf(code)])),
    ...(prices[HOME] ? { home_price: { 0: prices[HOME] } } : {}),
    ...(query.get("binding") === "with_proposed" ? { binding: "with_proposed" as const } : {}),
  };
}
