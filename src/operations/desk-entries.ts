import * as z from "zod";
import { EntryRow, readEntries } from "../workspace/entries.ts";
import { onBehalf } from "./casework.ts";
import { entriesOf, INDICATORS } from "./indicators.ts";
import { defineOperation } from "./operation.ts";
import { Period, spansOf } from "./period.ts";

const NAMES = INDICATORS.map(({ id }) => id) as [string, ...string[]];

export const deskEntries = defineOperation({
  id: "desk.entries",
  title: { en: "What a number of the casework counted", zh: "指标所计明细" },
  summary:
    "The entries behind one number of desk.targets, each with its state and its day. What you may not see is listed without a name.",
  access: "public",
  by: ["officer", "reviewer", "administrator"],
  writes: false,
  input: Period.extend({ indicator: z.enum(NAMES) }),
  output: z.object({
    rows: z.array(EntryRow),
    /** How many of them have no name here, since they are not yours to see. */
    hidden: z.int(),
  }),
  example: { indicator: "voyages_opened", year: 2026 },
  run: ({ indicator, ...period }, context) =>
    onBehalf(context, "desk.entries", async (database) => {
      const { since, until } = spansOf(period).span;
      const all = await readEntries(database, since, until);
      const rows = INDICATORS.filter(({ id }) => id === indicator).flatMap((each) => entriesOf(each, all));
      return { rows, hidden: rows.filter(({ entry_id }) => entry_id === null).length };
    }),
});
