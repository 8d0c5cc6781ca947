import { asFault } from "../core/fault.ts";
import { alertsCheck } from "../operations/alerts-check.ts";
import { alertsSend } from "../operations/alerts-send.ts";
import type { Context } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import type { Platform } from "./platform.ts";

const MINUTE = 60_000;
/** After what everybody waits for: the first page on a new snapshot. */
const WAIT_MILLISECONDS = 5000;

interface Keeping {
  platform: Pick<Platform, "isFounded">;
  context: () => Context;
  log: (event: string, attributes: Record<string, unknown>) => void;
}

/** Asks what people watch when a snapshot opens, and sends the letters that are due. One thing at a time. */
export function keepWatches({ platform, context, log }: Keeping) {
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;
  const then = (work: () => Promise<void>) => {
    last = last.then(async () => {
      // Where nobody ever signed in there is nothing to look at, and nothing is opened for it.
      if (isStopped || !platform.isFounded()) return;
      await work().catch((error) => log("watches not looked after", { message: asFault(error).message }));
    });
  };
  const send = async () => {
    const { sent, failed } = alertsSend.output.parse(await perform(alertsSend as never, {}, context()));
    if (sent + failed > 0) log("letters sent", { sent, failed });
  };
  const check = async () => {
    const { asked, alerts, problems } = alertsCheck.output.parse(await perform(alertsCheck as never, {}, context()));
    if (asked > 0) log("watches checked", { asked, alerts, problems: problems.length });
    await send();
  };
  const sending = setInterval(() => then(send), MINUTE);
  sending.unref();
  return {
    look: () => void setTimeout(() => then(check), WAIT_MILLISECONDS).unref(),
    stop() {
      isStopped = true;
      clearInterval(sending);
      return last;
    },
  };
}
