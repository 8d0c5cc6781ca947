import { DealRow } from "../../core/tables/deal.ts";
import { Modality } from "../../core/tables/medicine.ts";
import type { Parameter } from "../metric.ts";
import { restrict } from "../metric.ts";

export const dealParameters = {
  direction: {
    title: { en: "Direction", zh: "方向" },
    options: DealRow.shape.direction.options,
    default: "out_licensing",
  },
  modality: { title: { en: "Modality", zh: "药物形式" }, options: Modality.options, default: "any" },
  licensor_place: { title: { en: "Licensor's place", zh: "许可方所在地" }, options: ["pudong"], default: "any" },
} as const satisfies Record<string, Parameter>;

export const dealDimensions = [
  "year",
  "stage",
  "modality",
  "territory",
  "deal_type",
  "direction",
  "status",
  "licensor",
  "licensee",
] as const;

/** Rows of the deal ledger with the columns that every deal metric may be split by. */
export const dealRecords = (columns: string, condition: string): string => `
  select d.record_key, d.deal_id, ${columns}, d.signed_date, year(d.signed_date)::varchar as year,
    d.stage, d.modality, d.territory, d.deal_type, d.direction, s.status, d.licensor, d.licensee
  from deal d join deal_status s using (deal_id)
  where ${restrict("d.direction", "direction")} and ${restrict("d.modality", "modality")}
    and ($licensor_place = 'any' or d.licensor_id in (select organisation_id from organisation where in_pudong))
    and ${condition}`;

export const lowerBound = {
  en: "The ledger holds deals that a page showed us; it is not every deal. A published counter of the same year is larger.",
  zh: "账簿只收录有页面为证的交易，并非全部；同年公开统计的数目更大。",
};
