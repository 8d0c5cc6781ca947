import * as z from "zod";
import { defineOperation } from "./operation.ts";
import { bind, count, limit, offset } from "./shapes.ts";

const Pair = z.object({
  trial_id: z.string(),
  other_id: z.string(),
  title: z.string().nullable(),
  other_title: z.string().nullable(),
  reason: z.string(),
  /** What both state: a number, a protocol code. */
  value: z.string(),
  joined: z.boolean(),
  why: z.string(),
});

const PAIRS = `
  select p.trial_id, p.other_id, a.title, b.title as other_title, p.reason, p.value, p.joined, p.why
  from study_pair p
  left join trial_once a on a.trial_id = p.trial_id
  left join trial_once b on b.trial_id = p.other_id
  where ($trial is null or p.trial_id = $trial or p.other_id = $trial) and ($joined is null or p.joined = $joined)`;

export const listStudies = defineOperation({
  id: "studies.list",
  title: { en: "Studies across registers", zh: "跨登记库的研究" },
  summary:
    "Records of registers that are one study, or look like it, with what they state and why they are joined or not. curation.decide merges and splits them.",
  access: "public",
  writes: false,
  input: z.object({
    trial: z.string().max(100).optional().meta({ description: "A number of any register" }),
    joined: z.stringbool().or(z.boolean()).optional(),
    limit: limit.default(50),
    offset,
  }),
  output: z.object({
    total: count,
    trials: count,
    studies: count,
    pairs: z.array(Pair),
    sql: z.string(),
  }),
  example: {},
  async run({ trial, joined, limit: most, offset: from }, { shelf }) {
    const { engine } = shelf.current();
    const filters = bind({ trial, joined });
    const [total] = await engine.rows(z.object({ total: count }), `select count(*) as total from (${PAIRS})`, filters);
    const Counts = z.object({ trials: count, studies: count });
    const [counts] = await engine.rows(
      Counts,
      "select count(*) as trials, count(distinct study_id) as studies from study",
    );
    const sql = `${PAIRS} order by p.joined desc, p.trial_id, p.other_id, p.reason`;
    const pairs = await engine.rows(Pair, `${sql} limit ${most} offset ${from}`, filters);
    return { total: total?.total ?? 0, trials: counts?.trials ?? 0, studies: counts?.studies ?? 0, pairs, sql };
  },
});
