import type { TableName } from "../core/tables.ts";
import { accept } from "./accept.ts";
import type { Numbered } from "./segment.ts";
import type { Source } from "./source.ts";
import type { Workbench } from "./workbench.ts";

/** Judges records one by one and writes down what comes of them. */
export function openJudge(source: Source, workbench: Workbench) {
  const days = new Set<string>();

  async function judgeAll(records: Numbered[]): Promise<void> {
    for (const record of records) judge(record);
    await workbench.flush();
  }

  function judge(record: Numbered): void {
    const { position } = record;
    const verdict = accept(source, record);
    const raw = record.bytes.toString("utf8");
    if ("reason" in verdict) {
      workbench.write("reject", { position, ...verdict, raw });
      return;
    }
    const { facts, description, dated, ...identity } = verdict;
    if (dated) days.add(dated);
    workbench.write("judged", { position, ...identity, ...description });
    workbench.write("raw", { position, raw });
    for (const name of Object.keys(facts) as TableName[]) {
      for (const row of facts[name] ?? []) workbench.write(name, { position, ...row });
    }
  }

  /** The newest day of which a record speaks, of those that had come when the file did. */
  const newest = (until: string) =>
    [...days]
      .filter((day) => day <= until)
      .reduce<string | null>((last, day) => (last && last > day ? last : day), null);

  return { judgeAll, newest };
}
