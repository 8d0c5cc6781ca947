import type { Facts } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Price } from "./price.ts";

export const identify = ({ ndc, effective_date }: Price): string => `${ndc}/${effective_date}`;

export const describe = ({ ndc_description, ndc }: Price): Description => ({
  kind: "rate",
  title: `${ndc_description}, ${ndc}`,
  address: null,
});

const UNITS = { EA: "each", ML: "mL", GM: "g" } as const;

export const normalize = (price: Price): Facts => ({
  list_price: [
    {
      list_price_id: `US/NADAC/${identify(price)}`,
      jurisdiction: "US",
      payer: "Medicaid",
      kind: "acquisition_cost",
      product: price.ndc_description,
      substance: null,
      holder: null,
      code: price.ndc,
      strength: null,
      pack: null,
      amount: price.nadac_per_unit,
      currency: "USD",
      per: UNITS[price.pricing_unit],
      effective_date: price.effective_date,
    },
  ],
});
