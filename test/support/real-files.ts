import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openPromise } from "yauzl";
import * as z from "zod";
import { openDuckDB } from "../../src/store/duckdb.ts";
import { ROOT } from "./world.ts";

// Every real file that is at hand, and how many rows it holds by counts that our readings had no part in: lines, DuckDB's
// own CSV reader, patterns in the text. Columns of facts were counted once by a script of another language and stand here
// as numbers.

export const SHARED = join(ROOT, "../shared/data");

export interface RealFile {
  source: string;
  file: string;
  /** Rows that the file holds, counted without our readings. */
  rows: (path: string) => Promise<number> | number;
  /** Of these, how many are refused, and why. */
  refused?: [rows: number, why: string];
  /** Rows of fact tables that come of it, or of a query over them. */
  facts?: Record<string, number>;
}

const text = (path: string): string => {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("latin1");
};
const lines =
  (besides = 0) =>
  (path: string) =>
    text(path)
      .split("\n")
      .filter((line) => line.trim()).length - besides;
const matches = (pattern: RegExp) => (path: string) => text(path).match(pattern)?.length ?? 0;
const different = (pattern: RegExp) => (path: string) => new Set(text(path).match(pattern)).size;
const json = (count: (value: never) => number) => (path: string) =>
  count(JSON.parse(gunzipSync(readFileSync(path)).toString("utf8")) as never);

/** As DuckDB's own reader of CSV counts them. */
async function csv(path: string): Promise<number> {
  const engine = await openDuckDB();
  const Count = z.object({ rows: z.coerce.number() });
  const sql = `select count(*) as rows from read_csv('${path}', header = true, all_varchar = true, quote = '"', escape = '"', strict_mode = false)`;
  const [found] = await engine.rows(Count, sql).finally(() => engine.close());
  return found?.rows ?? 0;
}

async function member(path: string, name: RegExp): Promise<string> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!name.test(entry.fileName)) continue;
      const parts: Buffer[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
      return Buffer.concat(parts).toString("latin1");
    }
  } finally {
    zip.close();
  }
  throw new Error(`${path} has no ${name}`);
}

async function members(path: string): Promise<number> {
  const zip = await openPromise(path, { lazyEntries: true });
  let found = 0;
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) found += 1;
  return found;
}

/** Rows of the sheet below its header. */
const sheetRows = (above: number) => async (path: string) =>
  ((await member(path, /sheet1\.xml$/)).match(/<row [^>]*>(?=<c)/g)?.length ?? 0) - above;

export const REAL_FILES: RealFile[] = [
  { source: "clinicaltrials_gov", file: "trials/ctgov-v2.ndjson.gz", rows: lines() },
  { source: "clinicaltrials_gov", file: "trials/ctgov-v2-from-xml.ndjson.gz", rows: lines() },
  { source: "clinicaltrials_gov", file: "trials/ctgov-v2-array.json.gz", rows: json((list: unknown[]) => list.length) },
  { source: "clinicaltrials_gov", file: "trials/ctgov-v2-studies.zip", rows: members },
  {
    source: "clinicaltrials_gov",
    file: "trials/ctgov-v2-api-page.json.gz",
    rows: json(({ studies }: { studies: unknown[] }) => studies.length),
  },
  ...["2026-04-06T134952", "2026-04-07T200210", "2026-04-09T181902"].map((pulled) => ({
    ...{ source: "clinicaltrials_gov", file: `trials/snapshots-car-t/${pulled}.json.gz` },
    rows: json(({ count }: { count: number }) => count),
  })),
  { source: "aact", file: "trials/aactlike_2026-08_studies.csv.gz", rows: csv, facts: { trial: 5000 } },
  { source: "aact", file: "trials/aactlike_2026-08_interventions.csv.gz", rows: csv },
  { source: "aact", file: "trials/aactlike_2026-08_conditions.csv.gz", rows: csv },
  { source: "aact", file: "trials/aactlike_2026-08_sponsors.csv.gz", rows: csv },
  {
    source: "aact",
    file: "trials/aactlike_2026-08_locations.csv.gz",
    rows: csv,
    refused: [1683, "1,680 repeated rows, and three that became alike without the name of a physician"],
    facts: { trial_country: 56_209 },
  },
  { source: "nci_trials", file: "gold-dev/nci_trials_coded.ndjson.gz", rows: lines(), facts: { trial: 446 } },
  {
    source: "ictrp",
    file: "trials/ictrp-2020-03-18.xml.gz",
    rows: matches(/<Trial>/g),
    facts: { "trial where register = 'chictr'": 476 },
  },
  {
    source: "ictrp",
    file: "trials/ictrp-2020-04-15.csv.gz",
    rows: csv,
    facts: { "trial where register = 'chictr'": 602 },
  },
  {
    source: "chinadrugtrials",
    file: "trials/cde-list-2013-2016.tsv.gz",
    rows: lines(),
    facts: { "(select distinct trial_id from trial)": 3899 },
  },
  {
    source: "chinadrugtrials",
    file: "trials/cde-detail-2023.tar.gz",
    rows: different(/^"?(CTR\d{8})/gm),
    facts: { trial: 46 },
  },
  { source: "chictr", file: "trials/chictr-list-2025.html.gz", rows: different(/ChiCTR\d{10}/g), facts: { trial: 10 } },
  { source: "chictr", file: "trials/chictr-detail-2025.html.gz", rows: () => 1, facts: { trial: 1 } },
  {
    source: "drugs_at_fda",
    file: "approvals/drugsatfda_2019-07.zip",
    rows: async (path) => (await member(path, /Applications\.txt$/)).split("\n").filter(Boolean).length - 1 + 4967,
    refused: [4967, "rows of applications that the archive does not list: 4,432 + 521 + 9 + 5"],
    facts: {
      submission: 152_510,
      authorisation: 39_684,
      "authorisation where status = 'authorised'": 22_171,
      "authorisation where status = 'tentatively_approved'": 1437,
      "submission where priority": 10_442,
    },
  },
  {
    source: "orange_book",
    file: "approvals/orangebook_products_2024-07.txt.gz",
    rows: lines(1),
    facts: {
      "authorisation where decision_date is not null": 39_341,
      "authorisation where status = 'authorised'": 23_984,
    },
  },
  {
    source: "orange_book",
    file: "approvals/orangebook_patent_2019-09.txt.gz",
    rows: lines(1),
    refused: [8, "repeated rows"],
  },
  {
    source: "orange_book",
    file: "approvals/orangebook_patent_2025-09.txt.gz",
    rows: lines(1),
    facts: { "protection where delisted": 140, "protection where submitted_date is not null": 18_340 },
  },
  {
    source: "orange_book",
    file: "approvals/orangebook_exclusivity_2019-09.txt.gz",
    rows: lines(1),
    refused: [15, "repeated rows"],
  },
  {
    source: "orange_book",
    file: "approvals/orangebook_exclusivity_2025-09.txt.gz",
    rows: lines(1),
    refused: [72, "repeated rows"],
  },
  {
    source: "purple_book",
    file: "approvals/purplebook_2024-01.csv",
    rows: matches(/\n[NRU]?,(?!Applicant)[^\n]*,\d{6},/g),
    facts: {
      authorisation: 1929,
      "authorisation where status = 'revoked'": 186,
      "authorisation where biosimilar": 121,
      "authorisation where brand = 'Carvykti' and application_number = 'BLA125746'": 1,
    },
  },
  {
    source: "fda_orphan",
    file: "approvals/fda_orphan_approved_2022.csv.gz",
    rows: csv,
    refused: [2, "a repeated row, and the note in the last"],
    facts: {
      "(select distinct designation_id from designation)": 857,
      "designation where exclusivity_end_date is not null": 960,
    },
  },
  { source: "ema", file: "approvals/ema_2023-12_oldlayout.xlsx", rows: sheetRows(9), facts: { authorisation: 1759 } },
  {
    source: "ema",
    file: "approvals/ema_2024-08-14.xlsx",
    rows: sheetRows(9),
    facts: { authorisation: 2096, "authorisation where status = 'refused'": 55 },
  },
  {
    source: "ema",
    file: "approvals/ema_2024-08-22.xlsx",
    rows: sheetRows(9),
    facts: { authorisation: 2096, "authorisation where status = 'withdrawn'": 306 },
  },
  {
    source: "ema",
    file: "approvals/ema_2025-01.xlsx",
    rows: sheetRows(1),
    facts: {
      authorisation: 2143,
      "authorisation where status = 'suspended'": 1,
      "authorisation where status = 'application_withdrawn'": 241,
    },
  },
  {
    source: "pmda",
    file: "approvals/pmda_approvals_2024-03.csv.gz",
    rows: csv,
    refused: [6, "five repeated rows, and the second line of a header"],
    facts: { "designation where kind = 'orphan'": 419, "designation where kind = 'sakigake'": 13 },
  },
  { source: "nmpa", file: "approvals/nmpa-2019-names/国内S.jsonl", rows: lines() },
  { source: "nmpa", file: "approvals/nmpa-2019-names/进口H.jsonl", rows: lines() },
  { source: "nmpa", file: "approvals/nmpa-2019-names/进口S.jsonl", rows: lines(), facts: { authorisation: 337 } },
  {
    source: "thera_sabdab",
    file: "antibodies/thera_sabdab_2025-02_part.csv",
    rows: csv,
    facts: { "substance where highest_stage = 'Approved'": 193 },
  },
  {
    source: "drugbank_vocabulary",
    file: "vocabularies/drugbank_vocabulary.csv.gz",
    rows: csv,
    facts: { "term_identifier where scheme = 'UNII'": 15_183 },
  },
  {
    source: "hgnc",
    file: "vocabularies/hgnc_complete_set_2018-11.txt.gz",
    rows: lines(1),
    facts: { "term where status = 'Entry Withdrawn'": 1179 },
  },
  { source: "famplex", file: "vocabularies/famplex_equivalences.csv", rows: lines() },
  { source: "famplex", file: "vocabularies/famplex_grounding_map.csv", rows: lines() },
  {
    source: "famplex",
    file: "vocabularies/famplex_relations.csv",
    rows: lines(),
    facts: { "term_relation where relation = 'is_a'": 4476 },
  },
  { source: "mesh", file: "vocabularies/mesh2015_terms.tsv.gz", rows: lines(1), facts: { term: 27_455 } },
  {
    source: "mesh",
    file: "vocabularies/mesh2015_tree-numbers.tsv.gz",
    rows: lines(1),
    facts: { term_relation: 56_341 },
  },
  {
    source: "mondo",
    file: "vocabularies/mondo_labels.tsv.gz",
    rows: lines(),
    facts: { "term where status = 'obsolete'": 1607 },
  },
  {
    source: "disease_ontology",
    file: "vocabularies/do_cancer_slim_2026.json.gz",
    rows: json(
      ({ graphs: [graph] }: { graphs: { nodes: { type: string }[] }[] }) =>
        graph?.nodes.filter(({ type }) => type === "CLASS").length ?? 0,
    ),
    facts: { "term_relation where relation = 'is_a'": 657 },
  },
  { source: "oncotree", file: "vocabularies/oncotree_2025-10.json.gz", rows: matches(/"code":"/g) },
  { source: "country_codes", file: "vocabularies/country_codes.csv", rows: csv },
  { source: "korea_nhi", file: "prices/korea_nhi_prices_2026-04.csv.gz", rows: csv },
  { source: "cms_spending", file: "prices/cms_partb_spending_2013-2017.csv.gz", rows: csv, facts: { spending: 1672 } },
  { source: "cms_spending", file: "prices/cms_partd_brand_2013-2017.csv.gz", rows: csv, facts: { spending: 11_929 } },
  { source: "listed_companies", file: "organisations/healthcare_listed_companies.csv", rows: csv },
  { source: "sec_tickers", file: "organisations/sec_cik_ticker_2025-02.csv.gz", rows: csv },
  {
    source: "sponsor_tickers",
    file: "organisations/sponsor_to_ticker_hash_maps.txt",
    rows: matches(/^\s*['"].+['"]\s*:\s*['"]/gm),
  },
  { source: "eu_ctr_sponsors", file: "gold-dev/euctr_sponsor_names.csv.gz", rows: csv },
  { source: "edgar", file: "filings/sec_8k_extracted.zip", rows: members, facts: { filing: 553 } },
];

/** Development parts of gold sets: pairs and marked texts to measure resolution on, which no register publishes. */
export const NO_SOURCE = [/^gold-dev\/(thera_alias_inn|cn_company_pairs|bc5cdr|ncbi-disease)/, /README\.md$/];
