import type { Facts } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import { monthOf, type Price } from "./price.ts";

export const identify = (price: Price): string => price["VMPP Snomed Code"];

export const describe = (price: Price): Description => ({
  kind: "pack",
  title: `${price.Medicine}, ${packOf(price)}`,
  address: null,
});

const packOf = (price: Price): string => [price["Pack size"], price.Unit].filter(Boolean).join(" ");

const PENCE = 100;

export const normalize = (price: Price): Facts => ({
  list_price: [
    {
      list_price_id: `GB/VIIIA/${identify(price)}`,
      jurisdiction: "GB",
      payer: "NHS",
      kind: "tariff",
      product: price.Medicine,
      substance: null,
      holder: null,
      code: price["VMPP Snomed Code"],
      strength: null,
      pack: packOf(price),
      amount: price["Basic Price"] / PENCE,
      currency: "GBP",
      per: packOf(price),
      effective_date: monthOf(price.heading),
    },
  ],
});
