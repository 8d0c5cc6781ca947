import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runMetric } from "../src/operations/metrics-run.ts";
import { perform } from "../src/operations/perform.ts";
import { getRecord } from "../src/operations/records-get.ts";
import { listSources } from "../src/operations/sources-list.ts";
import { loadSource } from "../src/operations/sources-load.ts";
import { listRejects } from "../src/operations/sources-rejects.ts";
import { evidenceFolder, SMALL, temporaryFolder } from "./support/evidence.ts";
import { openTestWorld, type World } from "./support/world.ts";
import { zipOf } from "./support/zip.ts";

// From a file that somebody downloaded to the number it moves, through the operations a person would use.

let world: World;
beforeEach(async () => {
  world = await openTestWorld(await evidenceFolder(SMALL));
});
afterEach(() => world.close());

const study = (nctId: string, start = "2024-03", status = "RECRUITING") =>
  JSON.stringify({
    protocolSection: {
      identificationModule: { nctId, briefTitle: `Study ${nctId}` },
      statusModule: { overallStatus: status, startDateStruct: { date: start } },
      designModule: { studyType: "INTERVENTIONAL", phases: ["PHASE1", "PHASE2"] },
    },
  });
const A = "NCT00000101";
const B = "NCT00000102";
const C = "NCT00000103";

async function load(name: string, content: string | Uint8Array) {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, content);
  return loadSource.output.parse(await perform(loadSource as never, { file }, world.as("administrator")));
}
const rejects = async () =>
  listRejects.output.parse(await perform(listRejects as never, { source: "clinicaltrials_gov" }, world.as(null)));
const trials = async () =>
  runMetric.output.parse(await perform(runMetric as never, { metric: "trials_registered" }, world.as(null))).value;

const three = [study(A), study(B), study(C)];
const page = `{"studies":[${three.join(",")}],"nextPageToken":"x"}`;

describe("every form a register's file comes in", () => {
  it.each([
    ["one study", "one.json", study(A), 1],
    ["one study, indented", "one.json", JSON.stringify(JSON.parse(study(A)), null, 2), 1],
    ["a page of the API", "page.json", page, 3],
    ["an array", "array.json", `[${three.join(",\n")}]`, 3],
    ["lines", "lines.ndjson", `${three.join("\n")}\n`, 3],
    ["lines with a byte order mark and Windows ends", "lines.txt", `\uFEFF${three.join("\r\n")}\r\n`, 3],
    ["lines, packed", "lines.ndjson.gz", gzipSync(three.join("\n")), 3],
    ["a page, packed and misnamed", "page.json", gzipSync(page), 3],
    ["a zip of studies", "studies.zip", zipOf({ "a.json": study(A), "b.json": study(B), "c.json": study(C) }), 3],
    ["a zip of lines", "lines.zip", zipOf({ "all.ndjson": three.join("\n") }), 3],
  ])("%s", async (_form, name, content, records) => {
    expect(await load(name, content)).toMatchObject({ records, rejected: 0 });
    expect(await trials()).toBe(records);
  });
});

describe("records that cannot be taken in", () => {
  it.each([
    ["without an id", study(A).replace(/"nctId":"\w+",/, ""), "nctId"],
    ["with an id in another case", study(A).replace("NCT", "nct"), "nctId"],
    ["with a day that does not exist", study(A, "2025-02-30"), "date"],
    ["with a status nobody knows", study(A, "2024-03", "THINKING"), "overallStatus"],
    ["that is not JSON", "{ not json", null],
    ["that is a web page", "<p>Too many requests</p>", null],
  ])("%s are counted, named and kept, and the others are taken", async (_what, bad, field) => {
    const answer = await load("mixed.ndjson", [study(B), bad, study(C)].join("\n"));
    expect(answer).toMatchObject({ records: 2, rejected: 1 });
    const { total, rejects: listed } = await rejects();
    expect(total).toBe(1);
    expect(listed[0]).toMatchObject({ position: 2, raw: bad });
    expect(listed[0]?.reason.length).toBeGreaterThan(10);
    if (field) expect(listed[0]?.field).toContain(field);
    expect(await trials()).toBe(2);
    const { sources } = listSources.output.parse(await perform(listSources as never, {}, world.as(null)));
    expect(sources.find(({ id }) => id === "clinicaltrials_gov")).toMatchObject({ state: "partial", rejected: 1 });
  });

  it("a bad member of a zip is named, and the good ones are taken", async () => {
    const answer = await load(
      "some.zip",
      zipOf({ "good.json": study(A), "bad.json": study(B) }, { spoil: ["bad.json"] }),
    );
    expect(answer).toMatchObject({ records: 1, rejected: 1 });
    expect(answer.rejects[0]?.reason).toContain("bad.json");
  });
});

describe("files that are refused whole", () => {
  it.each([
    ["cut off", "cut.ndjson.gz", gzipSync(three.join("\n")).subarray(0, 90)],
    ["a web page", "page.json", "<!doctype html><title>Error</title>"],
    ["empty", "empty.json", ""],
    ["a zip that is cut off", "cut.zip", zipOf({ "a.json": study(A) }).subarray(0, 120)],
    ["a picture", "picture.json", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["without a good record", "none.ndjson", "{}\n{}"],
  ])("%s: a sentence, and the snapshot that was there", async (_what, name, content) => {
    await load("good.ndjson", study(A));
    const before = world.shelf.current().manifest.id;
    await expect(load(name, content)).rejects.toMatchObject({
      code: expect.stringMatching(/^(invalid_input|source_changed)$/),
      message: expect.stringContaining(name),
    });
    await world.shelf.refresh();
    expect(world.shelf.current().manifest.id).toBe(before);
    expect(await trials()).toBe(1);
  });
});

it("a later load speaks for the records it holds, and the untouched text of each is at hand", async () => {
  await load("first.ndjson", [study(A), study(B)].join("\n"));
  await load("second.ndjson", study(A, "2024-03", "COMPLETED"));
  expect(await trials()).toBe(2);
  const opened = getRecord.output.parse(
    await perform(getRecord as never, { record_key: `clinicaltrials_gov:${A}` }, world.as(null)),
  );
  expect(opened.raw).toBe(study(A, "2024-03", "COMPLETED"));
  expect(opened.facts["trial"]).toMatchObject([{ status: "completed", phase: "phase_1_2", start_date: "2024-03-01" }]);
});

it("the same file twice gives the same content", async () => {
  await load("a.ndjson", study(A));
  const first = world.shelf.current().manifest.content_hash;
  await load("again.ndjson", study(A));
  expect(world.shelf.current().manifest.content_hash).toBe(first);
});
