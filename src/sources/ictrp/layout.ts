import { delimited } from "../reading/delimited.ts";
import type { Reading } from "../reading/reading.ts";
import { told } from "../reading/told.ts";
import { xml } from "../reading/xml.ts";
import { Trial } from "./trial.ts";

const who = (prefix: string, names: string) => names.split(" ").map((name) => prefix + name);

const PEOPLE = [
  ...who("Contact_", "Firstname Lastname Address Email Tel Affiliation"),
  ...who("Public_Contact_", "Firstname Lastname Address Email Tel Affiliation"),
  ...who("Scientific_Contact_", "Firstname Lastname Address Email Tel Affiliation"),
  ...who("Ethics_Contact_", "Name Address Phone Email"),
];

const OTHERS = [
  ...who("", "Date_registration Date_registration3 Source_Register other_records Study_design Source_Support"),
  ...who("Inclusion_", "agemin agemax gender Criteria"),
  ...who("", "Exclusion_Criteria Retrospective_flag Bridging_flag_truefalse Bridged_type Internal_Number"),
  ...who("results_", "date_posted date_completed"),
];

/** The columns of the full export, which WHO lists in a file of its own and leaves out of the table. */
const FULL = [
  ...who("", "TrialID Last_Refreshed_on Secondary_ids Public_title Scientific_title web_address"),
  ...who("Public_Contact_", "Firstname Lastname Address Email Tel Affiliation"),
  ...who("Scientific_Contact_", "Firstname Lastname Address Email Tel Affiliation"),
  ...who("", "Study_type Study_design Phase Date_registration Date_enrollement Target_size Recruitment_Status"),
  ...who("", "Primary_sponsor Secondary_sponsors Source_Support Countries Condition Intervention"),
  ...who("", "Agemin Agemax Gender Inclusion_Criteria Exclusion_Criteria Primary_outcome Secondary_outcomes"),
  ...who("", "Bridging_flag Bridged_type Childs type_enrolment Retrospective_flag"),
  ...who("results_", "actual_enrollment url_link summary date_posted date_first_publication baseline_char"),
  ...who("results_", "participant_flow adverse_events outcome_measures url_protocol IPD_plan IPD_description"),
  ...who("", "results_date_completed results_yes_no Ethics_Status Ethics_Approval_Date"),
  ...who("Ethics_Contact_", "Name Address Phone Email"),
];

/** The table names with blanks what the XML names with underscores. */
const aliases = Object.fromEntries(
  [...Object.keys(Trial.shape), ...PEOPLE, ...OTHERS]
    .filter((name) => name.includes("_"))
    .map((name) => [name.replaceAll("_", " "), name]),
);

const table = {
  delimiter: "," as const,
  tables: {
    trial: Trial.required({ Countries: true, Intervention: true, Recruitment_Status: true, Primary_outcome: true }),
  },
  aliases,
  ignored: [...OTHERS, ...PEOPLE],
  personal: PEOPLE,
};

const headed = delimited(table);
const headless = delimited({ ...table, headerless: { trial: FULL } });
const document = xml({ element: "Trial", personal: PEOPLE });

/** A table that begins with the number of a trial has no header. */
const BEGINS_WITH_A_NUMBER = /^"?[A-Za-z][-/A-Za-z]*\d/;

export const reading: Reading = {
  ...told((start) => (start.startsWith("<") ? document : BEGINS_WITH_A_NUMBER.test(start) ? headless : headed)),
  table,
};
