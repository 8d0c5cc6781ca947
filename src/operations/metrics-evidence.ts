import * as z from "zod";
import { evidenceQuery, parametersOf } from "../metrics/metric.ts";
import { metricCalled, metricParams } from "./metrics-run.ts";
import { defineOperation } from "./operation.ts";
import { count, limit, offset } from "./shapes.ts";

const EvidenceRow = z.looseObject({ record_key: z.string() });

export const metricEvidence = defineOperation({
  id: "metrics.evidence",
  title: { en: "Records a metric counted", zh: "指标所计记录" },
  summary: "The rows a metric counted, for the whole or for one cell of a split; each names its record.",
  access: "public",
  writes: false,
  input: z.object({
    metric: z.string(),
    params: metricParams,
    /** Dimension and value; an empty text stands for a value that is not known. */
    cell: z.record(z.string(), z.string().max(300).nullable()).default({}),
    limit: limit.default(200),
    offset,
  }),
  output: z.object({ columns: z.array(z.string()), rows: z.array(EvidenceRow), total: z.number(), sql: z.string() }),
  example: { metric: "deals_signed", cell: { year: "2024" } },
  async run({ metric: id, params: sent, cell, limit: most, offset: from }, { shelf }) {
    const metric = metricCalled(id);
    const names = Object.keys(cell);
    const held = Object.fromEntries(names.map((name) => [`cell_${name}`, cell[name] || null]));
    const parameters = { ...parametersOf(metric, sent), ...held };
    const { engine } = shelf.current();
    const sql = evidenceQuery(metric, names);
    const Total = z.object({ total: count });
    const [found] = await engine.rows(Total, `select count(*) as total from (${sql})`, parameters);
    const page = `${sql}\norder by all\nlimit ${most} offset ${from}`;
    const rows = await engine.rows(EvidenceRow, page, parameters);
    return { columns: Object.keys(rows[0] ?? {}), rows, total: found?.total ?? 0, sql };
  },
});
