import * as z from "zod";
import type { Engine } from "../store/engine.ts";
import type { EntityKind } from "./material.ts";

const about = { decision_id: z.string(), kind: z.string(), record_key: z.string() };

/** What people have ruled about names, as it stands: rulings that were taken back are not among them. */
export const Ruling = z.discriminatedUnion("action", [
  z.object({ ...about, action: z.literal("link"), label: z.string(), entity_id: z.string() }),
  z.object({ ...about, action: z.literal("reject"), label: z.string(), entity_id: z.string() }),
  z.object({ ...about, action: z.literal("other"), label: z.string() }),
  z.object({ ...about, action: z.literal("merge"), entity_id: z.string(), other_id: z.string() }),
  z.object({ ...about, action: z.literal("split"), entity_id: z.string() }),
]);
export type Ruling = z.infer<typeof Ruling>;

const SQL = `
  select decision_id, kind, record_key, action, label, entity_id, other_id from identity_decision
  where not undone order by decided_date, decision_id`;

export async function rulingsOn(kind: EntityKind, engine: Engine): Promise<Ruling[]> {
  const rows = await engine.rows(z.record(z.string(), z.unknown()), SQL);
  return rows.flatMap((row) => {
    const parsed = Ruling.safeParse(row);
    return parsed.success && parsed.data.kind === kind ? [parsed.data] : [];
  });
}

const TrialRuling = z.object({ action: z.enum(["merge", "split"]), entity_id: z.string(), other_id: z.string() });

/** What people have ruled on pairs of trials: `merge` joins them, `split` keeps them apart. */
export async function rulingsOnTrials(engine: Engine): Promise<{ a: string; b: string; same: boolean }[]> {
  const rows = await engine.rows(z.record(z.string(), z.unknown()), SQL);
  return rows.flatMap((row) => {
    const parsed = row["kind"] === "trial" ? TrialRuling.safeParse(row) : null;
    if (!parsed?.success) return [];
    const { action, entity_id, other_id } = parsed.data;
    return [{ a: entity_id, b: other_id, same: action === "merge" }];
  });
}
