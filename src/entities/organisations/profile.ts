import type { Hospital } from "./hospital.ts";

/** What a name says of an organisation, taken apart. */
export interface Profile {
  script: "latin" | "chinese";
  /** What it is looked up by. */
  key: string;
  /** The words that tell it apart. */
  own: readonly string[];
  /** Those of them that are towns. */
  places: readonly string[];
  /** What its trade is, in the order given. */
  trade: readonly string[];
  /** What kind of institution it is: a hospital, a university, a fund. */
  kinds: readonly string[];
  countries: readonly string[];
  /** Towns and provinces of China, as far as they stand before or behind the name. */
  towns: readonly string[];
  legal: readonly string[];
  /** An abbreviation that the name gives with itself. */
  short: string | null;
  /** The first letters of its words, without and with the small words. */
  initials: readonly [string, string];
  /** The name is that of a part: a department of a hospital. */
  department: boolean;
  /** Two institutions together: their work is neither one's. */
  joint: boolean;
  branch: Branch | null;
  /** The name read field by field, where it is of a hospital or university of China. */
  hospital: Hospital | null;
  /** Which of several firms of one name it is: Merck KGaA, or Merck & Co. */
  homonym: string | null;
  /** Other institutions in the same name, and other names that it gives with itself. */
  beside: readonly Profile[];
}

export interface Branch {
  kind: string;
  place: string;
}

/** Distinctive words whatever their order, by which names that may be one are found. */
export const coreOf = ({ own, trade, kinds }: Profile): string => {
  const words = own.length ? own : [...trade, ...kinds];
  return words.length > 1 ? [...words].sort().join("") : (words[0] ?? "");
};
