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

export const countriesOf = (text: string | null): string[] => [
  ...new Set(parts(text, ";").map((country) => WRITTEN[country.toLowerCase()] ?? country)),
];
