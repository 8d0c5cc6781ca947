import * as z from "zod";
import { amount, needed, whole, words } from "../fields.ts";

const year = z
  .string()
  .regex(/^(19|20)\d\d$/, "Expected a year.")
  .transform(Number);

/** One drug of Part B in one year. */
const PartBYear = z.object({
  table: z.literal("part_b_year"),
  "Medicare Billing Code (HCPCS Code)": needed,
  "Brand Name": words,
  "Generic Name": words,
  Year: year,
  "Total Spending": amount,
  "Total Dosage Units": amount,
  "Total Claims": amount,
  "Total Beneficiaries": amount,
  "Average Spending Per Dosage Unit": amount,
});

/** One brand of Part D in one year, all manufacturers together. */
const PartDYear = z.object({
  table: z.literal("part_d_year"),
  "Brand Name": needed,
  "Generic Name": needed,
  Year: year,
  num_manufac: whole,
  "Total Spending": amount,
  "Total Dosage Units": amount,
  "Total Claims": amount,
  "Total Beneficiaries": amount,
});

/** One drug of Part B, with columns for each of five years. */
const PartB = z.looseObject({
  table: z.literal("part_b"),
  HCPCS_Cd: needed,
  Brnd_Name: words,
  Gnrc_Name: words,
});

/** One manufacturer of one brand of Part D, or all of them, with columns for each of five years. */
const PartD = z.looseObject({
  table: z.literal("part_d"),
  Brnd_Name: needed,
  Gnrc_Name: needed,
  Mftr_Name: needed,
  Tot_Mftr: whole,
});

export const tables = { part_b_year: PartBYear, part_d_year: PartDYear, part_b: PartB, part_d: PartD };

/** The figures of one year. */
export interface Figures {
  year: number;
  spending: number | null;
  units: number | null;
  claims: number | null;
  beneficiaries: number | null;
  average_per_unit: number | null;
}

const MEASURES = {
  spending: ["Tot_Spndng"],
  units: ["Tot_Dsg_Unts"],
  claims: ["Tot_Clms"],
  beneficiaries: ["Tot_Benes"],
  average_per_unit: ["Avg_Spnd_Per_Dsg_Unt_Wghtd", "Avg_Spndng_Per_Dsg_Unt"],
} as const;

/** The columns of five years as figures by year; a year without any says nothing of the drug. */
function withYears<Row extends Record<string, unknown>>(row: Row, context: z.RefinementCtx) {
  const years = Object.keys(row).flatMap((column) => /^Tot_Spndng_(\d{4})$/.exec(column)?.[1] ?? []);
  if (!years.length) context.addIssue({ code: "custom", path: ["Tot_Spndng"], message: "Expected a column per year." });
  const figures = years.sort().map((text): Figures => {
    const read = (measure: keyof typeof MEASURES) => figure(row, MEASURES[measure], text, context);
    const [spending, units, claims] = [read("spending"), read("units"), read("claims")];
    const [beneficiaries, average_per_unit] = [read("beneficiaries"), read("average_per_unit")];
    return { year: Number(text), spending, units, claims, beneficiaries, average_per_unit };
  });
  return { ...row, years: figures.filter(({ year: _, ...rest }) => Object.values(rest).some((n) => n !== null)) };
}

function figure(row: Record<string, unknown>, names: readonly string[], text: string, context: z.RefinementCtx) {
  const column = names.map((name) => `${name}_${text}`).find((name) => name in row);
  if (!column) return null;
  const read = amount.safeParse(String(row[column] ?? ""));
  if (read.success) return read.data;
  context.addIssue({ code: "custom", path: [column], message: read.error.issues[0]?.message ?? "Expected a number." });
  return null;
}

/** The API gives rows of either programme without saying of which, and now and then a number for a text. */
function fromService(value: unknown): unknown {
  if (typeof value !== "object" || value === null || "table" in value) return value;
  const cells = Object.entries(value).map(([column, cell]) => [column, cell === null ? "" : String(cell)]);
  return { ...Object.fromEntries(cells), table: "HCPCS_Cd" in value ? "part_b" : "part_d" };
}

/** What we rely on, in whichever of the four layouts. */
export const Spending = z.preprocess(
  fromService,
  z.discriminatedUnion("table", [PartBYear, PartDYear, PartB.transform(withYears), PartD.transform(withYears)]),
);
export type Spending = z.output<typeof Spending>;

const YEARLY = [
  ...Object.values(MEASURES).flat(),
  "Avg_Spnd_Per_Clm",
  "Avg_Spnd_Per_Bene",
  "Avg_Spndng_Per_Clm",
  "Avg_Spndng_Per_Bene",
  "Outlier_Flag",
];
const YEARS = Array.from({ length: 40 }, (_, at) => 2011 + at);
const short = (year: number) => String(year % 100).padStart(2, "0");

/** The columns of every year that may come, so that only a new measure is news. */
export const yearlyColumns: readonly string[] = YEARS.flatMap((of) => [
  ...YEARLY.map((measure) => `${measure}_${of}`),
  `Avg_DY${short(of)}_ASP_Price`,
  `Chg_Avg_Spnd_Per_Dsg_Unt_${short(of - 1)}_${short(of)}`,
  `Chg_Avg_Spndng_Per_Dsg_Unt_${short(of - 1)}_${short(of)}`,
  `CAGR_Avg_Spnd_Per_Dsg_Unt_${short(of - 4)}_${short(of)}`,
]);
