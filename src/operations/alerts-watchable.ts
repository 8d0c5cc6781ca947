import * as z from "zod";
import { Text } from "../core/text.ts";
import { WATCH_KINDS } from "../workspace/watches.ts";
import { defineOperation } from "./operation.ts";
import { watchableIn } from "./watchable.ts";

export const alertsWatchable = defineOperation({
  id: "alerts.watchable",
  title: { en: "What can be watched", zh: "可关注的内容" },
  summary:
    "The questions to the evidence that can be watched: lists as saved searches, pages about one thing as follows.",
  access: "public",
  writes: false,
  input: z.object({}),
  output: z.object({
    operations: z.array(
      z.object({
        operation: z.string(),
        title: Text,
        kind: z.enum(WATCH_KINDS),
        /** The list whose rows are compared; null where all about one thing are. */
        list: z.string().nullable(),
      }),
    ),
  }),
  example: {},
  run: async (_, { operations }) => ({
    operations: operations.flatMap((operation) => {
      const watchable = watchableIn(operation);
      if (!watchable) return [];
      const { kind, parts } = watchable;
      const list = kind === "saved_search" ? (parts[0]?.name ?? null) : null;
      return [{ operation: operation.id, title: operation.title, kind, list }];
    }),
  }),
});
