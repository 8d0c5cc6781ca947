import { json } from "../reading/json.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { Reading } from "../reading/reading.ts";

const studies = json({ list: "studies", beside: ["fetched_at", "count"] });

/** Studies of the register's API, or the flat lists that people pull from it and keep: one level, `nct_id` first. */
export const reading: Reading = {
  async *records(files, notes) {
    for await (const records of studies.records(files, notes)) yield records.map(restored);
  },
};

const FLAT = Buffer.from('"nct_id"');
const BEGINNING = 64;

function restored(record: RawRecord): RawRecord {
  if (!record.bytes.subarray(0, BEGINNING).includes(FLAT)) return record;
  try {
    return { ...record, value: studyOf(JSON.parse(record.bytes.toString("utf8"))) };
  } catch {
    return record;
  }
}

interface Pulled {
  nct_id?: unknown;
  title?: unknown;
  sponsor?: unknown;
  phase?: unknown;
  status?: unknown;
  conditions?: unknown;
  interventions?: unknown;
  enrollment?: unknown;
  start_date?: unknown;
  last_updated?: unknown;
  countries?: unknown;
}

/** What the register's API would have said, as far as the pull kept it. Blank texts say nothing. */
const studyOf = (pulled: Pulled) => ({
  protocolSection: {
    identificationModule: { nctId: pulled.nct_id, briefTitle: pulled.title },
    statusModule: {
      overallStatus: pulled.status || null,
      startDateStruct: { date: pulled.start_date || null },
      lastUpdatePostDateStruct: { date: pulled.last_updated || null },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: pulled.sponsor } },
    conditionsModule: { conditions: pulled.conditions },
    designModule: { phases: phasesOf(pulled.phase), enrollmentInfo: { count: pulled.enrollment } },
    armsInterventionsModule: { interventions: each(pulled.interventions, (name) => ({ name })) },
    contactsLocationsModule: { locations: each(pulled.countries, (country) => ({ country })) },
  },
});

/** The pulls join two phases with a stroke, and write N/A where the API has no phase. */
const phasesOf = (phase: unknown): unknown =>
  typeof phase === "string" ? (phase === "N/A" || !phase ? [] : phase.split(" / ")) : phase;

const each = (list: unknown, one: (entry: unknown) => object): unknown => (Array.isArray(list) ? list.map(one) : list);
