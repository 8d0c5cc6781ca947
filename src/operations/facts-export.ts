import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { type TableName, tables } from "../core/tables.ts";
import { Text } from "../core/text.ts";
import { columnsOf } from "../store/columns.ts";
import type { Engine } from "../store/engine.ts";
import { defineOperation } from "./operation.ts";
import { count } from "./shapes.ts";
import { type Described, described } from "./source-card.ts";

const NAMES = Object.keys(tables) as [TableName, ...TableName[]];
const MOST_ROWS = 200_000;

const Share = z.object({ source_id: z.string(), rows: z.number() });

export const exportFacts = defineOperation({
  id: "facts.export",
  title: { en: "Rows of a fact table", zh: "事实表的行" },
  summary:
    "The rows of a fact table, to take away: with the attribution each source asks for, and without what may not leave.",
  access: "public",
  writes: false,
  input: z.object({
    table: z.enum(NAMES),
    /** Only the rows of this source; refused where its terms do not let them leave. */
    source: z.string().optional(),
  }),
  output: z.object({
    table: z.string(),
    /** Each with its source and record; as a file with `format`. */
    rows: z.array(z.record(z.string(), z.unknown())),
    attributions: z.array(Share.extend({ attribution: Text, licence: Text, as_of: z.string().nullable() })),
    /** What stays here, and by which terms. */
    left_out: z.array(Share.extend({ licence: Text })),
  }),
  example: { table: "deal_event" },
  async run({ table, source }, { shelf }) {
    const { engine, manifest } = shelf.current();
    const shares = await sharesOf(engine, table);
    const known = new Map(described().map((each) => [each.id, each]));
    const mayLeave = (id: string) => known.get(id)?.terms.redistribution !== "no" && known.has(id);
    if (source) refuseKept(source, known);
    const leaving = shares.filter(({ source_id }) => mayLeave(source_id) && (!source || source_id === source));
    const total = leaving.reduce((sum, { rows }) => sum + rows, 0);
    if (total > MOST_ROWS) {
      const message = `${total.toLocaleString("en")} rows are more than the ${MOST_ROWS.toLocaleString("en")} that one export holds. Name a source.`;
      throw new Fault("invalid_input", message, { field: "source", rows: total });
    }
    const rows = await rowsOf(
      engine,
      table,
      leaving.map(({ source_id }) => source_id),
    );
    const attributions = leaving.map(({ source_id, rows: own }) => ({
      ...{ source_id, rows: own, as_of: editionOf(manifest.parts, source_id) },
      attribution: known.get(source_id)?.terms.attribution ?? UNKNOWN,
      licence: known.get(source_id)?.terms.licence ?? UNKNOWN,
    }));
    const left_out = source ? [] : shares.filter(({ source_id }) => !mayLeave(source_id));
    return {
      ...{ table, rows, attributions },
      left_out: left_out.map((share) => ({ ...share, licence: known.get(share.source_id)?.terms.licence ?? UNKNOWN })),
    };
  },
});

const UNKNOWN: Text = { en: "unknown source", zh: "来源未知" };

function refuseKept(id: string, known: Map<string, Described>): void {
  const source = known.get(id);
  if (!source) throw new Fault("not_found", `There is no source called ${id}.`, { field: "source" });
  if (source.terms.redistribution !== "no") return;
  const message = `What comes from ${source.title.en} may be read here and may not leave: ${source.terms.licence.en}. Get it from ${source.homepage}.`;
  throw new Fault("forbidden", message, { field: "source", licence: source.terms.licence });
}

const sharesOf = (engine: Engine, table: TableName) =>
  engine.rows(
    Share.extend({ rows: count }),
    `select split_part(record_key, ':', 1) as source_id, count(*) as rows from ${table} group by all order by source_id`,
  );

type ExportRow = Record<string, unknown>;

async function rowsOf(engine: Engine, table: TableName, ids: string[]): Promise<ExportRow[]> {
  if (!ids.length) return [];
  const wanted = ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(", ");
  const sql = `select split_part(record_key, ':', 1) as source, * from ${table}
    where split_part(record_key, ':', 1) in (${wanted}) order by all`;
  const whole = Object.entries(columnsOf(table)).flatMap(([name, type]) => (type === "BIGINT" ? [name] : []));
  const rows = await engine.rows(z.record(z.string(), z.unknown()), sql);
  return rows.map((row) => ({ ...row, ...Object.fromEntries(whole.map((name) => [name, numberOf(row[name])])) }));
}

/** DuckDB sends BIGINT as text. */
const numberOf = (value: unknown): number | null => (value === null ? null : Number(value));

function editionOf(parts: { source_id: string; edition: string | null; retrieved_at: string }[], id: string) {
  const days = parts.filter(({ source_id }) => source_id === id).map((part) => part.edition ?? part.retrieved_at);
  return days.sort().at(-1)?.slice(0, 10) ?? null;
}
