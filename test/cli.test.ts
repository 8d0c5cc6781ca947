import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { deal, evidenceFolder, SMALL, temporaryFolder } from "./support/evidence.ts";
import { run } from "./support/server.ts";

let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  env = { ...process.env, PORTOLAN_DATA: await temporaryFolder() };
  await run(["snapshots.current", "--json"], env);
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

  it.each([
    [["nothing.here"], 3, "There is no operation called nothing.here"],
    [["deals.get", "--deal", "none"], 3, "There is no deal called none."],
    [["deals.list", "--yeer", "2024"], 2, "deals.list has no field --yeer"],
    [["deals.list", "--year"], 2, "--year needs a value"],
    [["deals.list", "--year", "soon"], 2, "year"],
    [["deals.list", "2024"], 2, "Expected --field value, got 2024."],
    [["sources.load", "--file", "/nowhere.json"], 2, "There is no file nowhere.json"],
    [["sources.load", "--source", "none"], 3, "There is no source called none."],
  ])("%j exits with %i and a sentence", async (words, code, sentence) => {
    const answer = await portolan(...words);
    expect(answer.code).toBe(code);
    expect(answer.err).toContain(sentence);
    expect(answer.err).not.toMatch(/\n\s+at /);
  });

  it("says that the network is absent instead of showing nothing", async () => {
    const answer = await portolan("sources.load", "--address", "http://127.0.0.1:9/studies");
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
