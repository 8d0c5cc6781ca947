import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { buildFromEvidence } from "../src/operations/snapshots-build.ts";
import { temporaryFolder } from "./support/evidence.ts";
import { openTestWorld, ROOT, type World } from "./support/world.ts";

let world: World;
let evidence: string;

beforeAll(async () => {
  evidence = join(await temporaryFolder(), "evidence");
  await cp(join(ROOT, "evidence"), evidence, { recursive: true });
  world = await openTestWorld(evidence);
});

afterAll(async () => {
  await world.close();
  await rm(join(evidence, ".."), { recursive: true, force: true });
});

const call = (id: string, input: object, role: "administrator" | "editor" | null = "editor") => {
  const operation = operationCalled(id);
  if (!operation) throw new Error(id);
  return perform(operation, input, world.as(role)) as Promise<never>;
};

interface Label {
  label: string;
  decision: string;
  entity_id: string | null;
  method: string;
  candidates: { entity_id: string }[];
  parts: { entity_id: string | null }[];
}

const resolve = async (kind: string, ...labels: string[]): Promise<Label[]> =>
  (await call("entities.resolve", { kind, labels }, null))["labels"] as Label[];

const Row = z.object({ id: z.string(), name: z.string(), drug_class: z.string() });

describe("every medicine of the evidence", () => {
  it("is found by every name it is known by", async () => {
    const rows = await world.shelf
      .current()
      .engine.rows(
        Row,
        "select n.drug_id as id, n.name, d.drug_class from drug_name n join drug d using (drug_id) order by all",
      );
    expect(rows.length).toBeGreaterThan(500);
    const found = await resolve("drug", ...rows.map(({ name }) => name));
    const products = new Set(["biosimilar", "generic", "improved_new_drug"]);
    const lost = rows.filter(({ id, drug_class }, at) => {
      const label = found[at];
      const named = [label?.entity_id, ...(label?.candidates.map((each) => each.entity_id) ?? [])];
      // The INN of a biosimilar is the name of the substance, of which it is one product.
      return !named.includes(id) && !(products.has(drug_class) && label?.decision === "linked");
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ["fruquintinib", "呋喹替尼", "呋喹替尼胶囊", "HMPL-013", "HMPL 013", "爱优特", "Fruzaqla"],
    ["toripalimab", "特瑞普利单抗", "JS001", "JS-001", "拓益", "Tuoyi", "TAB001"],
    ["ivonescimab", "依沃西单抗", "AK112", "SMT112", "依達方", "依达方"],
    ["disitamab-vedotin", "RC48", "RC48-ADC", "维迪西妥单抗", "disitamab vedotin"],
    ["cilta-cel", "LCAR-B38M", "ciltacabtagene autoleucel", "西达基奥仑赛"],
    ["imm2510", "IMM2510", "palverafusp alfa", "SYN-2510", "AXN-2510", "AXN2510"],
  ])("%s is itself whatever it is called", async (entity_id, ...names) => {
    const found = await resolve("drug", entity_id.replaceAll("-", " "), ...names);
    expect(found.slice(1).map((each) => each.entity_id)).toEqual(names.map(() => entity_id));
  });
});

describe("labels", () => {
  it("that nobody can know come back ambiguous, and never linked", async () => {
    const [code] = await resolve("drug", "R-343");
    expect(code?.decision).toBe("ambiguous");
    const [merck] = await resolve("organisation", "Merck");
    expect(merck?.decision).toBe("ambiguous");
    expect(merck?.candidates.length).toBeGreaterThan(1);
  });

  it("of many parts do not explode", async () => {
    const [label] = await resolve("drug", "Ritonavir/antiviral (21 brands)");
    expect(label?.parts.length ?? 0).toBeLessThan(4);
  });

  it("that are no text to speak of get an answer", async () => {
    const bad = ["", " ", "\u0000", "\ud800", "\u202eabc", "<b></b>", "9".repeat(10_000), "拓益".repeat(3000)];
    for (const kind of ["drug", "target", "indication", "organisation"]) {
      const found = await resolve(kind, ...bad);
      expect(found.map(({ decision }) => decision).filter((each) => each === "linked")).toEqual([]);
    }
  });

  it("of one group in two languages are one organisation", async () => {
    const found = await resolve(
      "organisation",
      "Shanghai Junshi Biosciences Co., Ltd.",
      "君实生物",
      "junshi biosciences",
    );
    expect(found.map((each) => each.entity_id)).toEqual(["junshi", "junshi", "junshi"]);
  });
});

describe("search", () => {
  it.each([
    ["fukui", "fruquintinib"],
    ["fktn", "fruquintinib"],
    ["shr1210", "camrelizumab"],
    ["fruquintinob", "fruquintinib"],
    ["依達", "ivonescimab"],
    ["junshi bio", "junshi"],
  ])("%s finds %s first, and says why", async (text, entity_id) => {
    const { hits } = (await call("entities.search", { text }, null)) as {
      hits: { entity_id: string; reason: string }[];
    };
    expect(hits[0]?.entity_id).toBe(entity_id);
    expect(hits[0]?.reason).toBeTruthy();
  });
});

describe("a ruling", () => {
  const ruling = { by: "A. Curator", why: "For the test" };

  it("is a file of the evidence, holds in the next snapshots, and can be taken back", async () => {
    const about = { kind: "drug", label: "XJ-9 granules" };
    expect((await resolve("drug", about.label))[0]?.decision).not.toBe("linked");
    const { decision_id } = (await call("curation.decide", {
      ...{ action: "link", ...about, entity: "toripalimab" },
      ...ruling,
    })) as { decision_id: string };
    expect(await readdir(join(evidence, "decisions"))).toEqual([`${decision_id}.json`]);
    expect((await resolve("drug", about.label))[0]).toMatchObject({ entity_id: "toripalimab", method: "ruled" });
    await rm(join(world.data, "current"));
    await buildFromEvidence({ ...world.as("administrator") });
    await world.shelf.refresh();
    expect((await resolve("drug", about.label))[0]).toMatchObject({ entity_id: "toripalimab", method: "ruled" });
    await call("curation.decide", { action: "undo", decision: decision_id, ...ruling });
    expect((await resolve("drug", about.label))[0]?.decision).not.toBe("linked");
    const { decisions } = (await call("curation.queue", { kind: "drug" })) as { decisions: object[] };
    expect(decisions).toMatchObject([{ decision_id, undone: true, undone_by: ruling.by }]);
    await expect(call("curation.decide", { action: "undo", decision: decision_id, ...ruling })).rejects.toThrow(
      "taken back already",
    );
  });

  it("rejects, sets aside, merges and splits", async () => {
    await call("curation.decide", { action: "reject", kind: "drug", label: "拓益", entity: "toripalimab", ...ruling });
    await call("curation.decide", { action: "other", kind: "drug", label: "爱优特", ...ruling });
    await call("curation.decide", {
      action: "merge",
      kind: "drug",
      entity: "toripalimab",
      other: "penpulimab",
      ...ruling,
    });
    const [brand, set, merged] = await resolve("drug", "拓益", "爱优特", "penpulimab");
    expect(brand?.decision).not.toBe("linked");
    expect(set?.decision).toBe("not_a_drug");
    expect(merged?.entity_id).toBe((await resolve("drug", "toripalimab"))[0]?.entity_id);
  });

  it("names what it misses, and only an editor may make one", async () => {
    await expect(call("curation.decide", { action: "link", kind: "drug", ...ruling })).rejects.toThrow("give label");
    await expect(
      call("curation.decide", { action: "link", kind: "drug", label: "x1", entity: "nobody", ...ruling }),
    ).rejects.toThrow("No drug is called nobody");
    await expect(call("curation.decide", { action: "undo", decision: "../../etc/passwd", ...ruling })).rejects.toThrow(
      "There is no decision",
    );
    await expect(call("curation.decide", { action: "undo", decision: "x", ...ruling }, null)).rejects.toThrow("editor");
  });
});
