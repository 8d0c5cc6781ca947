import { operations } from "./catalogue.ts";
import type { Context } from "./operation.ts";
import { perform } from "./perform.ts";

/** Asks what every room asks first, one after another, so that nobody waits for it on a snapshot that was just opened. */
export async function askPlainQuestions(context: Context): Promise<void> {
  for (const operation of operations) if (operation.lasting) await perform(operation, {}, context);
}
