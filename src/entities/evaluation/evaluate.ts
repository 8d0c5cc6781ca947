import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Fault } from "../../core/fault.ts";
import { goldSets, publicForms } from "./catalogue.ts";
import { type Books, type GoldSet, type Judged, type Score, scoresOf } from "./set.ts";

const GOLD = join(import.meta.dirname, "../../../gold");

export interface Evaluation {
  set: GoldSet;
  file: string;
  scores: Score[];
  judged: Judged[];
}

/** Resolves the labelled cases of our own sets, and says how often it was right. */
export const evaluateGold = async (books: Books): Promise<Evaluation[]> =>
  Promise.all(goldSets.map((set) => evaluateText(set, set.file, join(GOLD, set.file), books)));

/** The same for a file of labelled cases that somebody else made, in one of the forms we read. */
export async function evaluateFile(path: string, books: Books): Promise<Evaluation> {
  const text = await textOf(path).catch((cause) => {
    throw new Fault("not_found", `There is no file ${path} that can be read.`, { field: "file" }, cause);
  });
  const set = [...publicForms, ...goldSets].find(({ reads }) => reads(text.slice(0, 500)));
  if (!set) throw new Fault("invalid_input", `${path} is no gold set in a form we read.`, { field: "file" });
  return evaluateText(set, path, path, books);
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes, { maxOutputLength: 2 ** 28 }) : bytes).toString("utf8");
}

async function evaluateText(set: GoldSet, file: string, path: string, books: Books): Promise<Evaluation> {
  const judged = await set.judge(await textOf(path), books);
  return { set, file, judged, scores: scoresOf(judged) };
}
