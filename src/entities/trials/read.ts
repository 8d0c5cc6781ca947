import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Trial } from "./node.ts";

const Row = z.object({
  trial_id: z.string(),
  register: z.string(),
  title: z.string().nullable(),
  sponsor: z.string().nullable(),
  identifiers: z.array(z.string()),
});

/** The trials of a snapshot, each once, with all that any record of them states. */
export async function readTrials(engine: Engine): Promise<Trial[]> {
  return engine.rows(
    Row,
    `with named as (
      select trial_id, max(title) as title, max(title_zh) as title_zh, max(sponsor) as sponsor from trial group by trial_id
    ),
    stated as (select trial_id, list_sort(list(distinct identifier)) as identifiers from trial_identifier group by trial_id)
    select t.trial_id, t.register, t.sponsor_or as sponsor, t.title_or as title, coalesce(s.identifiers, []) as identifiers
    from (
      select o.trial_id, o.register, coalesce(o.sponsor, n.sponsor) as sponsor_or,
        nullif(concat_ws(' / ', coalesce(o.title, n.title), coalesce(o.title_zh, n.title_zh)), '') as title_or
      from trial_once o join named n using (trial_id)
    ) t left join stated s using (trial_id)
    order by t.trial_id`,
  );
}
