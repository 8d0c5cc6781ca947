import { asFault } from "../core/fault.ts";
import { operations } from "./catalogue.ts";
import type { Context } from "./operation.ts";
import { perform } from "./perform.ts";

/**
 * Asks what every room asks first, one after another, so that nobody waits for it on a snapshot that was just opened. What
 * cannot be asked without being told something has no first question.
 */
export async function askPlainQuestions(context: Context): Promise<void> {
  for (const operation of operations.filter(({ lasting }) => lasting))
    await perform(operation, {}, context).catch((error) => {
      if (asFault(error).code !== "invalid_input") throw error;
    });
}
