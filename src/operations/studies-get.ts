import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { TrialOutcome, TrialRow } from "../core/tables/trial.ts";
import type { Engine } from "../store/engine.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, maybeNumber } from "./shapes.ts";

const Registration = TrialRow.extend({
  enrollment: maybeNumber,
  source_id: z.string(),
  grade: z.string(),
  address: z.string().nullable(),
  retrieved_at: z.string().nullable(),
});

const Named = z.object({
  entity_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  standing: z.string(),
  role: z.string().nullable(),
  record_key: z.string(),
});

/** What a register says in its own words. `entity_id` is what it stands for, where that is known. */
const Said = z.object({
  label: z.string(),
  record_key: z.string(),
  source_id: z.string(),
  linked: z.boolean(),
});

const Candidate = z.object({
  candidate_id: z.string(),
  drug_id: z.string(),
  drug: z.string(),
  drug_zh: z.string().nullable(),
  organisation_id: z.string().nullable(),
  organisation: z.string().nullable(),
  organisation_zh: z.string().nullable(),
  stage: z.string().nullable(),
});

const IN_STUDY = "trial_id in (select trial_id from study where study_id = $study)";

/** SQL: entities of a study, out of a table that has `study_id`, the entity's id and a record. */
const entitiesOf = (table: string, kind: string, role: string): string =>
  `select e.entity_id, e.name, e.name_zh, e.standing, ${role} as role, x.record_key
  from ${table} x join entity e on e.kind = '${kind}' and e.entity_id = x.${kind}_id
  where x.study_id = $study order by role, e.name`;

const said = (table: string, column: string, kind: string): string =>
  `select x.${column} as label, min(x.record_key) as record_key, min(split_part(x.record_key, ':', 1)) as source_id,
    bool_or(exists (select 1 from entity_link l where l.kind = '${kind}' and l.label = x.${column} and l.decision = 'linked')) as linked
  from ${table} x where ${IN_STUDY} group by x.${column} order by label`;

export const getStudy = defineOperation({
  id: "studies.get",
  title: { en: "A study in its registers", zh: "一项研究在各登记库" },
  summary:
    "One study in every register it stands in: what each says of it, who runs it, what it tries, on what and where, each with its record.",
  access: "public",
  writes: false,
  input: z.object({ study: z.string().min(1).max(100).meta({ description: "A number of any register" }) }),
  output: z.object({
    study_id: z.string(),
    registrations: z.array(Registration),
    identifiers: z.array(z.object({ identifier: z.string(), register: z.string().nullable(), record_key: z.string() })),
    organisations: z.array(Named),
    medicines: z.array(Named),
    indications: z.array(Named),
    conditions: z.array(Said),
    interventions: z.array(Said),
    countries: z.array(z.object({ country: z.string(), registers: count, record_key: z.string() })),
    sites: count,
    outcomes: z.array(TrialOutcome),
    /** Candidates that have come as far as they have by this study among others. */
    candidates: z.array(Candidate),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
  }),
  example: { study: "NCT04322539" },
  async run({ study: asked }, context) {
    const { engine } = context.shelf.current();
    const study = await studyOf(engine, asked.trim());
    const of = <Shape extends z.ZodType>(shape: Shape, sql: string) => engine.rows(shape, sql, { study });
    const registrations = await of(
      Registration,
      `select t.*, r.source_id, r.grade, r.address, r.retrieved_at from trial t join record r using (record_key)
      where ${IN_STUDY} order by t.trial_id = $study desc, r.source_id = t.register desc, t.trial_id, t.record_key`,
    );
    return {
      study_id: study,
      registrations,
      identifiers: await of(
        z.object({ identifier: z.string(), register: z.string().nullable(), record_key: z.string() }),
        `select identifier, min(register) as register, min(record_key) as record_key from trial_identifier where ${IN_STUDY} group by identifier order by identifier`,
      ),
      organisations: await of(Named, entitiesOf("study_organisation", "organisation", "x.role")),
      medicines: await of(Named, entitiesOf("study_medicine", "drug", "x.role")),
      indications: await of(Named, entitiesOf("study_indication", "indication", "null")),
      conditions: await of(Said, said("trial_condition", "condition", "indication")),
      interventions: await of(Said, said("trial_intervention", "name", "drug")),
      countries: await of(
        z.object({ country: z.string(), registers: count, record_key: z.string() }),
        `select coalesce(k.code, c.country) as country, count(distinct c.trial_id) as registers, min(c.record_key) as record_key
        from trial_country c left join country_code k on k.country_name = c.country where ${IN_STUDY} group by 1 order by 1`,
      ),
      sites:
        (
          await of(
            z.object({ sites: count }),
            `select count(distinct (name, city)) as sites from trial_site where ${IN_STUDY}`,
          )
        )[0]?.sites ?? 0,
      outcomes: await of(TrialOutcome, `from trial_outcome where ${IN_STUDY} order by kind, measure limit 60`),
      candidates: await of(Candidate, CANDIDATES),
      record_keys: registrations.map(({ record_key }) => record_key),
      sources: await standingOf(["trials"], context),
    };
  },
});

const CANDIDATES = `select c.candidate_id, c.drug_id, c.drug, c.drug_zh, c.organisation_id, c.organisation, c.organisation_zh, c.stage
from candidate c where c.candidate_id in (select candidate_id from candidate_event where study_id = $study) order by c.candidate_number`;

/** The study that a register's number belongs to, whichever register it is of. */
async function studyOf(engine: Engine, asked: string): Promise<string> {
  const [found] = await engine.rows(
    z.object({ study_id: z.string() }),
    `select study_id from study where trial_id = $asked
    union all
    select s.study_id from trial_identifier i join study s using (trial_id) where upper(i.identifier) = upper($asked) limit 1`,
    { asked },
  );
  if (!found)
    throw new Fault(
      "not_found",
      `No loaded register has a study numbered ${asked}. Check the number, or load its register.`,
      {
        field: "study",
        zh: `已载入的登记库中没有编号为 ${asked} 的研究。请核对编号，或载入其登记库。`,
      },
    );
  return found.study_id;
}
