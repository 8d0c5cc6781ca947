import * as z from "zod";
import { Grade } from "../core/tables/shared.ts";
import type { PhaseLength } from "../models/route/development.ts";
import { RouteRule } from "../models/route/rule.ts";
import type { Engine } from "../store/engine.ts";

const listed = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (typeof value === "string" ? JSON.parse(value) : (value ?? [])), z.array(item));

const StoredRule = RouteRule.extend({
  minimum_references: z.union([z.null(), z.coerce.number().int()]),
  conditions: listed(RouteRule.shape.conditions.element),
  references: listed(z.string()),
});

const RULES = `select r.*, k.grade,
  (select to_json(list({position: c.position, fact: c.fact, test: c.test, value: c.value} order by c.position, c.fact, c.value))
   from regulation_condition c where c.record_key = r.record_key)::varchar as conditions,
  (select to_json(list(f.reference_jurisdiction order by f.reference_jurisdiction))
   from regulation_reference f where f.record_key = r.record_key)::varchar as "references"
from regulation r join record k using (record_key) order by r.regulation_id`;

/** Every regulation, as the models read it. */
export const readRules = (engine: Engine): Promise<RouteRule[]> => engine.rows(StoredRule, RULES);

const Length = z.object({
  phase: z.string(),
  months: z.number(),
  study: z.string(),
  record_key: z.string(),
  grade: Grade,
});

const LENGTHS = `select phase, value as months, study, record_key, grade from development_benchmark join record using (record_key)
where measure = 'duration' and unit = 'months' and phase in ('phase_1', 'phase_2', 'phase_3') order by development_benchmark_id`;

export const readPhaseLengths = (engine: Engine): Promise<PhaseLength[]> => engine.rows(Length, LENGTHS);

export const Unread = z.object({
  record_id: z.string(),
  title: z.string(),
  title_zh: z.string().nullable(),
  record_key: z.string(),
});

/** Rules that are kept but that no page shows: listed, and never planned with. */
export const readUnverified = (engine: Engine): Promise<z.infer<typeof Unread>[]> =>
  engine.rows(
    Unread,
    "select record_id, title, title_zh, record_key from record where kind = 'regulations' and grade = 'unverified' order by record_id",
  );
