import * as z from "zod";
import { AlertRow, countAlerts, readAlerts } from "../workspace/watches.ts";
import { InWords, inWords } from "./asked-names.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { offset } from "./shapes.ts";

export const Alert = AlertRow.extend(InWords.shape);

export const alertsList = defineOperation({
  id: "alerts.list",
  title: { en: "Alerts", zh: "提醒" },
  summary:
    "What changed in what you watch, the newest first: the rows that came, went and changed, and why you are told.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({
    watch_id: z.uuid().optional(),
    only_unseen: z.stringbool().or(z.boolean()).default(false),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset,
  }),
  output: z.object({ alerts: z.array(Alert), total: z.int(), unseen: z.int() }),
  example: {},
  async run({ watch_id, only_unseen, limit, offset: start }, context) {
    const which = watch_id ?? null;
    const found = await onBehalf(context, "alerts.list", async (database) => ({
      rows: await readAlerts(database, { watch_id: which, only_unseen, limit, offset: start }),
      counts: await countAlerts(database, which),
    }));
    const alerts = await inWords(found.rows, context);
    const { total, unseen } = found.counts;
    return { alerts, total: only_unseen ? unseen : total, unseen };
  },
});
