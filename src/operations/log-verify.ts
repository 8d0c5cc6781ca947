import * as z from "zod";
import { verifyLog } from "../workspace/log.ts";
import { defineOperation } from "./operation.ts";

export const logVerify = defineOperation({
  id: "log.verify",
  title: { en: "Verify the log", zh: "核验日志" },
  summary:
    "Works out every hash of the log again, and whether each row is as its last entry left it. Says where the chain breaks.",
  access: "public",
  by: ["administrator"],
  writes: false,
  input: z.object({}),
  output: z.object({
    entries: z.int(),
    is_whole: z.boolean(),
    /** The hash of the last entry: kept elsewhere, it shows later that nothing was cut off. */
    last_hash: z.string(),
    problems: z.array(
      z.object({ number: z.int().nullable(), noun: z.string(), noun_id: z.string(), problem: z.string() }),
    ),
  }),
  example: {},
  failed: ({ is_whole }) => !is_whole,
  run: async (_, context) => verifyLog(await context.workspace()),
});
