import { landscapeTables } from "../src/landscape/tables.ts";
import { createdBy } from "../src/store/derivation.ts";
import type { Engine } from "../src/store/engine.ts";

export interface Size {
  trials: number;
  drugs: number;
  links: number;
}

/** Shares of phases among the studies of ClinicalTrials.gov, in hundredths, as our development files have them. */
const PHASES = [
  ["phase_2", 27],
  ["phase_3", 22],
  ["not_applicable", 17],
  ["phase_1", 14],
  ["phase_4", 12],
  ["phase_1_2", 4],
  ["phase_2_3", 2],
  ["early_phase_1", 2],
] as const;

const COUNTRIES = [
  "United States",
  "China",
  "Germany",
  "Canada",
  "United Kingdom",
  "France",
  "Spain",
  "Italy",
  "Japan",
  "South Korea",
];

/** A share between 0 and 1 that only depends on the row: the same data on every machine. */
const luck = (row: string, salt: string): string => `((hash(${row}::bigint, '${salt}') % 1000003)::double / 1000003)`;

/** Few medicines are in many trials and most in one or two: a rank with a long tail. */
const skewed = (row: string, salt: string, many: number, bend: number): string =>
  `floor(power(${luck(row, salt)}, ${bend}) * ${many})::bigint`;

const phaseOf = (row: string): string => {
  let upTo = 0;
  const cases = PHASES.map(([phase, share]) => {
    upTo += share;
    return `when ${luck(row, "phase")} < ${upTo / 100} then '${phase}'`;
  });
  return `case ${cases.join(" ")} else null end`;
};

/** The medicine that a trial is about: each has one, and a few have many. */
const firstDrug = (row: string, drugs: number): string =>
  `(case when ${row} < ${drugs} then ${row} else ${skewed(row, "drug", drugs, 2.2)} end)`;

/**
 * Fills a snapshot of the evidence up to a size: trials with phases, sponsors, countries and conditions as skewed as the
 * register's, medicines that they try, targets of two medicines in five. Then works the landscape out as a build does.
 */
export async function enlarge(engine: Engine, { trials, drugs, links }: Size): Promise<void> {
  // A firm has four medicines, and the numbers of its medicines differ by the number of firms.
  const organisations = drugs / 4;
  const indications = Math.ceil(Math.min(8000, trials / 20));
  const targets = Math.ceil(Math.min(3000, drugs / 10));
  const key = (what: string, column: string) => `'bench:${what}/' || ${column} || '@0'`;
  const entity = (kind: string, many: number, name: string) =>
    engine.run(`insert into entity by name select '${kind}' as kind, 'bench:${kind}:' || i as entity_id, ${name} as name,
      ${name} || '号' as name_zh, 'provisional' as standing, null as product_of, ${key(kind, "i")} as record_key from range(${many}) r(i)`);
  const link = (kind: string, many: number, name: string) =>
    engine.run(`insert into entity_link by name select '${kind}' as kind, ${name} as label, 3 as records, 'linked' as decision, 1 as position,
      'bench:${kind}:' || i as entity_id, 'exact' as method, 1.0 as score, ${key(kind, "i")} as record_key, '1' as version from range(${many}) r(i)`);
  const names = {
    drug: "'BX-' || i",
    organisation: "'Firm ' || i",
    indication: "'Disease ' || i",
    target: "'GENE' || i",
  };
  const many = { drug: drugs, organisation: organisations, indication: indications, target: targets };
  for (const kind of ["drug", "organisation", "indication", "target"] as const) {
    await entity(kind, many[kind], names[kind]);
    await link(kind, many[kind], names[kind]);
  }
  // Each disease stands in one area of medicine, and every second one in another too.
  await engine.run(
    `insert into entity_member by name select 'indication' as kind, 'bench:indication:' || i as entity_id, 'BENCH:' || i as member_id from range(${indications}) r(i)`,
  );
  for (const [every, step] of [
    [1, 23],
    [2, 19],
  ])
    await engine.run(`insert into term_relation by name select ${key("term", "i")} as record_key, 'BENCH:' || i as term_id, 'in_tree' as relation,
      'MESH_TREE:C' || lpad((1 + i % ${step})::varchar, 2, '0') || '.1' as other_id from range(0, ${indications}, ${every}) r(i)`);
  const trial = "'NCT9' || lpad(i::varchar, 7, '0')";
  await engine.run(`insert into trial by name select ${key("trial", "i")} as record_key, ${trial} as trial_id, 'clinicaltrials_gov' as register,
    'interventional' as study_type, ${phaseOf("i")} as phase,
    case when ${luck("i", "status")} < 0.2 then 'recruiting' when ${luck("i", "status")} < 0.3 then 'terminated' else 'completed' end as status,
    'Firm ' || case when ${luck("i", "own")} < 0.85 then ${firstDrug("i", drugs)} % ${organisations} else ${skewed("i", "sponsor", organisations, 2.5)} end as sponsor,
    case when ${luck("i", "class")} < 0.6 then 'industry' else 'other' end as sponsor_class,
    date '2004-01-01' + (${luck("i", "start")} * 8300)::integer as start_date, 'day' as start_date_precision,
    date '2006-01-01' + (${luck("i", "end")} * 8300)::integer as completion_date from range(${trials}) r(i)`);
  await engine.run(
    `insert into trial_once by name select *, 'clinicaltrials_gov' as source_id, 'primary' as grade from trial where record_key like 'bench:%'`,
  );
  await engine.run(`insert into study select ${trial} as study_id, ${trial} as trial_id from range(${trials}) r(i)`);
  await engine.run(`insert into trial_intervention by name select ${key("trial", `(i % ${trials})`)} as record_key, 'NCT9' || lpad((i % ${trials})::varchar, 7, '0') as trial_id,
    'BX-' || case when i < ${trials} then ${firstDrug("i", drugs)}
      -- What a trial tries besides is mostly another medicine of its sponsor, else one that everybody uses.
      when ${luck("i", "besides")} < 0.7 then (${firstDrug(`(i % ${trials})`, drugs)} + ${organisations}) % ${drugs}
      else ${skewed("i", "drug", 200, 2.2)} end as name, 'drug' as type from range(${links}) r(i)`);
  await engine.run(`insert into trial_condition by name select ${key("trial", `(i % ${trials})`)} as record_key, 'NCT9' || lpad((i % ${trials})::varchar, 7, '0') as trial_id,
    'Disease ' || ${skewed("i", "disease", indications, 2.5)} as condition from range(${Math.ceil(trials * 1.7)}) r(i)`);
  await engine.run(`insert into trial_country by name select ${key("trial", `(i % ${trials})`)} as record_key, 'NCT9' || lpad((i % ${trials})::varchar, 7, '0') as trial_id,
    [${COUNTRIES.map((name) => `'${name}'`).join(", ")}][1 + ${skewed("i", "country", COUNTRIES.length, 2)}] as country from range(${Math.ceil(trials * 1.3)}) r(i)`);
  await engine.run(`insert into drug_target by name select ${key("drug", "i")} as record_key, 'bench:drug:' || i as drug_id,
    'GENE' || ${skewed("i", "target", targets, 2.5)} as target from range(${drugs}) r(i) where ${luck("i", "has target")} < 0.4`);
  await engine.run("set variable snapshot_day = date '2026-11-22'");
  for (const sql of landscapeTables) await engine.run(`drop table if exists ${createdBy(sql)}`);
  for (const sql of landscapeTables) await engine.run(sql);
  await engine.run("checkpoint");
}
