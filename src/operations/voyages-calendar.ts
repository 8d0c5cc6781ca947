import * as z from "zod";
import { hashOfToken, newToken } from "../workspace/calendar-feed.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { A_VOYAGE } from "./voyages-get.ts";

export const voyagesCalendar = defineOperation({
  id: "voyages.calendar",
  title: { en: "Calendar address of a voyage", zh: "航程日历地址" },
  summary:
    "Makes the secret address under which your calendar program reads the days of a voyage, shown this once; an earlier one ends. Or revokes it.",
  access: "public",
  by: ["firm", "officer", "administrator"],
  writes: true,
  input: z.object({ voyage_id: z.uuid(), command: z.enum(["renew", "revoke"]) }),
  output: z.object({ path: z.string().nullable() }),
  example: { voyage_id: "00000000-0000-4000-8000-000000000000", command: "renew" },
  run: ({ voyage_id, command }, context) =>
    onBehalf(context, "voyages.calendar", async (database, { person_id }) => {
      const Known = z.object({ voyage_id: z.string() });
      only(await database.rows(Known, "select voyage_id from voyage where voyage_id = $1", [voyage_id]), A_VOYAGE);
      await database.run("delete from calendar_feed where voyage_id = $1 and person_id = $2", [voyage_id, person_id]);
      if (command === "revoke") return { path: null };
      const token = newToken();
      await database.run("insert into calendar_feed (voyage_id, person_id, token_hash) values ($1, $2, $3)", [
        ...[voyage_id, person_id, hashOfToken(token)],
      ]);
      return { path: `/api/calendar/${token}.ics` };
    }),
});
