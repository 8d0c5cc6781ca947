import * as z from "zod";
import { readDay } from "../fields.ts";

/** Cells come from the PDF lists: lines are broken anywhere, and letters of special fonts stand for brackets and µ. */
const printed = z.string().transform((text) => {
  const mended = text.replaceAll("\u1CA2", "(").replaceAll("\u1CA3", ")").replaceAll("\uF06D", "µ");
  return mended.replace(/\s+/g, " ").trim();
});
const text = printed.transform((said) => said || null);

/** The last year that two digits may mean. */
const LATEST = 2050;

/** The first of the days in a cell; a row with products of two days prints both. */
const date = z.string().transform((said, context) => {
  if (!said.trim()) return null;
  const [first = said] = said.replace(/\s+/g, " ").match(/[A-Z][a-z]{2}[a-z]*\.? ?\d{1,2}, ?\d{4}/) ?? [];
  const day = readDay(first.replace(".", ". "), "month_first", LATEST);
  if (day) return day;
  context.addIssue({ code: "custom", message: `Expected a real date, not “${said.trim().slice(0, 40)}”.` });
  return z.NEVER;
});

const GRANTS = {
  emergency_approval: /Emergency approval/gi,
  approval: /Approval/g,
  partial_change: /(Supplemental|Partial)( Change)?|Change/g,
} as const;

/** What was granted, a word per product of the row: `Approval`, `Change`, and both where the row has several products. */
const granted = printed.transform((said, context) => {
  let rest = said;
  const kinds: (keyof typeof GRANTS)[] = [];
  for (const kind of ["emergency_approval", "approval", "partial_change"] as const) {
    const left = rest.replaceAll(GRANTS[kind], "");
    if (left !== rest) kinds.push(kind);
    rest = left;
  }
  if (!rest.trim()) return kinds;
  context.addIssue({ code: "custom", message: `Expected Approval or Change, not “${said.slice(0, 40)}”.` });
  return z.NEVER;
});

/** What we rely on in a row of the lists. */
export const Approval = z.object({
  "Review Category": text,
  "Approval Date": date,
  "No.": z.string().trim().regex(/^\d*$/, "Expected the number of the row, or nothing."),
  "Brand Name (Applicant Company)": printed.refine(Boolean, "Expected a name; the cell is blank."),
  "New Approval/Partial Change": granted,
  "Active Ingredient (underlined: new active ingredient)": text,
  Indications: text,
});
export type Approval = z.output<typeof Approval>;
