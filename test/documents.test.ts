import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { createApi } from "../src/http/app.ts";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import type { Database } from "../src/workspace/database.ts";
import { examine, LARGEST_DOCUMENT } from "../src/workspace/examine.ts";
import { scanWith } from "../src/workspace/scan.ts";
import { openVault } from "../src/workspace/vault.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";
import { zipOf } from "./support/zip.ts";

const MARK = "the whole of the confidential protocol";
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const NOBODY = "00000000-0000-4000-8000-000000000000";
const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;

let world: World;
const people: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["ben"] = await signedIn(world, { name: "ben", organisation: "firm-a", kind: "firm", role: "member" });
  people["bo"] = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  const authority = { organisation: "park", kind: "authority" } as const;
  people["cai"] = await signedIn(world, { ...authority, name: "cai", role: "officer" });
  people["dee"] = await signedIn(world, { ...authority, name: "dee", role: "reviewer" });
  people["ida"] = await signedIn(world, { name: "ida", organisation: "abroad", kind: "partner", role: "owner" });
});
afterAll(() => world.close());

const as = (name: string): Context => people[name] as Context;
const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: string | Context) =>
  perform(operationCalled(id) as never, input, typeof context === "string" ? as(context) : context) as Promise<
    OutputOf<Id>
  >;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const store = (name: string, more: Partial<InputOf<"documents.store">> = {}) =>
  call("documents.store", { name: "protocol.txt", content: base64(MARK), ...more }, name);

describe("a document", () => {
  it("is kept in versions, each of which opens as it was", async () => {
    const { document_id } = await store("ann");
    const { number } = await store("ben", { document_id, content: base64("shorter") });
    expect(number).toBe(2);
    const read = async (wanted?: number) => {
      const { content } = await call("documents.read", { document_id, number: wanted }, "ann");
      return Buffer.from(content, "base64").toString();
    };
    expect(await read()).toBe("shorter");
    expect(await read(1)).toBe(MARK);
    await expect(call("documents.read", { document_id, number: 3 }, "ann")).rejects.toMatchObject({
      code: "not_found",
    });
    const { versions, views } = await call("documents.get", { document_id }, "ben");
    expect(versions.map(({ number: each, stored_by }) => [each, stored_by])).toEqual([
      [2, "ben"],
      [1, "ann"],
    ]);
    expect(views.map(({ number: each, viewer }) => [each, viewer])).toEqual([
      [1, "ann"],
      [2, "ann"],
    ]);
  });

  it("lies sealed in the database, and does not open when a bit of it differs", async () => {
    const { document_id } = await store("ann");
    const workspace = await world.workspace();
    const machine = <T>(work: (database: Database) => Promise<T>) =>
      workspace.as({ person_id: null, action: "test" }, work);
    const [row] = await machine((database) =>
      database.rows(
        z.object({ content: z.instanceof(Uint8Array) }),
        "select content from document_content where document_id = $1",
        [document_id],
      ),
    );
    const sealed = Buffer.from(row?.content ?? []);
    expect(sealed.length).toBe(MARK.length + 12 + 16);
    expect(sealed.includes("confidential")).toBe(false);
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await machine((database) =>
      database.run("update document_content set content = $2 where document_id = $1", [document_id, sealed]),
    );
    await expect(call("documents.read", { document_id }, "ann")).rejects.toMatchObject({ code: "internal" });
  });

  it("refuses a version of what somebody changed meanwhile", async () => {
    const { document_id } = await store("ann");
    const results = await Promise.allSettled(
      ["ann", "ben", "ann", "ben"].map((name) => store(name, { document_id, version: 1 })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
  });

  it("is taken back whole, but not once it was handed in", async () => {
    const first = await store("ann");
    await call("documents.remove", { document_id: first.document_id, version: 1 }, "ann");
    await expect(call("documents.read", { document_id: first.document_id }, "ann")).rejects.toMatchObject({
      code: "not_found",
    });
    const { application_id } = await call("applications.open", MEASURE, "ann");
    const { document_id } = await store("ann", { application_id, requirement: "proof of the dose" });
    await call("applications.move", { application_id, version: 1, command: "submit" }, "ann");
    await expect(call("documents.remove", { document_id, version: 1 }, "ann")).rejects.toMatchObject({
      code: "invalid_input",
    });
    const { documents } = await call("documents.list", { application_id }, "dee");
    expect(documents).toMatchObject([{ document_id, applications: [{ requirement: "proof of the dose" }] }]);
    expect((await call("documents.read", { document_id }, "dee")).name).toBe("protocol.txt");
    expect((await call("documents.get", { document_id }, "ann")).views).toMatchObject([{ viewer: "dee" }]);
    // What is judged is what was handed in.
    await expect(store("ann", { application_id })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is nothing to another firm, a partner or an officer who was not shown it", async () => {
    const { voyage_id } = await call("voyages.open", { name: "a", harbours: ["US"], is_shared: false }, "ann");
    const { document_id } = await store("ann", { voyage_id });
    for (const name of ["bo", "cai", "dee", "ida"]) {
      expect((await call("documents.list", { voyage_id }, name)).documents).toEqual([]);
      for (const id of ["documents.get", "documents.read"] as const) {
        const hidden = await call(id, { document_id }, name).catch((error) => error);
        const missing = await call(id, { document_id: NOBODY }, name).catch((error) => error);
        expect([hidden.code, hidden.message]).toEqual([missing.code, missing.message]);
      }
    }
    await expect(store("bo", { document_id })).rejects.toMatchObject({ code: "not_found" });
    await expect(store("bo", { voyage_id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(call("documents.remove", { document_id, version: 1 }, "bo")).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

const office = (more: Record<string, string> = {}) => ({ "[Content_Types].xml": "<Types/>", ...more });

describe("what is taken", () => {
  it.each([
    ["a.pdf", Buffer.from("%PDF-1.7\n"), "application/pdf"],
    ["a.png", PNG, "image/png"],
    ["申请.txt", Buffer.from("安全性"), "text/plain"],
    ["a.docx", zipOf(office({ "word/document.xml": "<w/>" })), /wordprocessing/],
    ["a.xlsx", zipOf(office({ "xl/workbook.xml": "<w/>" }), { deflate: true }), /spreadsheet/],
  ])("%s", async (name, content, type) => {
    expect(await examine(name, content)).toMatch(type);
  });

  it.each([
    ["a program under the name of a document", "a.pdf", Buffer.from("MZ\x90\x00\x03")],
    ["a picture under the name of a text", "a.txt", PNG],
    ["text that is not UTF-8", "a.txt", Buffer.from([0xb0, 0xb2, 0xc8, 0xab])],
    ["a web page under its own name", "a.html", Buffer.from("<script>alert(1)</script>")],
    ["a zip that is no document", "a.docx", zipOf({ "a.txt": "a" })],
    ["a document with macros", "a.docx", zipOf(office({ "word/document.xml": "", "word/vbaProject.bin": "x" }))],
    ["a document that is cut off", "a.docx", zipOf(office({ "word/document.xml": "<w/>" })).subarray(0, 60)],
    ["a file without anything in it", "a.txt", Buffer.alloc(0)],
    ["a file that is too large", "a.txt", Buffer.alloc(LARGEST_DOCUMENT + 1, "a")],
    ["a name that climbs", "../a.txt", Buffer.from("a")],
    ["a name from another system", "..\\a.txt", Buffer.from("a")],
    ["a name that reads backwards", "a‮txt.pdf", Buffer.from("%PDF-")],
    ["a hidden name", ".txt", Buffer.from("a")],
    ["a name that ends a header", "a\r\nset-cookie: b.txt", Buffer.from("a")],
  ])("is not %s", async (_what, name, content) => {
    const fault = await examine(name, content).catch((error) => error);
    expect(fault).toMatchObject({ code: "invalid_input", details: { zh: expect.any(String) } });
  });

  it("is not a package that unpacks to more than a document holds, whatever its directory says", async () => {
    const bomb = zipOf(office({ "word/document.xml": "0".repeat(260 * 1024 * 1024) }), { deflate: true });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(examine("a.docx", bomb)).rejects.toMatchObject({ code: "invalid_input" });
    const parts = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`word/${at}.xml`, ""]));
    await expect(examine("a.docx", zipOf(office(parts)))).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("is not what a scanner refuses, nor anything where the scanner does not answer", async () => {
    const script = join(world.data, "scanner");
    await writeFile(script, "#!/bin/sh\nif grep -q harmful; then exit 1; fi\n");
    await chmod(script, 0o755);
    const scan = scanWith(script);
    await scan(Buffer.from("sound"));
    await expect(scan(Buffer.from("harmful"))).rejects.toMatchObject({ code: "invalid_input" });
    await expect(scanWith("/nowhere/scanner")(Buffer.from("sound"))).rejects.toMatchObject({
      code: "source_unavailable",
    });
    const before = await call("documents.list", {}, "ann");
    const watched = { ...as("ann"), scan };
    const harmful = { name: "a.txt", content: base64("harmful") };
    await expect(call("documents.store", harmful, watched)).rejects.toMatchObject({ code: "invalid_input" });
    expect(await call("documents.list", {}, "ann")).toEqual(before);
  });
});

describe("the vault", () => {
  it("opens only with its key, and only as what was sealed", () => {
    const [vault, other] = ["a", "b"].map((digit) => openVault(digit.repeat(64)));
    const sealed = vault?.seal(Buffer.from(MARK), "one:1") as Buffer;
    expect(vault?.open(sealed, "one:1").toString()).toBe(MARK);
    expect(vault?.seal(Buffer.from(MARK), "one:1").equals(sealed)).toBe(false);
    expect(() => vault?.open(sealed, "one:2")).toThrow(/does not open/);
    expect(() => other?.open(sealed, "one:1")).toThrow(/does not open/);
    expect(() => vault?.open(sealed.subarray(0, 20), "one:1")).toThrow(/does not open/);
    expect(() => openVault("short")).toThrow(/64 hexadecimal/);
  });
});

describe("over HTTP", () => {
  const api = (name: string) => createApi({ context: () => as(name), version: "0.0.0-test", log: () => {} });
  const upload = (query: string, body: Buffer) =>
    api("ann").request(`/api/documents/store?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array(body),
    });

  it("a file goes in as it is and comes out to be saved, under its own name", async () => {
    const content = Buffer.alloc(3 * 1024 * 1024, "安");
    const answer = await upload(`name=${encodeURIComponent("方案 “v2”.txt")}`, content);
    const kept = (await answer.json()) as { document_id: string };
    expect(kept).toMatchObject({ size: content.length, media_type: "text/plain", number: 1 });
    const file = await api("ann").request(`/api/documents/read?document_id=${kept.document_id}&format=file`);
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.headers.get("content-disposition")).toContain(encodeURIComponent("方案"));
    expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    expect(file.headers.get("cache-control")).toBe("no-store");
  });

  it("more than 25 MiB is turned away before it is read, and so is a file anywhere else", async () => {
    expect((await upload("name=a.txt", Buffer.alloc(LARGEST_DOCUMENT + 1, "a"))).status).toBe(400);
    const elsewhere = await api("ann").request("/api/documents/list", {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array(2 * 1024 * 1024),
    });
    expect(elsewhere.status).toBe(400);
  });
});
