import { join } from "node:path";
import * as z from "zod";
import { backUp } from "../workspace/backup.ts";
import { defineOperation } from "./operation.ts";

export const platformBackup = defineOperation({
  id: "platform.backup",
  title: { en: "Back the platform up", zh: "备份平台" },
  summary:
    "Writes all accounts and casework, as they are at one moment, into one new file. Documents in it stay sealed: keep their key apart from it. For the machine that holds the data.",
  access: "administrator",
  writes: true,
  input: z.object({ to: z.string().min(1).max(1000).meta({ description: "Path of the file to write" }) }),
  output: z.object({
    file: z.string(),
    tables: z.int(),
    rows: z.int(),
    key: z.string().meta({ description: "Where the key of documents is; the backup does not hold it" }),
  }),
  example: { to: "backup-2026-11-23.gz" },
  async run({ to }, context) {
    const sums = Object.values(await backUp(await context.workspace(), to, context.now()));
    const rows = sums.reduce((total, sum) => total + sum.rows, 0);
    return { file: to, tables: sums.length, rows, key: keyIn(context.data) };
  },
});

/** Where whoever restores has to put the key back. */
export const keyIn = (data: string): string =>
  `PORTOLAN_DOCUMENT_KEY where it is set, else ${join(data, "workspace", "documents.key")}`;
