import type { Row } from "../../core/tables.ts";

/** What the portal says of a trial, whichever of its three forms said it. */
export interface Trial {
  trial_id: string;
  form: "document" | "overview" | "table";
  title: string | null;
  short_name: string | null;
  status: Row<"trial">["status"];
  phase: Row<"trial">["phase"];
  sponsor: string | null;
  sponsor_class: string | null;
  enrollment: number | null;
  start_date: string | null;
  completion_date: string | null;
  last_update_date: string | null;
  has_results: boolean | null;
  identifiers: string[];
  conditions: string[];
  interventions: { name: string; type: string | null }[];
  countries: string[];
  collaborators: { name: string; class: string | null }[];
  sites: { name: string; city: string | null; country: string | null }[];
  outcomes: { kind: Row<"trial_outcome">["kind"]; measure: string }[];
}
