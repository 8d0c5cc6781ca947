import type * as z from "zod";
import type { Language, Text } from "../core/text.ts";
import type { getDrug } from "../operations/drugs-get.ts";
import type { voyagePlan } from "../operations/voyage-plan.ts";
import type { voyagePrice } from "../operations/voyage-price.ts";
import { formatDate, formatMoney, formatNumber, formatShare } from "../words/format.ts";
import { wordFor } from "../words/labels.ts";
import type { Block } from "./blocks.ts";

export type Plan = z.output<typeof voyagePlan.output>;

/** What a dossier is written from. */
export interface Material {
  plan: Plan;
  /** Null where the asset is not in the evidence. */
  drug: z.output<typeof getDrug.output> | null;
  /** Null where nothing was said of prices. */
  price: z.output<typeof voyagePrice.output> | null;
  /** Where pages disagree about a field of a record. */
  contested: { record_key: string; title: string; field: string; value: string; source_title: string | null }[];
}

export interface SectionWriter {
  id: string;
  title: Text;
  write(material: Material): Block[];
}

export const defineSection = (section: SectionWriter): SectionWriter => section;

/** Says something once in each language. */
export const both = (say: (language: Language) => string): Text => ({ en: say("en"), zh: say("zh") });

export const money = (million: number | null, currency = "USD"): Text =>
  million === null ? UNKNOWN : both((language) => formatMoney(million, currency, language));
export const share = (value: number | null): Text =>
  value === null ? UNKNOWN : both((language) => formatShare(value, language));
export const number = (value: number | null, digits = 1): Text =>
  value === null ? UNKNOWN : both((language) => formatNumber(value, language, digits));
export const day = (value: string | null): Text =>
  value ? both((language) => formatDate(value, "day", language)) : UNKNOWN;
export const word = (dimension: string, value: string | null): Text =>
  both((language) => wordFor(dimension, value, language));
export const place = (code: string | null): Text => (code ? word("jurisdiction", code) : { en: "all", zh: "通用" });

export const named = (name: string | null, zh: string | null | undefined): Text =>
  name ? { en: name, zh: zh || name } : UNKNOWN;

export const UNKNOWN: Text = { en: "not known", zh: "未知" };

/** Texts beside one another, with a sign between that both languages read. */
export const join = (texts: Text[], en = ", ", zh = "、"): Text => ({
  en: texts.map((text) => text.en).join(en),
  zh: texts.map((text) => text.zh).join(zh),
});
