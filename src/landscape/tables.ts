import { candidateTables } from "./tables/candidates.ts";
import { medicineTables } from "./tables/medicines.ts";
import { organisationTables } from "./tables/organisations.ts";
import { studyTables } from "./tables/studies.ts";

/** How many names of the registers stand for something known, ready to be said beside every count. */
const nameCoverage = `create table name_coverage as
  select kind, decision, count(distinct label) as labels, sum(records)::bigint as records
  from (select kind, label, any_value(decision) as decision, any_value(records) as records from entity_link group by kind, label)
  group by all`;

/** Worked out once, when a snapshot is built and its names are resolved; each may read those before it. */
export const landscapeTables: readonly string[] = [
  ...studyTables,
  ...medicineTables,
  ...organisationTables,
  ...candidateTables,
  nameCoverage,
];
