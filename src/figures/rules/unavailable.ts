import * as z from "zod";
import { Text } from "../../core/text.ts";
import { defineRule, missing } from "../rule.ts";

/** What would have to be known before the claim can be counted at all. */
export const unavailable = defineRule({
  id: "unavailable",
  title: { en: "What is missing", zh: "所缺信息" },
  role: "check",
  input: z.object({ needs: Text }),
  evaluate: async ({ needs }) => missing(needs),
});
