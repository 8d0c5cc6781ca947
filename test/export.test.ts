import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { toQuery } from "../src/core/query.ts";
import { DefinitionCard } from "../src/export/card.ts";
import { type Column, columnsOf } from "../src/export/columns.ts";
import { toCsv } from "../src/export/csv.ts";
import { leaving } from "../src/export/leaving.ts";
import { listsOf, mainList } from "../src/export/list.ts";
import { toParquet } from "../src/export/parquet.ts";
import { toXlsx } from "../src/export/xlsx.ts";
import { createApi } from "../src/http/app.ts";
import { pathOf } from "../src/http/openapi.ts";
import { operations } from "../src/operations/catalogue.ts";
import { flatInput } from "../src/operations/flat-input.ts";
import { zipMembers } from "../src/sources/reading/zip.ts";
import { openDuckDB } from "../src/store/duckdb.ts";
import { temporaryFolder } from "./support/evidence.ts";
import { openTestWorld, type World } from "./support/world.ts";

// Every answer that holds rows can be taken away, and is read back here by other programs than wrote it.

let world: World;
let folder: string;
let api: ReturnType<typeof createApi>;
beforeAll(async () => {
  [world, folder] = await Promise.all([openTestWorld(), temporaryFolder()]);
  api = createApi({ context: () => world.as(null), version: "0.0.0-test", log: () => {} });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string) => api.request(`http://chart.example${path}`);
const json = async (path: string) => (await get(path)).json() as Promise<Record<string, unknown>>;
const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
const cardOf = async (path: string) => DefinitionCard.parse(await json(path));

/** A Parquet file as the engine reads it: its columns with their types, its rows, its metadata. */
async function parquet(content: Buffer) {
  const file = join(folder, `${crypto.randomUUID()}.parquet`);
  await writeFile(file, content);
  const engine = await openDuckDB();
  const any = z.record(z.string(), z.unknown());
  const named = z.object({ column_name: z.string(), column_type: z.string() });
  const types = await engine.rows(named, `describe from '${file}'`);
  const rows = await engine.rows(any, `from '${file}'`);
  const pairs = await engine.rows(
    z.object({ key: z.string(), value: z.string() }),
    `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${file}')`,
  );
  engine.close();
  return {
    rows,
    types: Object.fromEntries(types.map(({ column_name, column_type }) => [column_name, column_type])),
    metadata: Object.fromEntries(pairs.map(({ key, value }) => [key, value])),
  };
}

/** Every sheet of a workbook as the XML it is. */
async function membersOf(workbook: Buffer): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.xlsx`);
  await writeFile(file, workbook);
  const chunks: Buffer[] = [];
  for await (const member of zipMembers(file, () => {})) for await (const chunk of member.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

// Casework leaves too, for those it is for; its own tests sign in.
const readable = operations.filter((operation) => !operation.by && listsOf(operation).size > 0);

describe.each(readable.map((operation) => [operation.id, operation] as const))("%s", (_id, operation) => {
  const address = (extra: object) => `${pathOf(operation)}?${toQuery({ ...operation.example, ...extra })}`;

  it("is asked the same by its address as by its example", () => {
    const read = flatInput(operation.input, toQuery(operation.example));
    expect(operation.input.parse(read)).toEqual(operation.input.parse(operation.example));
  });

  it("leaves in every form with the same rows, and a card that says what they are", async () => {
    const card = await get(address({ format: "card" }));
    if (card.status === 404) return;
    expect([card.status, await card.clone().text()]).toMatchObject([200, expect.any(String)]);
    const { rows, columns, snapshot, sources, title } = DefinitionCard.parse(await card.json());
    expect(snapshot.id).toBe(world.shelf.current().manifest.id);
    expect(sources.length).toBeGreaterThan(0);
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    const names = columns.map(({ name }) => name);
    const sheet = await readSheet(await bytes(address({ format: "xlsx" })), "Rows");
    expect(sheet[0]).toEqual(names);
    expect(sheet).toHaveLength(rows + 1);
    const file = await parquet(await bytes(address({ format: "parquet" })));
    expect(Object.keys(file.types)).toEqual(names);
    expect(file.rows).toHaveLength(rows);
    const lines = (await (await get(address({ format: "ndjson" }))).text()).split("\n").filter(Boolean);
    expect(lines).toHaveLength(rows);
    expect((await (await get(address({ format: "csv" }))).text()).split("\r\n")[0]).toBe(names.join(","));
  });
});

describe("the ledger of deals", () => {
  it("holds what the page shows: numbers as numbers, days as days, Chinese as it is", async () => {
    const { deals } = (await json("/api/deals/list?year=2024")) as { deals: Record<string, unknown>[] };
    const file = await parquet(await bytes("/api/deals/list?year=2024&format=parquet"));
    expect(file.types).toMatchObject({ signed_date: "DATE", headline_million: "DOUBLE", sources: "BIGINT" });
    expect(file.rows.map(({ deal_id }) => deal_id)).toEqual(deals.map(({ deal_id }) => deal_id));
    expect(file.rows.map((row) => row["headline_million"])).toEqual(deals.map((row) => row["headline_million"]));
    expect(file.rows.map((row) => row["licensor_zh"])).toEqual(deals.map((row) => row["licensor_zh"]));
    const [head, first] = await readSheet(await bytes("/api/deals/list?year=2024&format=xlsx"), "Rows");
    const cell = (name: string) => first?.[head?.indexOf(name) ?? -1];
    expect(cell("signed_date")).toEqual(new Date(`${deals[0]?.["signed_date"]}T00:00:00Z`));
    expect(cell("headline_million")).toBe(deals[0]?.["headline_million"]);
    expect(cell("licensor_zh")).toBe(deals[0]?.["licensor_zh"]);
  });

  it("leaves whole where the page shows a part, and as asked where a limit is", async () => {
    const { total } = (await json("/api/deals/list?limit=1")) as { total: number };
    expect((await cardOf("/api/deals/list?format=card")).rows).toBe(total);
    expect((await cardOf("/api/deals/list?limit=3&format=card")).rows).toBe(3);
    expect((await cardOf("/api/deals/list?offset=2&format=card")).rows).toBe(total - 2);
  });

  it("is one link away from its card, which names filters, sources with their terms, and the page", async () => {
    const view = "/deals?year=2024&lang=zh";
    const answer = await get(`/api/deals/list?${toQuery({ year: 2024, format: "csv", view })}`);
    const [, link = ""] = /^<([^>]+)>; rel="describedby"/.exec(answer.headers.get("link") ?? "") ?? [];
    const card = await cardOf(link);
    expect(card.asked).toContainEqual({ field: "year", value: "2024" });
    expect(card.address).toBe("http://chart.example/api/deals/list?year=2024");
    expect(card.sources[0]).toMatchObject({ id: "evidence", state: expect.any(String), rows: card.rows });
    expect(card.sources[0]?.licence.en).toContain("Apache-2.0");
    const seen = await cardOf(`/api/deals/list?${toQuery({ year: 2024, format: "card", view })}`);
    expect(seen.view).toBe(`http://chart.example${view}`);
  });
});

describe("the definition card", () => {
  it("says the rules of a metric, in the file itself too", async () => {
    const path = "/api/metrics/run?metric=deals_headline&by=year";
    const card = await cardOf(`${path}&format=card`);
    expect(card.title.en).not.toBe("A metric, split");
    expect(card.rules.map(({ id }) => id)).toContain("money.headline");
    const file = await parquet(await bytes(`${path}&format=parquet`));
    expect(DefinitionCard.parse(JSON.parse(file.metadata["definition_card"] ?? ""))).toMatchObject({
      rules: card.rules,
      snapshot: card.snapshot,
    });
    const sheet = await readSheet(await bytes(`${path}&format=xlsx`), "Definition");
    expect(sheet.map(([name]) => name)).toEqual(
      expect.arrayContaining(["Rule 规则", "Snapshot 快照", "Source 来源: evidence", "· licence 许可", "Address 地址"]),
    );
  });

  it("says which option of a rule was chosen", async () => {
    const card = await cardOf("/api/candidates/list?novelty=any&format=card");
    const usual = await cardOf("/api/candidates/list?format=card");
    const chosen = ({ rules }: typeof card) => rules.find(({ id }) => id === "novelty")?.chosen?.en;
    expect(chosen(card)).toBeTruthy();
    expect(chosen(card)).not.toBe(chosen(usual));
    expect(card.asked.map(({ field }) => field)).not.toContain("novelty");
  });
});

describe("what cannot leave", () => {
  it.each([
    ["/api/deals/list?format=docx", 400, "format"],
    ["/api/deals/list?format=toString", 400, "format"],
    ["/api/deals/list?format=csv&list=nothing", 400, "list"],
    ["/api/deals/list?format=csv&view=https://elsewhere.example", 400, "view"],
    ["/api/deals/list?format=csv&view=//elsewhere.example", 400, "view"],
    ["/api/deals/list?format=csv&year=soon", 400, "year"],
    ["/api/facts/export?table=lead&format=xlsx", 404, "list"],
  ])("%s is %i with a sentence", async (path, status, field) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ field, detail: expect.stringMatching(/\w\.?$/) });
  });

  it("a row of a source whose terms say no stays, wherever in the row it is named", () => {
    const closed = "eu_ctis:1@a";
    const rows = [
      { record_key: "evidence:deals/1@a" },
      { home: { record_key: closed } },
      { values: [{ record_key: "evidence:deals/1@a" }, { record_key: "nobody:1@a" }] },
      { year: "2024", value: 3, record_keys: [closed] },
    ];
    const found = leaving(rows);
    expect(found.rows).toContain(rows[0]);
    expect(found.rows).toContain(rows[3]);
    expect(found.rows).not.toContain(rows[2]);
    expect(found.kept.get("nobody")).toBe(1);
  });
});

describe("cells that a spreadsheet might run", () => {
  const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", 'say "hi", now', "靶点\n换行", "\u0000a"];
  const columns: Column[] = [{ name: "text", kind: "text", path: ["text"] }];
  const rows = hostile.map((text) => [text]);

  it("are texts in CSV", () => {
    const csv = toCsv(["a", "b"], [["=1+1", -3], ...rows.map(([text]) => [text ?? "", null])]);
    expect(csv).toContain("'=1+1,-3\r\n");
    expect(csv).toContain('"say ""hi"", now",\r\n');
    expect(csv.split("\r\n").filter((line) => /^[=+\-@\t＝]/.test(line))).toEqual([]);
  });

  it("are typed as texts in a workbook, and come back as they were", async () => {
    const card = await cardOf("/api/deals/list?limit=1&format=card");
    const workbook = await toXlsx([{ name: "Rows", columns, rows }], card);
    const sheet = await readSheet(workbook, "Rows");
    expect(sheet.slice(1, 8).map(([text]) => text)).toEqual(hostile.slice(0, 7));
    expect(await membersOf(workbook)).toMatch(/<t[^>]*>=1\+1<\/t>/);
    expect(await membersOf(workbook)).not.toMatch(/<f[ >]/);
    const file = await parquet(await toParquet(columns, rows, { ...card, title: { en: "It's", zh: "单'引" } }));
    expect(file.rows.map(({ text }) => text)).toEqual(hostile);
    expect(file.metadata).toMatchObject({ title: "It's", title_zh: "单'引" });
  });
});

it("columns follow the shape of the answer even where there are no rows", () => {
  const row = z.object({ title: z.object({ en: z.string(), zh: z.string() }), value: z.number().nullable() });
  expect(columnsOf(row, []).map(({ name, kind }) => [name, kind])).toEqual([
    ["title_en", "text"],
    ["title_zh", "text"],
    ["value", "number"],
  ]);
});

it("rows come before other lists where an answer has several", () => {
  const named = Object.fromEntries(readable.map((operation) => [operation.id, mainList(operation)]));
  expect(named).toMatchObject({ "deals.list": "deals", "targets.crowding": "rows", "metrics.evidence": "rows" });
});
