import { spawn } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { deal, evidenceFolder, SMALL, temporaryFolder } from "./support/evidence.ts";
import { run } from "./support/server.ts";
import { ROOT } from "./support/world.ts";

let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = { ...process.env, PORTOLAN_DATA: await temporaryFolder() };
  await run(["snapshots.current", "--json"], env);
});

const study = (nctId: string) =>
  JSON.stringify({
    protocolSection: {
      identificationModule: { nctId, briefTitle: `Study ${nctId}` },
      statusModule: { overallStatus: "COMPLETED" },
    },
  });

const portolan = (...words: string[]) => run(words, env);

describe("the command line", () => {
  it("helps", async () => {
    expect((await portolan()).out).toContain("metrics.run");
    expect((await portolan("deals.list", "--help")).out).toContain("--territory");
  });

  it("answers in JSON, and in a table for people", async () => {
    const json = await portolan("metrics.run", "--metric", "deals_signed", "--by", "year", "--json");
    expect(JSON.parse(json.out)).toMatchObject({ metric: "deals_signed", value: expect.any(Number) });
    expect((await portolan("metrics.run", "--metric", "deals_signed", "--by", "year")).out).toMatch(
      /year\s+value\s+records/,
    );
  });

  it("hands rows over as a file, and their card", async () => {
    const csv = await portolan("deals.list", "--year", "2024", "--format", "csv");
    const card = JSON.parse((await portolan("deals.list", "--year", "2024", "--format", "card")).out);
    expect(csv.out.trim().split("\r\n")).toHaveLength(card.rows + 1);
    expect(card.address).toBe("/api/deals/list?year=2024");
  });

  // One of them waits for an address to answer, and the others need not wait for it.
  it.concurrent.each([
    [["deals.list", "--format", "pptx"], 2, "There is no format pptx"],
    [["deals.list", "--format", "docx"], 2, "deals.list is no document"],
    [["deals.list", "--format", "csv", "--list", "none"], 2, "has no list called none"],
    [["deals.list", "--list", "deals"], 2, "add --format"],
    [["nothing.here"], 3, "There is no operation called nothing.here"],
    [["deals.get", "--deal", "none"], 3, "There is no deal called none."],
    [["deals.list", "--yeer", "2024"], 2, "deals.list has no field --yeer"],
    [["deals.list", "--year"], 2, "--year needs a value"],
    [["deals.list", "--year", "soon"], 2, "year"],
    [["deals.list", "2024"], 2, "Expected --field value, got 2024."],
    [["sources.load", "--file", "/nowhere.json"], 2, "There is no file nowhere.json"],
    [["sources.load", "--source", "none"], 3, "There is no source called none."],
  ] as const)("%j exits with %i and a sentence", async (words, code, sentence) => {
    const answer = await portolan(...words);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(sentence);
    expect(answer.err).not.toMatch(/\n\s+at /);
  });

  it.concurrent("says that the network is absent instead of showing nothing", async () => {
    const place = { ...env, PORTOLAN_DATA: await temporaryFolder() };
    const answer = await run(["sources.load", "--address", "http://127.0.0.1:9/studies"], place);
    expect(answer.code).toBe(6);
    expect(answer.err).toMatch(/could not be read/);
  }, 180_000);

  it("checks evidence that is broken, names the place, and fails", async () => {
    const evidence = await evidenceFolder({ ...SMALL, "deals/deal-1.json": deal({ signed: "2025-02-30" }) });
    const answer = await run(["evidence.check"], {
      ...env,
      PORTOLAN_EVIDENCE: evidence,
      PORTOLAN_DATA: await temporaryFolder(),
    });
    expect(answer.code).toBe(1);
    expect(answer.out).toContain("deals/deal-1.json");
    expect(answer.out).toContain("signed");
  });

  it("keeps serving the last good snapshot when the evidence breaks", async () => {
    const evidence = await evidenceFolder(SMALL);
    const place = { ...env, PORTOLAN_EVIDENCE: evidence, PORTOLAN_DATA: await temporaryFolder() };
    const good = JSON.parse((await run(["snapshots.current", "--json"], place)).out);
    await writeFile(join(evidence, "deals/deal-1.json"), "{ broken");
    const after = await run(["snapshots.current", "--json"], place);
    expect(JSON.parse(after.out).id).toBe(good.id);
    expect(after.err).toContain("deals/deal-1.json");
  });

  it("builds anew from the same parts when the snapshot is of other code", async () => {
    const place = { ...env, PORTOLAN_DATA: await temporaryFolder(), PORTOLAN_EVIDENCE: await evidenceFolder(SMALL) };
    const old = JSON.parse((await run(["snapshots.current", "--json"], place)).out);
    const path = join(place.PORTOLAN_DATA, "snapshots", old.id, "manifest.json");
    await writeFile(path, JSON.stringify({ ...old, schema: "of an older release" }));
    const built = JSON.parse((await run(["snapshots.current", "--json"], place)).out);
    expect(built.id).not.toBe(old.id);
    expect(built).toMatchObject({ rows: old.rows, content_hash: old.content_hash });
  });

  it.each([150, 400, 700, 1000, 1400])(
    "killed %i ms into a load, it leaves a whole snapshot, and the next load works",
    async (milliseconds) => {
      const folder = await temporaryFolder();
      const place = { ...env, PORTOLAN_DATA: join(folder, "data"), PORTOLAN_EVIDENCE: await evidenceFolder(SMALL) };
      const current = async () => JSON.parse((await run(["snapshots.current", "--json"], place)).out);
      const before = await current();
      const file = join(folder, "many.ndjson");
      await writeFile(
        file,
        Array.from({ length: 8000 }, (_, at) => study(`NCT${String(at).padStart(8, "0")}`)).join("\n"),
      );
      const words = ["sources.load", "--file", file];
      const child = spawn(process.execPath, [join(ROOT, "bin/portolan.js"), ...words], { env: place, stdio: "ignore" });
      await setTimeout(milliseconds);
      child.kill("SIGKILL");
      const after = await current();
      expect([before.rows.trial, 8000]).toContain(after.rows.trial);
      expect((await run(words, place)).code).toBe(0);
      expect((await current()).rows.trial).toBe(8000);
      expect(await readdir(join(folder, "data/building"))).toEqual([]);
    },
  );

  it("killed while it asks a register, it goes on with the page it had not got", async () => {
    const pages = [null, "two", "three"];
    const asked: (string | null)[] = [];
    let patient = false;
    const server = createServer((request, response) => {
      const token = new URL(request.url ?? "", "http://register").searchParams.get("pageToken");
      asked.push(token);
      if (token === "three" && !patient) return;
      const at = pages.indexOf(token);
      const next = pages[at + 1] ? `,"nextPageToken":"${pages[at + 1]}"` : "";
      response.end(`{"studies":[${study(`NCT0000000${at}`)}]${next}}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const place = { ...env, PORTOLAN_DATA: await temporaryFolder(), PORTOLAN_EVIDENCE: await evidenceFolder(SMALL) };
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/studies`;
    const words = ["sources.load", "--address", address, "--json"];
    const child = spawn(process.execPath, [join(ROOT, "bin/portolan.js"), ...words], { env: place, stdio: "ignore" });
    while (!asked.includes("three")) await setTimeout(50);
    child.kill("SIGKILL");
    patient = true;
    asked.length = 0;
    const answer = await run(words, place);
    expect(JSON.parse(answer.out)).toMatchObject({ records: 3, rejected: 0 });
    expect(asked).toEqual(["three"]);
    server.closeAllConnections();
    server.close();
  }, 120_000);

  it("refuses files that are not what they seem, and changes nothing", async () => {
    const folder = await temporaryFolder();
    const before = JSON.parse((await portolan("snapshots.current", "--json")).out);
    const html = join(folder, "page.json");
    await writeFile(html, "<!doctype html><p>Too many requests</p>");
    expect(await portolan("sources.load", "--file", html)).toMatchObject({ code: 7 });
    const odd = join(folder, "odd.ndjson");
    const study = {
      protocolSection: { identificationModule: { nctId: "nct00000001", briefTitle: "x" }, statusModule: {} },
    };
    await writeFile(odd, JSON.stringify(study));
    const answer = await portolan("sources.load", "--file", odd);
    expect(answer.code).toBe(2);
    expect(answer.err).toContain("No record of");
    expect(JSON.parse((await portolan("snapshots.current", "--json")).out).id).toBe(before.id);
  });
});
