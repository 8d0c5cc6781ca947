import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { openDuckDB } from "../store/duckdb.ts";
import type { Engine } from "../store/engine.ts";
import { clinicalTrialsGov as source } from "./clinicaltrials-gov/source.ts";
import { loadFile, type PartSummary } from "./load.ts";
import type { Source } from "./source.ts";

const { bulk: _, ...byRecord } = source;
const FIXTURES = join(import.meta.dirname, "clinicaltrials-gov/fixtures");
const REAL = join(import.meta.dirname, "../../../shared/data/trials");
const retrieved_at = "2026-08-01T00:00:00Z";

let folder: string;
let engine: Engine;
let parts = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "portolan-load-"));
  engine = await openDuckDB();
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const study = (number: number, change: object = {}) => ({
  protocolSection: { identificationModule: { nctId: `NCT${String(number).padStart(8, "0")}` }, ...change },
});
const lines = (count: number) => Array.from({ length: count }, (_, at) => JSON.stringify(study(at + 1)));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function load(path: string, how: Source = source): Promise<PartSummary & { into: string }> {
  parts += 1;
  const into = join(folder, `part-${parts}`);
  return { ...(await loadFile(how, path, { into, retrieved_at })), into };
}

const loadText = (text: string | Uint8Array, how?: Source) => load(file(`input-${parts}`, text), how);

async function rows(into: string, table: string) {
  const path = join(into, `${table}.parquet`);
  if (!existsSync(path)) return [];
  const all = await engine.rows(z.record(z.string(), z.unknown()), `select * from read_parquet('${path}')`);
  return all.map((row) => JSON.stringify(row)).sort();
}

const rejects = async (into: string) =>
  (await rows(into, "reject"))
    .map((row) => JSON.parse(row) as Record<string, string>)
    .sort((a, b) => Number(a["position"]) - Number(b["position"]));

/** The same text both ways: every file of the two parts must hold the same rows. */
async function compare(text: string | Uint8Array) {
  const path = file(`both-${parts}`, text);
  const [one, other] = [await load(path), await load(path, byRecord)];
  expect({ ...one, into: "" }).toEqual({ ...other, into: "" });
  for (const table of Object.keys(one.rows))
    expect(await rows(one.into, table), table).toEqual(await rows(other.into, table));
  return one;
}

describe("the engine and the per-record path agree", () => {
  const fixtures = readdirSync(FIXTURES)
    .filter((name) => /^[^.]+\.json$/.test(name))
    .map((name) => JSON.stringify(JSON.parse(readFileSync(join(FIXTURES, name), "utf8"))));

  it("on the fixtures", async () => {
    const { records } = await compare([...fixtures, ...lines(40)].join("\n"));
    expect(records).toBe(fixtures.length + 40);
  });

  it("on records that were damaged anywhere", async () => {
    const damage = fc.constantFrom<unknown>(
      null,
      5,
      1.5,
      1e300,
      -1,
      true,
      "",
      "x",
      "[x]",
      "true",
      "1.50",
      [],
      {},
      [null],
      [{}],
      ["x"],
      { a: 1 },
      "2025-02-30",
      "PHASE2",
    );
    const damaged = fc
      .tuple(fc.constantFrom(...fixtures), fc.nat(), damage)
      .map(([text, at, value]) => spoil(text, at, value));
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 60, maxLength: 120 }), async (all) => {
        await compare(
          all.map((text, at) => text.replace(/NCT9\d{7}/, `NCT8${String(at).padStart(7, "0")}`)).join("\n"),
        );
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  const real = ["ctgov-v2.ndjson.gz", "ctgov-v2-from-xml.ndjson.gz"].map((name) => join(REAL, name));
  it.runIf(real.every((path) => existsSync(path)))(
    "on the real files, where they are present",
    async () => {
      for (const path of real) {
        const text = gunzipSync(readFileSync(path)).toString("utf8").split("\n").slice(0, 5_000).join("\n");
        expect((await compare(text)).rejected).toBe(0);
      }
    },
    120_000,
  );
});

/** Puts a value in place of the n-th value of a record. */
function spoil(text: string, at: number, value: unknown): string {
  let count = 0;
  JSON.parse(text, (_, each) => {
    count += 1;
    return each;
  });
  let seen = 0;
  return JSON.stringify(JSON.parse(text, (_, each) => (seen++ === at % (count - 1) ? value : each)));
}

describe("what cannot be accepted", () => {
  it("is counted, and the rest is kept", async () => {
    const all = lines(100);
    all[10] = "not json";
    all[20] = '{"protocolSection":{}}';
    all[30] = JSON.stringify(study(31, { statusModule: { startDateStruct: { date: "2025-02-30" } } }));
    all[40] = `${all[40]},`;
    all[50] = (all[50] as string).replace("NCT", "nct");
    all[60] = (all[60] as string).slice(0, 30);
    const { records, rejected, into } = await loadText(all.join("\r\n"));
    expect({ records, rejected }).toEqual({ records: 94, rejected: 6 });
    expect(await rejects(into)).toMatchObject([
      { position: "11", field: null, reason: "This is not JSON.", raw: "not json" },
      { position: "21", field: "protocolSection.identificationModule" },
      { position: "31", record_id: "NCT00000031", field: "protocolSection.statusModule.startDateStruct.date" },
      { position: "41", reason: "This is not JSON." },
      { position: "51", record_id: "nct00000051", field: "protocolSection.identificationModule.nctId" },
      { position: "61", reason: "This is not JSON." },
    ]);
  });

  it("includes two records on one line", async () => {
    const { records, rejected } = await compare([...lines(40), `${lines(42).slice(40)}`].join("\n"));
    expect({ records, rejected }).toEqual({ records: 40, rejected: 1 });
  });

  it("includes earlier records of an id that comes again", async () => {
    const { records, rejected, into } = await compare([...lines(50), ...lines(2), "nonsense"].join("\n"));
    expect({ records, rejected }).toEqual({ records: 50, rejected: 3 });
    expect((await rejects(into)).map(({ position }) => position)).toEqual(["1", "2", "53"]);
  });

  it("is refused whole when the file is none of a register's", async () => {
    const gz = gzipSync(lines(5_000).join("\n"));
    const bad = {
      "an empty file": "",
      "a web page": "<!doctype html><p>Sorry</p>",
      "a cut .gz": gz.subarray(0, gz.length >> 1),
      "a list cut off": `[${lines(3).join()}`,
      "a zip cut off": "PK\u0003\u0004 and no more",
      "a picture": "\u0089PNG",
    };
    for (const [what, content] of Object.entries(bad)) {
      const into = join(folder, "refused");
      const path = file("refused.json", content);
      const fault = await loadFile(source, path, { into, retrieved_at }).catch((error) => error);
      expect(fault.code, what).toBe(what === "a web page" ? "source_changed" : "invalid_input");
      expect(fault.message, what).toContain("refused.json");
      expect(existsSync(into) ? readdirSync(into) : [], what).toEqual([]);
    }
  });
});

describe("the form of a file", () => {
  const all = lines(30);
  const indented = all.map((line) => JSON.stringify(JSON.parse(line), null, 2));
  it.each([
    ["ndjson with a byte order mark and blank lines", `\ufeff${all.join("\n\n")}\n`],
    ["an array", `[${all.join(", ")}]`],
    ["an indented array", `[\n${indented.join(",\n")}\n]\n`],
    ["a page", `{"totalCount": 30, "studies": [${all.join()}], "nextPageToken": "x"}`],
    [
      "pages, one after the other",
      `{"studies": [${all.slice(0, 9).join()}]}\n{"nextPageToken":"[", "studies": [${all.slice(9).join()}]}`,
    ],
    ["indented records, one after the other", indented.join("\n")],
  ])("%s is told by its content", async (_, text) => {
    for (const content of [text, gzipSync(text)]) {
      const { records, rejected, into } = await loadText(content);
      expect({ records, rejected }).toEqual({ records: 30, rejected: 0 });
      expect(await rows(into, "raw")).toHaveLength(30);
    }
  });

  it("one record is a file too, compact or indented, and its text is kept untouched", async () => {
    for (const text of [
      all[0],
      indented[0],
      '{ "protocolSection" : {"identificationModule":{"nctId":"NCT00000001","x":1.0,"y":"\\u00e9"}}}',
    ]) {
      const { into } = await loadText(text as string);
      expect(JSON.parse((await rows(into, "raw"))[0] as string)).toMatchObject({ raw: text });
    }
  });

  it.runIf(existsSync(REAL))("the shapes people download are read whole", async () => {
    const expected = { "ctgov-v2-array.json.gz": 25, "ctgov-v2-studies.zip": 35, "ctgov-v2-api-page.json.gz": 10 };
    for (const [name, records] of Object.entries(expected)) {
      expect(await load(join(REAL, name))).toMatchObject({ records, rejected: 0 });
    }
  });
});
