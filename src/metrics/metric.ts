import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Text } from "../core/text.ts";
import type { DimensionId } from "./dimensions.ts";
import type { RuleId } from "./rules.ts";

export interface Parameter {
  title: Text;
  /** The values it may take; null where any text will do. */
  options: readonly string[] | null;
  default: string;
}

/**
 * A metric is a set of records and a way to count them.
 * Its evidence is the same set, uncounted, so a number and its sources cannot drift apart.
 */
export interface Metric {
  id: string;
  group: "deals" | "approvals" | "candidates" | "trials" | "statistics" | "policy";
  title: Text;
  meaning: Text;
  rules: readonly RuleId[];
  caveats: readonly Text[];
  unit: string;
  params: Record<string, Parameter>;
  /** Parameters with which the docs and the tests run it, where the defaults say too little. */
  example?: Record<string, string>;
  /** One row per counted thing. Must select `record_key`; `value` where the measure is over amounts. */
  records: string;
  dimensions: readonly DimensionId[];
  /** What is done with the rows: `value` is the column measured, `counted` the one whose distinct values count. */
  measure:
    | { kind: "count"; counted: string }
    | { kind: "sum" | "median" | "latest"; value: string }
    | { kind: "ratio"; numerator: string; denominator: string }
    | { kind: "growth"; value: string; at: string };
}

export const defineMetric = <const M extends Metric>(metric: M): M => metric;

/** Reads "any" as no restriction, so a parameter can be switched off. */
export const restrict = (column: string, parameter: string): string =>
  `($${parameter} = 'any' or ${column} = $${parameter})`;

function measureSql({ measure }: Metric): string {
  switch (measure.kind) {
    case "count":
      return `count(distinct ${measure.counted})`;
    case "sum":
      return `sum(${measure.value})`;
    case "median":
      return `median(${measure.value})`;
    case "latest":
      return `max_by(${measure.value}, period_end)`;
    case "ratio":
      return `sum(${measure.numerator}) / nullif(sum(${measure.denominator}), 0)`;
    case "growth":
      return growthSql(measure.value, measure.at);
  }
}

/** Compound annual growth between the first and the last period: (last / first) ^ (1 / intervals) - 1. */
const growthSql = (value: string, at: string): string =>
  `power(max_by(${value}, ${at}) / min_by(${value}, ${at}), 1.0 / nullif(max(${at}) - min(${at}), 0)) - 1`;

export function valueQuery(metric: Metric, by: readonly string[]): string {
  known(metric, by);
  const columns = [...by, `${measureSql(metric)} as value`, "count(distinct record_key) as records"];
  const groups = by.length ? `\ngroup by ${by.join(", ")}\norder by ${by.join(", ")}` : "";
  return `select ${columns.join(", ")}\nfrom (${metric.records})${groups}`;
}

/** The rows behind a value. `cell` names the dimensions that are held to `$cell_<dimension>`. */
export function evidenceQuery(metric: Metric, cell: readonly string[]): string {
  known(metric, cell);
  const where = cell.map((name) => `${name}::varchar is not distinct from $cell_${name}`).join(" and ");
  return `select *\nfrom (${metric.records})${where && `\nwhere ${where}`}`;
}

/** Dimension names reach the SQL as text, so they must be ours and not the caller's. */
function known(metric: Metric, names: readonly string[]): void {
  const stranger = names.find((name) => !(metric.dimensions as readonly string[]).includes(name));
  if (stranger === undefined) return;
  throw new Fault("invalid_input", `${metric.id} cannot be split by ${stranger}.`, {
    field: "by",
    allowed: metric.dimensions,
  });
}

/** Fills in defaults and refuses a parameter or a value that is not offered. */
export function parametersOf(metric: Metric, sent: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(sent)) {
    const parameter = Object.hasOwn(metric.params, name) ? metric.params[name] : undefined;
    if (!parameter) {
      throw new Fault("invalid_input", `${metric.id} has no parameter ${name}.`, {
        field: `params.${name}`,
        allowed: Object.keys(metric.params),
      });
    }
    if (parameter.options && value !== "any" && !parameter.options.includes(value)) {
      throw new Fault("invalid_input", `${name} cannot be ${JSON.stringify(value)}.`, {
        field: `params.${name}`,
        allowed: ["any", ...parameter.options],
      });
    }
  }
  const defaults = Object.entries(metric.params).map(([name, parameter]) => [name, sent[name] ?? parameter.default]);
  return Object.fromEntries(defaults);
}

/** DuckDB sends big integers as text; counts are numbers again here. */
export function rowShape(by: readonly string[]) {
  const dimension = z
    .union([z.string(), z.number(), z.boolean()])
    .nullable()
    .transform((value) => (value === null ? null : String(value)));
  const number = z.coerce.number();
  const value = z.union([z.null(), number]);
  return z.object({ ...Object.fromEntries(by.map((name) => [name, dimension])), value, records: number });
}
