import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { LIMITED_KINDS } from "../workspace/desk.ts";
import { onBehalf, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const limitsSet = defineOperation({
  id: "limits.set",
  title: { en: "Set a service limit", zh: "设定办理时限" },
  summary:
    "Sets for how many working days a kind of work may wait on the desk, with the instrument that says so; without one the limit is shown as an assumption.",
  access: "public",
  by: ["administrator"],
  writes: true,
  input: z.object({
    kind: z.enum(LIMITED_KINDS),
    version: z.int().min(1),
    working_days: z.int().min(1).max(365),
    /** The instrument and its clause. */
    citation: z.string().trim().min(1).max(300).optional(),
    /** Where it can be read. */
    address: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional(),
  }),
  output: z.object({ kind: z.enum(LIMITED_KINDS), version: z.int() }),
  example: { kind: "check", version: 1, working_days: 5 },
  run: ({ kind, version, working_days, citation, address }, context) =>
    onBehalf(context, "limits.set", async (database, { person_id }) => {
      if (address && !citation)
        throw new Fault("invalid_input", "Say what is to be read at this address: the instrument and its clause.", {
          field: "citation",
          zh: "请注明该网址所载的文件及条款。",
        });
      const [row] = await database.rows(
        z.object({ kind: z.enum(LIMITED_KINDS), version: z.int() }),
        `update service_limit set working_days = $3, citation = $4, address = $5, set_by = $6, version = version + 1,
           updated_at = now()
         where kind = $1 and version = $2 returning kind, version`,
        [kind, version, working_days, citation ?? null, address ?? null, person_id],
      );
      if (!row) throw stale();
      return row;
    }),
});
