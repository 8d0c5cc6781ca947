import * as z from "zod";
import { Phase, TrialRow, TrialStatus } from "../core/tables/trial.ts";
import { defineOperation } from "./operation.ts";
import { bind, contains, count, equals, limit, maybeNumber, offset, search } from "./shapes.ts";

export const Trial = TrialRow.extend({
  enrollment: maybeNumber,
  source_id: z.string(),
  grade: z.string(),
  address: z.string().nullable(),
  drugs: z.array(z.object({ drug_id: z.string(), role: z.string() })),
  countries: z.array(z.string()),
}).meta({ id: "Trial" });

export const TRIALS = `
  select t.*, r.address,
    coalesce((select list({'drug_id': d.drug_id, 'role': d.role} order by d.drug_id) from trial_drug d where d.trial_id = t.trial_id), []) as drugs,
    coalesce((select list(distinct c.country order by c.country) from trial_country c where c.record_key = t.record_key), []) as countries
  from trial_once t join record r on r.record_key = t.record_key`;

export const listTrials = defineOperation({
  id: "trials.list",
  title: { en: "Trials", zh: "试验" },
  summary: "Registered studies, each once, with phase, status, sponsor and the medicines they test.",
  access: "public",
  writes: false,
  input: z.object({
    drug: search.optional(),
    phase: Phase.optional(),
    status: TrialStatus.optional(),
    text: search.optional(),
    limit: limit.default(200),
    offset,
  }),
  output: z.object({ trials: z.array(Trial), total: z.number(), sql: z.string() }),
  example: { drug: "fruquintinib" },
  async run({ limit: most, offset: from, drug, phase, status, text }, { shelf }) {
    const { engine } = shelf.current();
    const matching = `select t.trial_id from trial_once t
where ($drug is null or t.trial_id in (select trial_id from trial_drug where drug_id = $drug))
  and ${equals("t.phase", "phase")} and ${equals("t.status", "status")}
  and ${contains(["t.trial_id", "t.title", "t.title_zh", "t.short_name", "t.sponsor"], "text")}`;
    const parameters = bind({ drug, phase, status, text });
    const [found] = await engine.rows(
      z.object({ total: count }),
      `select count(*) as total from (${matching})`,
      parameters,
    );
    const page = `${matching}\norder by t.start_date desc nulls last, t.trial_id limit ${most} offset ${from}`;
    const sql = `select * from (${TRIALS}) where trial_id in (${page})`;
    return {
      trials: await engine.rows(Trial, `${sql}\norder by start_date desc nulls last, trial_id`, parameters),
      total: found?.total ?? 0,
      sql: matching,
    };
  },
});
