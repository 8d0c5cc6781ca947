import type { Facts } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Product } from "./product.ts";

export const identify = (product: Product): string => product.제품코드;

export const describe = (product: Product): Description => ({
  kind: "product",
  title: product.제품명,
  address: null,
});

export function normalize(product: Product): Facts {
  if (product.상한금액 === null) return {};
  const { name, strength } = named(product.제품명);
  return {
    list_price: [
      {
        list_price_id: `KR/${product.제품코드}`,
        jurisdiction: "KR",
        payer: "HIRA",
        kind: "reimbursed",
        product: name,
        substance: substanceOf(product.주성분명),
        holder: product.업체명,
        code: product.제품코드,
        strength,
        pack: `${product.규격} ${product.단위}`,
        amount: product.상한금액,
        currency: "KRW",
        per: unitOf(product),
        effective_date: null,
      },
    ],
  };
}

/** `니페론정(니페디핀)_(40mg/1정)`: behind the name stands the content, which for combinations is only a count. */
function named(text: string): { name: string; strength: string | null } {
  const [, name = text, content = ""] = /^(.+?)_\((.+)\)$/.exec(text) ?? [];
  return { name, strength: content.includes("/") ? content : null };
}

/** `340(1)` of `mL/병` is a bottle of 340 mL whose price is that of one. */
function unitOf({ 규격: size, 단위: unit }: Product): string {
  const counted = /\((\d+)\)$/.exec(size);
  return counted ? `${counted[1]} ${unit.replace(/\/.*$/, "")}` : `${size} ${unit}`;
}

const AMOUNT = /\s{2,}\d[^\s,()]*(\((?:[^()]|\([^()]*\))*\))?/g;
const COMPARTMENT = /\s*\([A-C]액[^()]*\)/g;

/** `amlodipine besylate (as amlodipine   5mg), telmisartan   40mg` without how much of each. */
const substanceOf = (text: string | null | undefined): string | null =>
  text?.replace(AMOUNT, "").replace(COMPARTMENT, "").replace(/\s+/g, " ").trim() || null;
