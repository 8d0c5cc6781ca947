import * as z from "zod";
import { Text } from "../core/text.ts";
import { readWatches, WatchRow } from "../workspace/watches.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { titleIn } from "./watchable.ts";

export const alertsWatches = defineOperation({
  id: "alerts.watches",
  title: { en: "What you watch", zh: "我的关注" },
  summary: "What you watch, how often a letter tells you, and why a question could not be asked where it could not.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({}),
  output: z.object({ watches: z.array(WatchRow.extend({ title: Text })) }),
  example: {},
  async run(_, context) {
    const rows = await onBehalf(context, "alerts.watches", (database) => readWatches(database));
    return { watches: rows.map((row) => ({ ...row, title: titleIn(context, row.operation_id) })) };
  },
});
