import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { CANDIDATE_STATE, candidateChanges } from "../landscape/changes.ts";
import type { Engine } from "../store/engine.ts";
import type { Snapshot } from "../store/shelf.ts";
import type { Context } from "./operation.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, offset } from "./shapes.ts";

const State = z.object({
  candidate_id: z.string(),
  drug_id: z.string(),
  drug: z.string(),
  drug_zh: z.string().nullable(),
  organisation: z.string().nullable(),
  organisation_zh: z.string().nullable(),
  stage: z.string().nullable(),
  stage_rank: count,
  is_active: z.boolean(),
  record_key: z.string(),
});

const ChangeKind = z.enum(["added", "advanced", "set_back", "discontinued", "resumed", "removed"]);
const Side = z.object({ snapshot: z.string(), built_at: z.string(), records: z.number(), candidates: z.number() });

/** Facts of the ledgers that one snapshot holds and the other does not, by their own id. */
const LEDGERS = { approval: "approval_id", deal: "deal_id", trial: "trial_id" } as const;

async function idsOf(engine: Engine, table: keyof typeof LEDGERS): Promise<Set<string>> {
  const rows = await engine.rows(z.object({ id: z.string() }), `select distinct ${LEDGERS[table]} as id from ${table}`);
  return new Set(rows.map(({ id }) => id));
}

async function ledgers(before: Engine, after: Engine) {
  const found = [];
  for (const table of Object.keys(LEDGERS) as (keyof typeof LEDGERS)[]) {
    const [was, is] = [await idsOf(before, table), await idsOf(after, table)];
    const added = [...is].filter((id) => !was.has(id)).length;
    found.push({ table, before: was.size, after: is.size, added, removed: was.size - (is.size - added) });
  }
  return found;
}

/** A day that both sides know, or a sentence that says which day there is. */
async function at(day: string | undefined, { shelf }: Context): Promise<Snapshot> {
  return day === undefined ? shelf.current() : shelf.asOf(day);
}

export const compareSnapshots = defineOperation({
  id: "snapshots.compare",
  title: { en: "Two snapshots compared", zh: "快照对比" },
  summary:
    "What changed between two days: candidates added, advanced, set back, discontinued or removed, and facts of the ledgers that came and went.",
  access: "public",
  writes: false,
  input: z.object({
    from: Day,
    /** Left out, the snapshot being served. */
    to: Day.optional(),
    kind: ChangeKind.optional(),
    limit: limit.default(500),
    offset,
  }),
  output: z.object({
    value: z.number(),
    unit: z.literal("changes"),
    from: Side,
    to: Side,
    counts: z.array(z.object({ kind: ChangeKind, candidates: z.number() })),
    rows: z.array(State.extend({ kind: ChangeKind, before: z.string().nullable(), before_key: z.string().nullable() })),
    record_keys: z.array(z.string()),
    ledgers: z.array(
      z.object({ table: z.string(), before: z.number(), after: z.number(), added: z.number(), removed: z.number() }),
    ),
  }),
  example: { from: "2026-11-22" },
  async run({ from, to, kind, limit: most, offset: start }, context) {
    if (to !== undefined && to < from) {
      throw new Fault(
        "invalid_input",
        `The comparison runs backwards: ${to} is before ${from}. Exchange the two days.`,
        { field: "to", zh: `起止日期颠倒：${to} 早于 ${from}。请对调两个日期。` },
      );
    }
    const [before, after] = [await at(from, context), await at(to, context)];
    const was = await before.engine.rows(State, CANDIDATE_STATE);
    const is = await after.engine.rows(State, CANDIDATE_STATE);
    const changes = candidateChanges(was, is);
    const shown = changes.filter((each) => !kind || each.kind === kind);
    const rows = shown.slice(start, start + most);
    const side = ({ manifest }: Snapshot, candidates: number) => ({
      ...{ snapshot: manifest.id, built_at: manifest.built_at, candidates },
      records: manifest.rows["record"] ?? 0,
    });
    return {
      value: shown.length,
      unit: "changes" as const,
      from: side(before, was.length),
      to: side(after, is.length),
      counts: ChangeKind.options.map((each) => ({
        kind: each,
        candidates: changes.filter((change) => change.kind === each).length,
      })),
      rows,
      record_keys: [...new Set(rows.map(({ record_key }) => record_key))],
      ledgers: await ledgers(before.engine, after.engine),
    };
  },
});
