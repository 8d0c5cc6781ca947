import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Assumption } from "../models/estimate.ts";
import type { Engine } from "../store/engine.ts";
import { number } from "./shapes.ts";

const Known = z.object({ id: z.string(), value: number, record_key: z.string() });

/** The cited numbers that a voyage starts from, each under the id of its record. */
export const STARTING_POINTS = `select development_benchmark_id as id, value, record_key from development_benchmark
union all
select regulation_id, clock_low, record_key from regulation
where clock_low is not null and (kind = 'exclusivity' or regulation_id = 'us-nda-standard')
union all
select statistic_id, value, record_key from statistic where statistic_id in ('nrdl-cut-2024', 'nrdl-time-to-listing-2024')
order by id`;

/** Reads cited numbers, and writes down everything that was taken to be so and everything that somebody should enter. */
export class StartingPoints {
  readonly assumptions: Assumption[] = [];
  readonly missing: string[] = [];
  readonly #known: ReadonlyMap<string, z.infer<typeof Known>>;

  private constructor(known: readonly z.infer<typeof Known>[]) {
    this.#known = new Map(known.map((each) => [each.id, each]));
  }

  static async open(engine: Engine): Promise<StartingPoints> {
    return new StartingPoints(await engine.rows(Known, STARTING_POINTS));
  }

  /** The number of a record, times a factor that turns its unit into ours. */
  cited(id: string, name: string, unit: string, factor = 1): number {
    const found = this.#known.get(id);
    if (!found)
      throw new Fault(
        "not_found",
        `${name} starts from the record ${id}, which is not in this snapshot. Enter ${name}, or add the record to the evidence.`,
        { field: name },
      );
    const value = Number((found.value * factor).toPrecision(12));
    this.assumptions.push({ name, value, unit, basis: "cited", record_key: found.record_key });
    return value;
  }

  assumed<Value extends number | string>(name: string, value: Value, unit: string): Value {
    this.assumptions.push({ name, value, unit, basis: "assumed", record_key: null });
    return value;
  }

  entered(name: string, value: number, unit: string): number {
    this.assumptions.push({ name, value, unit, basis: "entered", record_key: null });
    return value;
  }

  /** The ids that begin so, by what is cited under them, the smallest first. */
  among(pattern: RegExp): string[] {
    return [...this.#known.values()]
      .filter(({ id }) => pattern.test(id))
      .sort((a, b) => a.value - b.value)
      .map(({ id }) => id);
  }
}
