import * as z from "zod";
import { OwnData, readOwnData } from "../workspace/own-data.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const peopleExport = defineOperation({
  id: "people.export",
  title: { en: "Your own data", zh: "我的数据" },
  summary:
    "All that is kept about whoever asks, list by list: the account and how it is signed in to, memberships, casework they " +
    "wrote or own, what they opened and watch, and every entry of the log by them. Nothing in it opens the account.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({}),
  output: z.object({ exported_at: z.iso.datetime(), ...OwnData.shape }),
  example: {},
  file: (answer) => ({
    name: `portolan-my-data-${answer.exported_at.slice(0, 10)}.json`,
    type: "application/json; charset=utf-8",
    content: Buffer.from(`${JSON.stringify(answer, null, 2)}\n`),
  }),
  run: (_, context) =>
    onBehalf(context, "people.export", async (database) => ({
      exported_at: context.now().toISOString(),
      ...(await readOwnData(database)),
    })),
});
