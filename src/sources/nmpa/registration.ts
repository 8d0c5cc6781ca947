import * as z from "zod";
import { day, words } from "../fields.ts";

/** Text, or null where the cell holds only dashes or a stroke. */
const text = words.transform((said) => (said && /^[-–—/]+$|^无$/.test(said) ? null : said));
const name = z.string().trim().min(1, "Expected a name; the cell is blank.");
const date = day("year_first").optional();
const maybe = text.optional();

const CODE = "(?:国药准字)?[A-Z]{1,3}\\d{8}";

/** The number of a registration, or several without anything between them. */
const code = z
  .string()
  .trim()
  .regex(new RegExp(`^(${CODE})+$`), "Expected the number of a registration, such as 国药准字S20180014 or H20171268.");

export const codesOf = (printed: string): string[] => printed.match(new RegExp(CODE, "g")) ?? [];

const DomesticName = z.object({ table: z.literal("domestic_name"), code, zh: name, en: text });

const ImportedName = z.object({
  table: z.literal("imported_name"),
  code,
  product_zh: name,
  product_en: text,
  commodity_zh: text,
  commodity_en: text,
});

export const Domestic = z.object({
  table: z.literal("domestic"),
  批准文号: code,
  产品名称: name,
  英文名称: maybe,
  商品名: maybe,
  剂型: maybe,
  规格: maybe,
  上市许可持有人: maybe,
  批准日期: date,
});

export const Imported = z.object({
  table: z.literal("imported"),
  注册证号: code,
  "产品名称（中文）": name,
  "产品名称（英文）": maybe,
  "商品名（中文）": maybe,
  "商品名（英文）": maybe,
  "剂型（中文）": maybe,
  "规格（中文）": maybe,
  "公司名称（中文）": maybe,
  "公司名称（英文）": maybe,
  发证日期: date,
});

/** What we rely on in a registration: a pair of names in lines, or a row as the database of the NMPA shows it. */
export const Registration = z.preprocess(
  tagged,
  z.discriminatedUnion("table", [DomesticName, ImportedName, Domestic, Imported]),
);
export type Registration = z.output<typeof Registration>;

function tagged(value: unknown): unknown {
  if (typeof value !== "object" || value === null || "table" in value) return value;
  return { ...value, table: "zh" in value ? "domestic_name" : "imported_name" };
}
