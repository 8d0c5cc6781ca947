import { parts } from "../fields.ts";

/** Countries that registers write in another way than ClinicalTrials.gov. */
const WRITTEN: Record<string, string> = {
  china: "China",
  "iran (islamic republic of)": "Iran",
  "iran, islamic republic of": "Iran",
  "korea, republic of": "South Korea",
  "republic of korea": "South Korea",
  "russian federation": "Russia",
  "taiwan, province of china": "Taiwan",
  "the netherlands": "Netherlands",
  "united states of america": "United States",
  "viet nam": "Vietnam",
  turkey: "Turkey (Türkiye)",
  "czech republic": "Czechia",
};

const PART_OF_THE_WORLD = /^(asia|africa|europe|oceania|australia\/oceania|(north|south) america)(\(.*\))?$/i;

/** UMIN separates countries, and parts of the world among them, by commas without a blank. */
export const countriesOf = (text: string | null): string[] => [
  ...new Set(
    parts(text, /;|,(?! )/)
      .filter((country) => /\p{L}/u.test(country) && !PART_OF_THE_WORLD.test(country))
      .map((country) => WRITTEN[country.toLowerCase()] ?? country),
  ),
];
