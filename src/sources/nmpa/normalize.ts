import { dateColumns } from "../../core/date.ts";
import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import { codesOf, type Registration } from "./registration.ts";

/** What every form of a registration says. */
interface Said {
  code: string;
  product: string | null;
  product_zh: string;
  brand?: string | null | undefined;
  brand_zh?: string | null | undefined;
  form?: string | null | undefined;
  strength?: string | null | undefined;
  holder?: string | null | undefined;
  holder_zh?: string | null | undefined;
  date?: string | null | undefined;
}

type Of<Table extends Registration["table"]> = Extract<Registration, { table: Table }>;

function saidBy(registration: Registration): Said {
  switch (registration.table) {
    case "domestic_name":
      return { code: registration.code, product: registration.en, product_zh: registration.zh };
    case "imported_name":
      return importedName(registration);
    case "domestic":
      return domestic(registration);
    case "imported":
      return imported(registration);
  }
}

const importedName = (names: Of<"imported_name">): Said => ({
  code: names.code,
  product: names.product_en,
  product_zh: names.product_zh,
  brand: names.commodity_en,
  brand_zh: names.commodity_zh,
});

const domestic = (row: Of<"domestic">): Said => ({
  code: row.批准文号,
  product: row.英文名称 ?? null,
  product_zh: row.产品名称,
  brand_zh: row.商品名,
  form: row.剂型,
  strength: row.规格,
  holder_zh: row.上市许可持有人,
  date: row.批准日期,
});

const imported = (row: Of<"imported">): Said => ({
  code: row.注册证号,
  product: row["产品名称（英文）"] ?? null,
  product_zh: row["产品名称（中文）"],
  brand: row["商品名（英文）"],
  brand_zh: row["商品名（中文）"],
  form: row["剂型（中文）"],
  strength: row["规格（中文）"],
  holder: row["公司名称（英文）"],
  holder_zh: row["公司名称（中文）"],
  date: row.发证日期,
});

export const identify = (registration: Registration): string => saidBy(registration).code;

export function describe(registration: Registration): Description {
  const { product, product_zh, brand, brand_zh } = saidBy(registration);
  return {
    kind: registration.table.startsWith("domestic") ? "domestic_medicine" : "imported_medicine",
    title: [brand, product].filter(Boolean).join(", ") || product_zh,
    title_zh: [brand_zh, product_zh].filter(Boolean).join("，"),
    address: null,
  };
}

export function normalize(registration: Registration): Facts {
  const said = saidBy(registration);
  return { authorisation: codesOf(said.code).map((code) => authorisation(code, said)) };
}

const authorisation = (code: string, said: Said): Omit<Row<"authorisation">, "record_key"> => ({
  authorisation_id: `CN/${code}`,
  jurisdiction: "CN",
  authority: "NMPA",
  application_number: code,
  product_number: null,
  application_type: null,
  brand: said.brand ?? null,
  brand_zh: said.brand_zh ?? null,
  substance: said.product,
  substance_zh: said.product_zh,
  holder: said.holder ?? null,
  holder_zh: said.holder_zh ?? null,
  form: said.form ?? null,
  strength: said.strength ?? null,
  administration: null,
  status: null,
  status_text: null,
  ...dateColumns("status_date", null),
  route: null,
  ...dateColumns("decision_date", said.date),
  indication: null,
  indication_zh: null,
  atc: null,
  // The letter before the digits is the class of the medicine: S for biologics, behind it perhaps J or C.
  biologic: /S[JC]?\d{8}$/.test(code) ? true : null,
  biosimilar: null,
  generic: null,
  orphan: null,
});

export const dated = (registration: Registration): string | null => saidBy(registration).date ?? null;
