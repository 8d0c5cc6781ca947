import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { alertLetter } from "../workspace/alert-letter.ts";
import { isLastAttempt, type QueuedLetter, queueLetters, settleLetter, takeLetter } from "../workspace/digests.ts";
import type { Post } from "../workspace/letters.ts";
import { tokenFor } from "../workspace/unsubscribing.ts";
import { readTold } from "../workspace/watches.ts";
import { inWords } from "./asked-names.ts";
import { type Context, defineOperation } from "./operation.ts";

const DOER = { person_id: null, action: "alerts.send" };

// A mail server that refuses this many in a row is left alone until the next time.
const MOST_FAILURES = 3;

export const alertsSend = defineOperation({
  id: "alerts.send",
  title: { en: "Letters sent", zh: "发送提醒邮件" },
  summary:
    "Puts the alerts that are due into letters, one for each reader, and sends those. One that does not go out is tried again, later each time, and given up after six.",
  access: "administrator",
  writes: true,
  input: z.object({}),
  output: z.object({ queued: z.int(), sent: z.int(), failed: z.int() }),
  example: {},
  async run(_, context) {
    const workspace = await context.workspace();
    const post = await postOf(context);
    const at = context.now();
    const queued = await workspace.as(DOER, (database) => queueLetters(database, at));
    const done = { sent: 0, failed: 0 };
    for (let failures = 0; failures < MOST_FAILURES; ) {
      const letter = await workspace.as(DOER, (database) => takeLetter(database, at));
      if (!letter) break;
      const outcome = await deliver(letter, context, post);
      if (outcome === "sent") done.sent += 1;
      if (outcome === "failed") done.failed += 1;
      failures = outcome === "failed" ? failures + 1 : 0;
    }
    return { queued, ...done };
  },
});

async function postOf({ post }: Context): Promise<Post> {
  if (post) return post();
  throw new Fault("source_unavailable", "No letters go out from here. Run it where the platform is served.");
}

async function deliver(letter: QueuedLetter, context: Context, { send, origin }: Post) {
  const workspace = await context.workspace();
  const at = context.now();
  const rows = await workspace.as(DOER, (database) => readTold(database, letter.letter_id));
  const settle = (state: "sent" | "dropped" | "queued" | "failed", problem: string | null) =>
    workspace.as(DOER, (database) => settleLetter(database, letter.letter_id, { state, problem, at }));
  if (rows.length === 0) {
    await settle("dropped", null);
    return "dropped";
  }
  const told = await inWords(rows, context);
  const stop = (watch_id: string | null) =>
    `${origin}/unsubscribe/${tokenFor(workspace.vault, letter.person_id, watch_id, at)}?lang=${letter.language}`;
  try {
    await send(alertLetter(letter, told, { origin, stop }));
  } catch (error) {
    await settle(isLastAttempt(letter) ? "failed" : "queued", String((error as Error)?.message ?? error).slice(0, 500));
    return "failed";
  }
  await settle("sent", null);
  return "sent";
}
