import * as z from "zod";
import { readAlert } from "../workspace/watches.ts";
import { Alert } from "./alerts-list.ts";
import { inWords } from "./asked-names.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const AN_ALERT = { en: "This alert", zh: "此提醒" };

export const alertsGet = defineOperation({
  id: "alerts.get",
  title: { en: "An alert", zh: "单条提醒" },
  summary: "One alert: what changed in an answer between two snapshots, and why you are told.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ alert_id: z.uuid() }),
  output: z.object({ alert: Alert }),
  example: { alert_id: "00000000-0000-4000-8000-000000000000" },
  async run({ alert_id }, context) {
    const row = only(await onBehalf(context, "alerts.get", (database) => readAlert(database, alert_id)), AN_ALERT);
    const [alert] = await inWords([row], context);
    return { alert: only(alert ? [alert] : [], AN_ALERT) };
  },
});
