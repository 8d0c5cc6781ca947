import type { Language } from "../../../core/text.ts";
import { areas } from "../../../words/areas.ts";
import { wordFor } from "../../../words/labels.ts";
import { countryWord, placeWord } from "../../text/places.ts";

interface Named {
  value: string | null;
  name: string | null;
  name_zh: string | null;
}

const COUNTRY_CODE = /^[A-Z]{2,4}$/;

/** What a value of a facet is called: by the register of what it names, else by its own name. */
export function facetName(field: string, { value, name, name_zh }: Named, language: Language): string {
  if (value === null) return wordFor(field, null, language);
  if (field === "stage" || field === "modality") return wordFor(field, value, language);
  if (field === "country" || field === "approved_in")
    return COUNTRY_CODE.test(value) ? wordFor("jurisdiction", value, language) : countryWord(value, language);
  if (field === "city" || field === "park") return placeWord(value, language);
  if (field === "area" && Object.hasOwn(areas, value)) return areas[value]?.[language] ?? value;
  return (language === "zh" ? (name_zh ?? name) : name) ?? value.replace(/^named:/, "");
}
