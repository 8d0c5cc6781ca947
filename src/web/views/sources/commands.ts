import type { SourceCard } from "../../parts/SourceState.tsx";

interface Typed {
  does: "file" | "dated" | "sync" | "build";
  line: string;
}

const PROGRAM = "npx portolan";
// Stands where a person writes the path of the file.
const FILE = "FILE";

const quoted = (word: string): string => (/^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** What to type to load a source: the name of the file is that of the last one, where one was loaded. */
export function commandsOf({
  id,
  group,
  live_address,
  loads,
}: Pick<SourceCard, "id" | "group" | "live_address" | "loads">): Typed[] {
  if (group === "evidence") return [{ does: "build", line: `${PROGRAM} snapshots.build` }];
  const last = loads.at(-1);
  const load = `${PROGRAM} sources.load --source ${id} --file ${last ? quoted(last.name) : FILE}`;
  const day = last?.edition ?? new Date().toISOString().slice(0, 10);
  return [
    ...(live_address ? [{ does: "sync" as const, line: `${PROGRAM} sources.sync --sources ${id}` }] : []),
    { does: "file", line: load },
    { does: "dated", line: `${load} --edition ${day}` },
  ];
}
