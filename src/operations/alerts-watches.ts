import * as z from "zod";
import { readWatches, WatchRow } from "../workspace/watches.ts";
import { InWords, inWords } from "./asked-names.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const alertsWatches = defineOperation({
  id: "alerts.watches",
  title: { en: "What you watch", zh: "我的关注" },
  summary: "What you watch, how often a letter tells you, and why a question could not be asked where it could not.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({}),
  output: z.object({ watches: z.array(WatchRow.extend(InWords.shape)) }),
  example: {},
  async run(_, context) {
    const rows = await onBehalf(context, "alerts.watches", (database) => readWatches(database));
    return { watches: await inWords(rows, context) };
  },
});
