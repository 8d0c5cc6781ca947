import type { InputOf } from "../../../operations/catalogue.ts";
import { readList } from "../../lib/lists.ts";
import { defineText } from "../../lib/text.tsx";

/** By what two sets are told apart, in the order of the page. */
export const FIELDS = [
  "stage",
  "modality",
  "target",
  "area",
  "indication",
  "organisation",
  "country",
  "approved_in",
] as const;
export type Field = (typeof FIELDS)[number];

export const FIELD_WORDS = defineText({
  stage: { en: "Stage", zh: "阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  target: { en: "Target", zh: "靶点" },
  area: { en: "Area", zh: "疾病领域" },
  indication: { en: "Indication", zh: "适应症" },
  organisation: { en: "Developing group", zh: "研发集团" },
  country: { en: "Country", zh: "国家" },
  approved_in: { en: "Approved in", zh: "获批地" },
});

const LISTS = [...FIELDS, "city", "park"];
const SINGLE = ["unit", "novelty", "stage_floor", "activity", "attribution", "granularity", "payload", "text"];

/** A query of the pipeline's page as its operation takes it. What is no filter or rule of it is left aside. */
export function inputOf(query: string | null): InputOf<"candidates.list"> {
  const fields = new URLSearchParams(query ?? "");
  const lists = LISTS.map((name) => [name, readList(fields.get(name))] as const).filter(([, values]) => values.length);
  const single = SINGLE.map((name) => [name, fields.get(name)] as const).filter(([, value]) => value);
  return Object.fromEntries([...lists, ...single]) as InputOf<"candidates.list">;
}
