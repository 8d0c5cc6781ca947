import type { Parameters } from "../store/engine.ts";
import type { Chosen } from "./rules/catalogue.ts";
import { rankOf } from "./stages.ts";

/** The rules under which candidates are counted, in the order in which a page shows them. */
export const CANDIDATE_RULES = [
  "unit",
  "novelty",
  "stage_floor",
  "activity",
  "attribution",
  "granularity",
  "payload",
] as const;
export type CandidateRules = Chosen<(typeof CANDIDATE_RULES)[number]>;

const FLOOR: Record<CandidateRules["stage_floor"], number> = {
  on_record: 0,
  clinical: rankOf("clinical"),
  phase_1: rankOf("phase_1"),
  phase_2: rankOf("phase_2"),
  phase_3: rankOf("phase_3"),
  filed: rankOf("filed"),
  approved: rankOf("approved"),
};

/** SQL: which rows of `candidate c` count under the rules. */
function countedUnder({
  unit,
  novelty,
  stage_floor,
  activity,
}: Omit<CandidateRules, "attribution" | "granularity" | "payload">): string {
  const conditions = [`c.stage_rank >= ${FLOOR[stage_floor]}`];
  if (novelty === "innovative") conditions.push("c.is_innovative");
  if (unit === "per_substance") conditions.push("c.is_furthest");
  if (activity === "active") conditions.push("c.is_active");
  return conditions.join(" and ");
}

/** SQL: the classes of medicines at the chosen granularity. */
export const classesUnder = ({ granularity, payload }: Pick<CandidateRules, "granularity" | "payload">): string =>
  `(select * from medicine_class where granularity = '${granularity}'${payload === "binder" ? " and not is_payload" : ""})`;

/** SQL: where candidates belong under the chosen rule, on the day asked about. */
export const placesUnder = ({ attribution }: Pick<CandidateRules, "attribution">): string =>
  `(select * from candidate_place where attribution = '${attribution}'
    and coalesce(from_date, date '1800-01-01') <= $day::date and coalesce(to_date, date '9999-01-01') > $day::date)`;

/** What candidates may be narrowed to. Several values of one field are alternatives. */
export interface CandidateFilters {
  stage?: string[] | undefined;
  modality?: string[] | undefined;
  target?: string[] | undefined;
  indication?: string[] | undefined;
  area?: string[] | undefined;
  country?: string[] | undefined;
  city?: string[] | undefined;
  park?: string[] | undefined;
  organisation?: string[] | undefined;
  approved_in?: string[] | undefined;
  drug?: string | undefined;
  text?: string | undefined;
}

type Field = keyof CandidateFilters;

interface Facet {
  field: Field;
  /** By what rows of `of` belong to candidates; null where the value is a column of the candidate itself. */
  key: "candidate_number" | "drug_number" | null;
  /** SQL: a relation with `value`, and that key. A candidate or medicine has each value at most once. */
  of: (rules: CandidateRules) => string;
  /** SQL: `number`, `value`, `name` and `name_zh`, where what `of` gives is a number of this snapshot; null where it is the value. */
  named: string | null;
  /** SQL: `asked` and `value`: asking for the one means the other too. */
  meant?: string;
}

const column = (field: Field, value: string, named: string | null = null): Facet => ({
  field,
  key: null,
  of: () => `select ${value} as value`,
  named,
});

const place = (field: Field & ("country" | "city" | "park")): Facet => ({
  field,
  key: "candidate_number",
  of: (rules) =>
    `select distinct candidate_number, ${field} as value from ${placesUnder(rules)} where ${field} is not null`,
  named: null,
});

const namesOf = (kind: string): string =>
  `select number, entity_id as value, name, name_zh from entity_number where kind = '${kind}'`;

/** What candidates are gathered by, each with its counts. Adding one is adding a line. */
const facets: readonly Facet[] = [
  column("stage", "c.stage"),
  column("modality", "c.modality"),
  {
    field: "target",
    key: "drug_number",
    of: (rules) => `select drug_number, class_number as value from ${classesUnder(rules)}`,
    named: "select class_number as number, target_id as value, target as name, target_zh as name_zh from class_name",
  },
  {
    field: "area",
    key: "candidate_number",
    of: () => "select candidate_number, area_number as value from candidate_area",
    named: "select area_number as number, area_id as value, area as name, null as name_zh from area_name",
  },
  {
    field: "indication",
    key: "candidate_number",
    of: () => "select candidate_number, indication_number as value from candidate_indication",
    named: namesOf("indication"),
  },
  {
    ...column("organisation", "c.group_number", namesOf("organisation")),
    // Candidates are of groups: whoever asks for a member of one means its group.
    meant: "select organisation_id as asked, group_id as value from organisation_group",
  },
  place("country"),
  place("city"),
  place("park"),
  {
    field: "approved_in",
    key: "drug_number",
    of: () => "select drug_number, jurisdiction as value from medicine_approval",
    named: null,
  },
];

export const facetFields = facets.map(({ field }) => field);

/** SQL: the facet's values beside `candidate c`. */
const joined = ({ key, of }: Facet, rules: CandidateRules): string =>
  key ? `join (${of(rules)}) f on f.${key} = c.${key}` : `cross join lateral (${of(rules)}) f`;

const oneOf = (field: Field) => `(select unnest(from_json($${field}::json, '["VARCHAR"]')))`;

/** SQL conditions on `candidate c` of the filters that are set. */
function conditions(rules: CandidateRules, filters: CandidateFilters): Map<Field, string> {
  const found = new Map<Field, string>();
  for (const { field, key, of, named, meant } of facets) {
    if (!filters[field]?.length) continue;
    const values = meant
      ? `(${oneOf(field)} union all select value from (${meant}) where asked in ${oneOf(field)})`
      : oneOf(field);
    const wanted = named
      ? `f.value in (select number from (${named}) where value in ${values})`
      : `f.value in ${values}`;
    found.set(
      field,
      key
        ? `c.${key} in (select f.${key} from (${of(rules)}) f where ${wanted})`
        : `exists (select 1 from (${of(rules)}) f where ${wanted})`,
    );
  }
  if (filters.drug) found.set("drug", "c.drug_id = $drug");
  if (filters.text)
    found.set(
      "text",
      "contains(lower(concat_ws(' ', c.drug, c.drug_zh, c.organisation, c.organisation_zh)), lower($text))",
    );
  return found;
}

export const filterParameters = (filters: CandidateFilters, day: string): Parameters => ({
  day,
  ...Object.fromEntries(
    Object.entries(filters).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, Array.isArray(value) ? JSON.stringify(value) : value]],
    ),
  ),
});

/** SQL: the candidates that count under the rules and pass the filters, one row each. `but` leaves one filter out. */
export function candidateSet(rules: CandidateRules, filters: CandidateFilters, but: Field | null = null): string {
  const wanted = [...conditions(rules, filters)].flatMap(([field, sql]) => (field === but ? [] : [sql]));
  return `select c.* from candidate c\nwhere ${[countedUnder(rules), ...wanted].join("\n  and ")}`;
}

const MOST_VALUES = 40;

/** SQL: the values of a facet with a name each, looked up for those that are shown. */
const withNames = (counted: string, { named }: Facet): string =>
  named
    ? `select counted.* replace (n.value as value), n.name, n.name_zh from (${counted}) counted left join (${named}) n on n.number = counted.value`
    : `select *, null as name, null as name_zh from (${counted})`;

/** Beside the facets stands how many candidates there are in all. */
export const TOTAL = "total";

/**
 * SQL: how many candidates each value of each facet would give, its own filter aside. A facet gives a candidate each value
 * at most once, so that rows are candidates. What takes a join or a search of texts to find is found once for all facets.
 */
export function facetCounts(rules: CandidateRules, filters: CandidateFilters): string {
  const each = facets.map((facet) => {
    const set = filters[facet.field]?.length ? `(${candidateSet(rules, filters, facet.field)})` : "chosen";
    const counted = `select '${facet.field}' as facet, f.value, count(*) as count
  from ${set} c ${joined(facet, rules)}
  group by f.value order by count desc, f.value limit ${MOST_VALUES}`;
    return `(${withNames(counted, facet)})`;
  });
  const columns = "candidate_number, drug_number, stage, modality, group_number";
  const isCostly = filters.text || facets.some(({ field, key }) => key && filters[field]?.length);
  return `with chosen as ${isCostly ? "materialized" : "not materialized"} (select ${columns} from (${candidateSet(rules, filters)}))
${each.join("\nunion all\n")}
union all (select '${TOTAL}', null, count(*), null, null from chosen)
order by facet, count desc, value`;
}

/** SQL: one facet against stages, for its values with the most candidates. */
export function stageMatrix(field: Field, rules: CandidateRules, filters: CandidateFilters, most: number): string {
  const facet = facets.find((each) => each.field === field);
  if (!facet) throw new Error(`There is no facet called ${field}.`);
  const cells = `select cell.*, largest.total from cell
join (select value, sum(count) as total from cell group by value order by total desc, value limit ${most}) largest using (value)`;
  return `with cell as (
  select f.value, c.stage, count(*) as count
  from (${candidateSet(rules, filters)}) c ${joined(facet, rules)}
  where f.value is not null
  group by f.value, c.stage
)
select * from (${withNames(cells, facet)}) order by total desc, value, stage`;
}
