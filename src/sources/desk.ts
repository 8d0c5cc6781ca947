import { openJudge } from "./judge.ts";
import { type Lane, openLane } from "./lane.ts";
import { isPlain, type Numbered } from "./segment.ts";
import type { Source } from "./source.ts";
import type { Workbench } from "./workbench.ts";

const FIRST_BYTES = 24 * 1024 * 1024;
const LONGEST_IN_SHEET = 16 * 1024 * 1024;
const MOST_OTHERS = 32 * 1024 * 1024;

// One is filled while two work; more would keep the few threads on which Node unpacks and writes.
const LANES = 3;

/** Sends every record the way it can go: to the engine when that can be, else one by one. */
export async function openDesk(source: Source, workbench: Workbench) {
  const lanes: Lane[] = [];
  let at = 0;
  let others: Numbered[] = [];
  let waiting = 0;
  const { judgeAll, newest } = openJudge(source, workbench);

  /** The first is small at first, so that an engine has work soon. */
  async function laneAt(index: number): Promise<Lane | undefined> {
    if (source.bulk && !lanes[index])
      lanes[index] = await openLane(source, source.bulk, workbench, `lane-${index}`, index ? undefined : FIRST_BYTES);
    return lanes[index];
  }
  let lane = await laneAt(at);

  /** While some lanes work the next is filled, and what it left of its last sheet is judged. */
  async function turn(): Promise<void> {
    const these = others;
    [others, waiting] = [[], 0];
    await lane?.start();
    at = (at + 1) % LANES;
    lane = await laneAt(at);
    await judgeAll([...these, ...((await lane?.left()) ?? [])]);
  }

  function add(record: Numbered): Promise<void> | null {
    const engines = lane && isPlain(record) && record.bytes.length < LONGEST_IN_SHEET;
    const full = engines ? !lane?.sheet.fits(record) : waiting >= MOST_OTHERS;
    if (full) return turn().then(() => add(record) ?? undefined);
    if (engines) lane?.sheet.add(record);
    else {
      others.push({ ...record, bytes: Buffer.from(record.bytes) });
      waiting += record.bytes.length;
    }
    return null;
  }

  async function end(): Promise<void> {
    await lane?.start();
    const left = await Promise.all(lanes.map((each) => each.end()));
    await judgeAll([...others, ...left.flat()]);
  }

  /** An engine must not be closed while it works. */
  const stop = () => Promise.allSettled(lanes.map((each) => each.left()));

  return { add, end, stop, newest };
}
