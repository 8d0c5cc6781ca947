import * as z from "zod";
import { restore } from "../workspace/restore.ts";
import { defineOperation } from "./operation.ts";
import { keyIn } from "./platform-backup.ts";

export const platformRestore = defineOperation({
  id: "platform.restore",
  title: { en: "Restore the platform", zh: "恢复平台" },
  summary:
    "Puts a backup in the place of all accounts and casework, in one transaction, brings it forward to this version and verifies its log. Whatever fails leaves what was there. Stop the servers first; people sign in again afterwards. For the machine that holds the data.",
  access: "administrator",
  writes: true,
  input: z.object({
    from: z.string().min(1).max(1000).meta({ description: "Path of the backup" }),
    over: z.enum(["no", "yes"]).default("no").meta({ description: "Whether what is there may go" }),
  }),
  output: z.object({
    at: z.iso.datetime().meta({ description: "The moment that it holds" }),
    tables: z.int(),
    rows: z.int(),
    is_log_whole: z.boolean(),
    log_problems: z.array(z.string()),
    key: z.string().meta({ description: "Where the key of documents must be put back, if it is not there" }),
  }),
  example: { from: "backup-2026-11-23.gz" },
  failed: ({ is_log_whole }) => !is_log_whole,
  async run({ from, over }, context) {
    const { at, tables, log } = await restore(await context.workspace(), { from, over: over === "yes" });
    const sums = Object.values(tables);
    return {
      ...{
        at,
        tables: sums.length,
        rows: sums.reduce((total, sum) => total + sum.rows, 0),
        is_log_whole: log.is_whole,
      },
      log_problems: log.problems.map(({ noun, noun_id, problem }) => `${noun} ${noun_id}: ${problem}`),
      key: keyIn(context.data),
    };
  },
});
