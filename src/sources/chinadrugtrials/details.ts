import { joined } from "../reading/joined.ts";
import type { Reading } from "../reading/reading.ts";
import { Committee, Endpoint, Info, Site } from "./trial.ts";

const TABLES: Record<string, string> = {
  trial_info: "info",
  trial_site_info: "site",
  trial_ec_info: "committee",
  trial_endpoint: "endpoint",
};

/** Which table a file holds, by its name; null where it is another file. */
export const tableOf = (name: string): string | null =>
  TABLES[/([^/]+)\.csv$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null;

const columns = (names: string) => names.split(" ");

const tables = joined({
  delimiter: ",",
  tables: { info: Info, site: Site, committee: Committee, endpoint: Endpoint },
  headerless: {
    info: [
      ...columns("ctr_no status detail_status requestor sponsor publication_date related_trial_no drug_name"),
      ...columns("drug_previous_name drug_type clinical_register_no indication phase standard_phase category scope"),
      ...columns("age gender planned_size actual_size final_size inclusion_criteria exclusion_criteria icf_date"),
      ...columns("fpi_date close_date purpose official_name common_name test_drugs control_drugs scheme_no"),
      ...columns("standard_scheme_no scheme_version version_date drug_combination design_type randomization"),
      ...columns("blinding healthy_volunteer monitor_committee injury_insurance standard_scope"),
    ],
    site: columns("ctr_no site_name pi_name country province_state city"),
    committee: columns("ctr_no ec_name ec_conclusion ec_date"),
    endpoint: columns("ctr_no type content evaluation_time selection"),
  },
  personal: ["requestor", "pi_name"],
  tableOf,
  root: "info",
  key: "ctr_no",
  optional: ["committee"],
});

/** The archive of four tables without headers, of which each trial's rows make one record. */
export const details: Reading = {
  async *records(files, notes) {
    for await (const records of tables.records(files, notes)) {
      yield records.map((record) =>
        record.broken ? record : { ...record, value: { kind: "trial", ...(record.value as object) } },
      );
    }
  },
};
