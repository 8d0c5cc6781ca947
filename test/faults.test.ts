import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sources } from "../src/sources/catalogue.ts";
import { loadFile, loadNetwork } from "../src/sources/load.ts";
import type { DelimitedOptions } from "../src/sources/reading/delimited.ts";
import type { Source } from "../src/sources/source.ts";
import { temporaryFolder } from "./support/evidence.ts";
import { fixturesOf, folderOf, readFileAs } from "./support/fixtures.ts";
import { answers, cut, openRegister, type Register, status } from "./support/register.ts";

// What goes wrong with registers, done to every source. A failure is a sentence and a state, never fewer records.

const HTML = "<!doctype html><html><head><title>Maintenance</title></head><body><h1>Back soon</h1></body></html>";
const CAPTCHA =
  "<!doctype html><html><head><title>Just a moment</title></head><body><form>Please solve the captcha</form></body></html>";

/** More than a source needs for the few pages of its fixtures, and few enough to see that it goes in a circle. */
const MOST_REQUESTS = 150;

let folder = "";
let bomb: Buffer;
beforeAll(() => {
  bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
});
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(source: Source, name: string, content: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readFileAs(source, path);
}

/** Either a sentence, or every record refused: nothing that looks like an answer. */
async function refused(source: Source, name: string, content: string | Buffer) {
  try {
    const { records, rejects } = await read(source, name, content);
    return { records: records.length, rejects: rejects.length, code: null, message: "" };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { records: 0, rejects: 0, code: code ?? "not a fault", message };
  }
}

const all = (sources as readonly Source[]).map((source) => [source.id, source] as const);

describe.each(all)("a file of %s", (_id, source) => {
  const [name = ""] = fixturesOf(source);
  const original = () => readFileSync(join(folderOf(source), name));
  const isText = () => !/\.(zip|xlsx|gz|tgz|parquet)$/.test(name);
  const codes = /^(invalid_input|source_changed|source_blocked)$/;

  it("that is empty is refused", async () => {
    expect((await refused(source, name, "")).code).toMatch(codes);
  });

  it("that is an error page is refused", async () => {
    const found = await refused(source, name, HTML);
    expect(found.code).toMatch(codes);
    expect(found.message.length).toBeGreaterThan(20);
  });

  it("that is a captcha says that the source turns us away", async () => {
    expect((await refused(source, name, CAPTCHA)).code).toMatch(/^(source_blocked|source_changed|invalid_input)$/);
  });

  it("that was cut off while packed is refused", async () => {
    const packed = gzipSync(isText() ? original() : Buffer.alloc(4096, 65));
    const found = await refused(source, `${name}.gz`, packed.subarray(0, packed.length - 12));
    expect(found.code).toMatch(codes);
  });

  it("that unpacks to far more than it is is refused", async () => {
    const found = await refused(source, `${name}.gz`, bomb);
    expect(found.code).toMatch(codes);
  });

  it("loses nothing to a byte order mark, Windows line ends or packing", async () => {
    const plain = await readFileAs(source, join(folderOf(source), name));
    if (!isText()) return;
    const text = original();
    const marked =
      text.subarray(0, 3).toString("latin1") === "\xef\xbb\xbf" ? text : Buffer.concat([Buffer.from("\uFEFF"), text]);
    expect(await read(source, name, marked)).toEqual(plain);
    expect(await read(source, `${name}.gz`, gzipSync(text))).toEqual(plain);
  });

  it("in another encoding is refused, or read as what it is", async () => {
    if (!isText()) return;
    const plain = await readFileAs(source, join(folderOf(source), name));
    const other = Buffer.from(original().toString("utf8"), "utf16le");
    const { code, records } = await refused(source, name, other);
    if (code === null) expect(records).toBe(0);
    const spoilt = Buffer.from(original());
    const at = spoilt.lastIndexOf("e");
    if (at > 0) spoilt[at] = 0xe9;
    const half = await refused(source, name, spoilt);
    if (half.code === null) expect(half.records + half.rejects).toBe(plain.records.length + plain.rejects.length);
  });
});

const tabular = all.flatMap(([id, source]) =>
  fixturesOf(source).flatMap((name) => {
    const table = source.reading.table;
    return table && !table.headerless && /\.(csv|tsv|txt)$/.test(name) ? [[id, name, source, table] as const] : [];
  }),
);

describe.each(tabular)("a table of %s, %s", (_id, name, source, table) => {
  const path = join(folderOf(source), name);
  const rows = () =>
    parse(readFileSync(path), {
      delimiter: table.delimiter,
      quote: quotesOf(table) ? '"' : null,
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      encoding: table.encoding === "windows-1252" ? "latin1" : "utf8",
    }) as string[][];
  const written = (cells: string[][]) =>
    cells
      .map((row) =>
        row.map((cell) => (quotesOf(table) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(table.delimiter),
      )
      .join("\n");
  const columnsOf = () => Object.values(table.tables).map((shape) => Object.keys(shape.shape));
  const isHeader = (row: string[]) =>
    columnsOf().some((columns) => {
      const cells = row.map((cell) => table.aliases?.[clean(cell)] ?? clean(cell));
      return columns.filter((column) => cells.includes(column)).length > columns.length / 2;
    });

  it("reads the same with its columns in another order", async () => {
    const plain = await readFileAs(source, path);
    const found = await read(source, name, written(rows().map((row) => [...row].reverse())));
    expect(found.records).toEqual(plain.records);
  });

  it("whose column was renamed is a change, and says which", async () => {
    const [columns = []] = columnsOf();
    const [shape] = Object.values(table.tables);
    const required = columns.find(
      (column) => !["table", "heading"].includes(column) && !shape?.shape[column]?.safeParse(undefined).success,
    );
    const renamed = rows().map((row) =>
      isHeader(row)
        ? row.map((cell) => ((table.aliases?.[clean(cell)] ?? clean(cell)) === required ? "Renamed" : cell))
        : row,
    );
    await expect(read(source, name, written(renamed))).rejects.toMatchObject({
      code: "source_changed",
      message: expect.stringContaining(Object.keys(table.tables).length > 1 ? "" : (required ?? "")),
    });
  });

  it("whose rows come twice has each record once, and says which came again", async () => {
    const plain = await readFileAs(source, path);
    const twice = join(folder, name);
    await writeFile(twice, written([...rows(), ...rows()]));
    const into = join(folder, "part");
    const { records, rejected } = await loadFile(source, twice, { into, retrieved_at: "2026-11-01T00:00:00.000Z" });
    expect(records).toBe(plain.records.length);
    // What stands above a header, and is no row there, is one that cannot be read when it comes again.
    expect(rejected).toBeGreaterThanOrEqual(plain.rejects.length * 2 + plain.records.length);
  });

  it("with a row too long or too short refuses that row and keeps the others", async () => {
    const plain = await readFileAs(source, path);
    const cells = rows();
    const last = cells.at(-1) ?? [];
    const found = await read(source, name, written([...cells.slice(0, -1), [...last, "beyond"], last.slice(0, -1)]));
    expect(found.records.length).toBeLessThanOrEqual(plain.records.length);
    expect(found.rejects.length).toBeGreaterThan(plain.rejects.length);
    expect(found.records.length + found.rejects.length).toBe(plain.records.length + plain.rejects.length + 1);
  });
});

const quotesOf = ({ delimiter, quotes = delimiter === "," }: DelimitedOptions) => quotes;
const clean = (cell: string) =>
  cell
    .replace(/^\uFEFF/, "")
    .replace(/\s+/g, " ")
    .trim();

describe.each(all.filter(([, source]) => source.live))("the service of %s", (_id, source) => {
  let register: Register;
  beforeEach(async () => {
    register = await openRegister(source);
  });
  afterEach(() => register.close());
  const load = (signal?: AbortSignal) =>
    loadNetwork(source, register.web, {
      signal,
      into: join(folder, "part"),
      pages: join(folder, "pages"),
      retrieved_at: "2026-11-01T00:00:00.000Z",
      since: null,
    });
  const again = async () => {
    await rm(join(folder, "part"), { recursive: true, force: true });
    await rm(join(folder, "pages"), { recursive: true, force: true });
  };

  it("is read politely and to the end", async () => {
    const { records } = await load();
    expect(records).toBeGreaterThan(0);
    expect(register.slept.length).toBe(register.asked.length - new Set(register.asked.map(({ host }) => host)).size);
  });

  it("is asked again after 429, with and without a time to wait, 500 and a connection that was cut", async () => {
    const { records } = await load();
    const plainly = register.asked.length;
    await again();
    register.trouble = [status(429, { "retry-after": "7" }), status(429), status(500), cut];
    expect((await load()).records).toBe(records);
    expect(register.slept).toContain(7_000);
    expect(register.asked).toHaveLength(plainly * 2 + 4);
  });

  it.each([
    ["an empty answer", answers(""), /source_changed/],
    ["an error page with status 200", answers(HTML), /source_changed|source_blocked|invalid_input/],
    ["a captcha", answers(CAPTCHA), /source_blocked/],
    ["status 403", status(403), /source_blocked/],
    ["status 404", status(404), /source_changed/],
  ])("that gives %s stops with a sentence", async (_what, trouble, code) => {
    register.trouble = [trouble, trouble];
    const fault = await load().catch((error) => error);
    expect(fault.code).toMatch(code);
    expect(fault.message).toMatch(/^[A-Z\w].{20,}/);
  });

  it("that stays down or sends us away is given up", async () => {
    register.trouble = Array.from({ length: 6 }, () => status(503));
    await expect(load()).rejects.toMatchObject({ code: "source_unavailable" });
    await again();
    register.trouble = Array.from({ length: 6 }, () => status(429));
    await expect(load()).rejects.toMatchObject({ code: "source_blocked" });
  });

  it("that gives its first page for every request is left, or was read to its end", async () => {
    let first: Buffer | null = null;
    register.spoil = (body) => {
      first ??= body;
      return first;
    };
    const stop = new AbortController();
    const watch = setInterval(() => register.asked.length > MOST_REQUESTS && stop.abort(), 5);
    const ended = await load(stop.signal).then(
      () => "read",
      (error) => error.code ?? error.name,
    );
    clearInterval(watch);
    expect(ended).toMatch(/^(read|source_changed|invalid_input|source_blocked)$/);
    expect(register.asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  it("goes on after a cut in the middle, and loses nothing", async () => {
    const { records } = await load();
    const plainly = register.asked.length;
    await again();
    if (plainly < 2) return;
    register.trouble = [...Array.from({ length: plainly - 1 }, () => null), ...Array.from({ length: 6 }, () => cut)];
    await expect(load()).rejects.toMatchObject({ code: "source_unavailable" });
    register.asked.length = 0;
    expect((await load()).records).toBe(records);
    expect(register.asked.length).toBeLessThanOrEqual(plainly);
  });
});
