import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Figures, Spending } from "./spending.ts";

export function identify(row: Spending): string {
  if (row.table === "part_b_year") return `part_b/${row["Medicare Billing Code (HCPCS Code)"]}/${row.Year}`;
  if (row.table === "part_d_year") return `part_d/${row["Brand Name"]}/${row["Generic Name"]}/${row.Year}`;
  if (row.table === "part_b") return `part_b/${row.HCPCS_Cd}`;
  return `part_d/${row.Brnd_Name}/${row.Gnrc_Name}/${row.Mftr_Name}`;
}

export const describe = (row: Spending): Description => ({
  kind: row.table,
  title: titleOf(row).replaceAll("*", ""),
  address: null,
});

function titleOf(row: Spending): string {
  if (row.table === "part_b_year") return `${row["Brand Name"] ?? row["Generic Name"]}, ${row.Year}`;
  if (row.table === "part_d_year") return `${row["Brand Name"]}, ${row.Year}`;
  if (row.table === "part_b") return row.Brnd_Name ?? row.Gnrc_Name ?? row.HCPCS_Cd;
  return `${row.Brnd_Name}, ${row.Mftr_Name}`;
}

/** The last day of the newest year of which the row speaks. */
export const dated = (row: Spending): string | null => {
  const year = "years" in row ? row.years.at(-1)?.year : row.Year;
  return year ? `${year}-12-31` : null;
};

type SpendingRow = Omit<Row<"spending">, "record_key">;

export const normalize = (row: Spending): Facts => ({ spending: rowsOf(row) });

function rowsOf(row: Spending): SpendingRow[] {
  if (row.table === "part_b_year") return [partBYear(row)];
  if (row.table === "part_d_year") return [partDYear(row)];
  const names = { brand: printed(row.Brnd_Name), substance: printed(row.Gnrc_Name) };
  if (row.table === "part_b")
    return row.years.map((of) => ({ ...PART_B, ...of, ...names, code: row.HCPCS_Cd, ...UNKNOWN_MAKER }));
  const all = row.Mftr_Name === "Overall";
  const maker = { manufacturer: all ? null : row.Mftr_Name, manufacturers: all ? row.Tot_Mftr : null };
  return row.years.map((of) => ({ ...PART_D, ...of, ...names, code: null, ...maker }));
}

const MEDICARE = { jurisdiction: "US", payer: "Medicare", currency: "USD" };
const PART_B = { ...MEDICARE, programme: "Part B" };
const PART_D = { ...MEDICARE, programme: "Part D" };
const UNKNOWN_MAKER = { manufacturer: null, manufacturers: null };

const partBYear = (row: Extract<Spending, { table: "part_b_year" }>): SpendingRow => ({
  ...PART_B,
  ...totals(row),
  brand: printed(row["Brand Name"]),
  substance: printed(row["Generic Name"]),
  code: row["Medicare Billing Code (HCPCS Code)"],
  average_per_unit: row["Average Spending Per Dosage Unit"],
  ...UNKNOWN_MAKER,
});

const partDYear = (row: Extract<Spending, { table: "part_d_year" }>): SpendingRow => ({
  ...PART_D,
  ...totals(row),
  brand: printed(row["Brand Name"]),
  substance: printed(row["Generic Name"]),
  code: null,
  average_per_unit: null,
  manufacturer: null,
  manufacturers: row.num_manufac,
});

const totals = (row: Extract<Spending, { Year: number }>): Omit<Figures, "average_per_unit"> => ({
  year: row.Year,
  spending: row["Total Spending"],
  units: row["Total Dosage Units"],
  claims: row["Total Claims"],
  beneficiaries: row["Total Beneficiaries"],
});

/** An asterisk behind a name leads to a footnote and is no part of it. */
const printed = (name: string | null): string | null => name?.replace(/\s*\*+$/, "") || null;
