import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Text } from "../core/text.ts";
import type { Claim } from "../evidence/kinds/claims.ts";
import { metrics } from "../metrics/catalogue.ts";
import { evidenceQuery, parametersOf, rowShape, valueQuery } from "../metrics/metric.ts";
import type { Engine } from "../store/engine.ts";

/** Where a rule takes a number from. */
export const Operand = z.union([
  z.strictObject({ claim: z.string(), index: z.int().min(0).default(0) }),
  z.strictObject({ statistic: z.string() }),
  z.strictObject({ sum: z.array(z.strictObject({ statistic: z.string() })).min(1), label: Text }),
  z.strictObject({ deal: z.string(), field: z.enum(["headline", "upfront"]) }),
  z.strictObject({ sale: z.string() }),
  z.strictObject({ exchange_rate: z.string() }),
  z.strictObject({
    metric: z.string(),
    params: z.record(z.string(), z.string()).default({}),
    cell: z.record(z.string(), z.string()).default({}),
  }),
  z.strictObject({ constant: z.number(), unit: z.string(), label: Text }),
]);
export type Operand = z.output<typeof Operand>;

/** A number with what its rounding allows and the records it stands on. */
export const Quantity = z
  .object({
    label: Text,
    value: z.number(),
    low: z.number(),
    /** Null where the wording sets no ceiling, as in "over 30". */
    high: z.number().nullable(),
    unit: z.string(),
    record_keys: z.array(z.string()),
    metric: z
      .object({
        id: z.string(),
        params: z.record(z.string(), z.string()),
        cell: z.record(z.string(), z.string()),
        sql: z.string(),
      })
      .nullable(),
  })
  .meta({ id: "Quantity" });
export type Quantity = z.infer<typeof Quantity>;

// "Nearly 30" is read as 28 to 30: no more than 7 % short.
const NEARLY = 0.93;

/**
 * What a printed number can have been before it was rounded. "Over 30" is read as 30 to 40: a writer who had 41
 * would have said "over 40". Where the worth of the last digit is not known (0), "over" has no ceiling.
 */
export function rounding(value: number, qualifier: string, last_digit: number): { low: number; high: number | null } {
  if (qualifier === "over") return { low: value, high: last_digit ? value + last_digit : null };
  if (qualifier === "nearly") return { low: value * NEARLY, high: value };
  return { low: value - last_digit / 2, high: value + last_digit / 2 };
}

export interface ClaimEntry {
  claim: Claim;
  record_key: string;
}

export interface Ledger {
  engine: Engine;
  claims: ReadonlyMap<string, ClaimEntry>;
}

/** The number behind an operand; null where the snapshot does not hold it. */
export async function quantityOf(operand: Operand, ledger: Ledger): Promise<Quantity | null> {
  if ("claim" in operand) return claimQuantity(operand.claim, operand.index, ledger);
  if ("constant" in operand) return fixed(operand.label, operand.constant, operand.unit, []);
  if ("metric" in operand) return metricQuantity(operand, ledger.engine);
  if ("sum" in operand) return sumOf(operand, ledger);
  const [sql, id] = queryFor(operand);
  const [row] = await ledger.engine.rows(Stored, sql, { id });
  if (!row) return null;
  const { low, high } = rounding(row.value, row.qualifier, 0);
  return {
    label: { en: row.label, zh: row.label_zh },
    value: row.value,
    low,
    high,
    unit: row.unit,
    record_keys: [row.record_key],
    metric: null,
  };
}

const Stored = z.object({
  record_key: z.string(),
  value: z.coerce.number(),
  unit: z.string(),
  qualifier: z.string(),
  label: z.string(),
  label_zh: z.string(),
});

type StoredOperand = Extract<
  Operand,
  { statistic: string } | { deal: string } | { sale: string } | { exchange_rate: string }
>;

function queryFor(operand: StoredOperand): [sql: string, id: string] {
  if ("statistic" in operand) return [STATISTIC, operand.statistic];
  if ("deal" in operand) return [operand.field === "headline" ? HEADLINE : UPFRONT, operand.deal];
  if ("sale" in operand) return [SALE, operand.sale];
  return [EXCHANGE_RATE, operand.exchange_rate];
}

const STATISTIC = `
  select record_key, value, unit, qualifier, name || ' (' || counter || ')' as label, name_zh || '（' || replace(replace(counter, 'Pudong New Area', '浦东新区'), ', via press', '，媒体转引') || '）' as label_zh
  from statistic where statistic_id = $id`;

const dealAmount = (column: string, en: string, zh: string) => `
  select record_key, ${column} as value, currency || ' m' as unit, 'exact' as qualifier,
    licensor || ' → ' || licensee || ', ${en}' as label, licensor || ' → ' || licensee || '，${zh}' as label_zh
  from deal where deal_id = $id and ${column} is not null`;
const HEADLINE = dealAmount("headline_million", "headline", "总额");
const UPFRONT = dealAmount("upfront_million", "cash at signing", "签约现金");

const SALE = `
  select s.record_key, amount_million as value, currency || ' m' as unit, 'exact' as qualifier,
    'Sales of ' || d.name || ', ' || replace(territory, '_', ' ') || ', ' || year(period_end) as label,
    coalesce(d.name_zh, d.name) || '销售额，' || case territory when 'world_except_china' then '中国境外' when 'world' then '全球'
      when 'China' then '中国' else territory end || '，' || year(period_end) || ' 年' as label_zh
  from sale s join drug d using (drug_id) where sale_id = $id`;

// A whole year by its number, anything else by its first month.
const PERIOD =
  "case when date_diff('day', period_start, period_end) > 360 then year(period_start)::varchar else strftime(period_start, '%Y-%m') end";

const EXCHANGE_RATE = `
  select record_key, per_usd as value, currency || ' per USD' as unit, 'exact' as qualifier,
    'the rate of ' || ${PERIOD} as label, ${PERIOD} || ' 平均汇率' as label_zh
  from exchange_rate where exchange_rate_id = $id`;

export const fixed = (label: Text, value: number, unit: string, record_keys: string[]): Quantity => ({
  label,
  value,
  low: value,
  high: value,
  unit,
  record_keys,
  metric: null,
});

function claimQuantity(id: string, index: number, { claims }: Ledger): Quantity | null {
  const entry = claims.get(id);
  return entry && index < entry.claim.printed.values.length ? printedQuantity(entry, index) : null;
}

/** One of the numbers a claim prints, with what its rounding allows. */
export function printedQuantity({ claim: { title, printed }, record_key }: ClaimEntry, index: number): Quantity {
  const value = printed.values[index] ?? Number.NaN;
  const bounds = rounding(value, printed.qualifier, printed.last_digit);
  return { label: title, value, ...bounds, unit: printed.unit, record_keys: [record_key], metric: null };
}

async function sumOf({ sum, label }: Extract<Operand, { sum: unknown }>, ledger: Ledger): Promise<Quantity | null> {
  const parts = await Promise.all(sum.map((part) => quantityOf(part, ledger)));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const total = known.reduce((all, { value }) => all + value, 0);
  return fixed(
    label,
    total,
    known[0]?.unit ?? "",
    known.flatMap(({ record_keys }) => record_keys),
  );
}

async function metricQuantity(
  { metric: id, params: sent, cell }: Extract<Operand, { metric: string }>,
  engine: Engine,
): Promise<Quantity> {
  const metric = metrics.find((each) => each.id === id);
  if (!metric) throw new Fault("internal", `A claim names the metric ${id}, which does not exist.`);
  const params = parametersOf(metric, sent);
  const names = Object.keys(cell);
  const held = Object.fromEntries(names.map((name) => [`cell_${name}`, cell[name] ?? null]));
  const rows = evidenceQuery(metric, names);
  const sql = valueQuery({ ...metric, records: rows }, []);
  const [found] = await engine.rows(rowShape([]), sql, { ...params, ...held });
  const Key = z.object({ record_key: z.string() });
  const keys = await engine.rows(Key, `select distinct record_key from (${rows}) order by 1`, { ...params, ...held });
  const quantity = fixed(
    metric.title,
    found?.value ?? 0,
    metric.unit,
    keys.map(({ record_key }) => record_key),
  );
  return { ...quantity, metric: { id, params, cell, sql } };
}
