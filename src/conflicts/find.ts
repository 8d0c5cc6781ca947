import * as z from "zod";
import type { Engine } from "../store/engine.ts";
import { comparisons } from "./catalogue.ts";
import { type Comparison, type Difference, judge, type Said } from "./comparison.ts";

export interface Conflict {
  comparison: Comparison;
  subject_id: string;
  title: string;
  kind: Difference;
  values: Said[];
}

const Statement = z.object({
  subject_id: z.string(),
  title: z.string().nullable(),
  source_id: z.string(),
  record_key: z.string(),
  value: z.string(),
  basis: z.string().nullable(),
  register: z.string().nullable(),
});

const found = new WeakMap<Engine, Promise<Conflict[]>>();

/** Every fact of a snapshot on which sources differ. It is worked out once: a snapshot does not change. */
export function conflictsOf(engine: Engine): Promise<Conflict[]> {
  const known = found.get(engine);
  if (known) return known;
  const all = Promise.all(comparisons.map((comparison) => compare(engine, comparison))).then((each) => each.flat());
  found.set(engine, all);
  all.catch(() => found.delete(engine));
  return all;
}

async function compare(engine: Engine, comparison: Comparison): Promise<Conflict[]> {
  const rows = await engine.rows(
    Statement,
    `with said as materialized (${comparison.values})
    select * from said where value is not null and subject_id in (
      select subject_id from said where value is not null
      group by subject_id having count(distinct source_id) > 1 and count(distinct value) > 1
    ) order by subject_id, source_id, record_key`,
  );
  const subjects = new Map<string, z.infer<typeof Statement>[]>();
  for (const row of rows) subjects.set(row.subject_id, [...(subjects.get(row.subject_id) ?? []), row]);
  return [...subjects].map(([subject_id, said]) => ({
    comparison,
    subject_id,
    title: said.find(({ title }) => title)?.title ?? subject_id,
    kind: judge(comparison, said),
    values: said.map(({ source_id, record_key, value, basis, register }) => ({
      source_id,
      record_key,
      value,
      basis,
      register,
    })),
  }));
}
