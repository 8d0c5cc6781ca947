import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromBuffer } from "yauzl";
import type { Block, Dossier } from "../src/dossier/blocks.ts";
import { saidIn } from "../src/dossier/write.ts";
import { exportAnswer } from "../src/export/export.ts";
import type { DocumentFormat } from "../src/export/format.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import { perform } from "../src/operations/perform.ts";
import { voyageDossier } from "../src/operations/voyage-dossier.ts";
import { openTestWorld, type World } from "./support/world.ts";

const KNOWN = {
  ...{
    drug: "imm2510",
    start: "2026-11-23",
    peak_sales: { US: 900, EU: 400 },
    upfront_million: 60,
    headline_million: 900,
  },
  ...{ list_price: { DE: 100, SI: 98 }, home_price: { 0: 20 } },
};
const UNKNOWN = { start: "2026-11-23" };
const AT_FILING = { stage: "filing", modality: "small_molecule", area: "oncology", start: "2026-11-23" };

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const dossierOf = async (input: object): Promise<Dossier> =>
  ((await perform(voyageDossier as never, input, world.as(null))) as { dossier: Dossier }).dossier;

const leave = async (input: object, format: DocumentFormat, language: "en" | "zh") =>
  (
    await exportAnswer(
      operationCalled("voyage.dossier") as never,
      { input: input as Record<string, unknown>, format, language, origin: "https://portolan.example" },
      world.as(null),
    )
  ).content;

const textsOf = (block: Block) => [
  ...saidIn(block).map(({ text }) => text),
  ...(block.kind === "figures" ? block.items.flatMap(({ label, note }) => (note ? [label, note] : [label])) : []),
  ...(block.kind === "table" ? [block.title, ...block.columns.map(({ title }) => title)] : []),
];

describe.each([
  ["of an antibody in phase 1 on record", KNOWN],
  ["of a small molecule at filing", AT_FILING],
  ["of an asset of which nothing is known", UNKNOWN],
])("a dossier %s", (_, input) => {
  it("has its twelve sections, none of them empty, and says all of it in both languages", async () => {
    const { sections } = await dossierOf(input);
    expect(sections).toHaveLength(12);
    for (const { id, blocks } of sections) expect(blocks.flatMap(saidIn).length, id).toBeGreaterThan(0);
    // What pages say of one another is quoted in the language in which they say it.
    const own = (block: Block) => block.kind !== "table" || !block.title.en.startsWith("Where pages disagree");
    const texts = sections.flatMap(({ title, blocks }) => [title, ...blocks.filter(own).flatMap(textsOf)]);
    // An English sentence that stands in both languages was left behind: names and codes have no full stop and few words.
    const untranslated = texts.filter(({ en, zh }) => en === zh && /^[A-Z][a-z]+( [a-z]+){4,}/.test(en));
    expect(untranslated).toEqual([]);
    // Whatever has no letter of Chinese in the Chinese is a name, a code or a number, and is no sentence.
    expect(texts.filter(({ zh }) => /[a-z]{3,}( [a-z]{2,}){5,}\./.test(zh))).toEqual([]);
  });

  it("cites only records that open, each in the register", async () => {
    const { sections, register } = await dossierOf(input);
    const listed = new Set(register.map(({ record_key }) => record_key));
    const cited = new Set(
      sections.flatMap(({ blocks }) => blocks.flatMap(saidIn).flatMap(({ record_keys }) => record_keys)),
    );
    expect([...cited].filter((key) => !listed.has(key))).toEqual([]);
    expect(register.map(({ number }) => number)).toEqual(register.map((_entry, at) => at + 1));
    for (const { record_key } of register.slice(0, 40))
      await expect(
        perform(operationCalled("records.get") as never, { record_key }, world.as(null)),
      ).resolves.toBeTruthy();
  });

  it.each(["en", "zh"] as const)("leaves as a web page, a PDF and a word processor's file in %s", async (language) => {
    const { title } = await dossierOf(input);
    const html = String(await leave(input, "html", language));
    expect(html).toContain(title[language]);
    expect(html).not.toMatch(/<script|NaN|undefined|\[object/);
    const pdf = (await leave(input, "pdf", language)) as Buffer;
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
    const words = (await partOf((await leave(input, "docx", language)) as Buffer, "word/document.xml")).replaceAll(
      /<[^>]+>/g,
      "",
    );
    expect(words).toContain(title[language]);
    expect(words).not.toMatch(/NaN|undefined|\[object/);
  });
});

describe("a dossier", () => {
  it("is the same to the byte when it is asked for again", async () => {
    for (const format of ["html", "pdf"] as const)
      expect(await leave(KNOWN, format, "zh")).toEqual(await leave(KNOWN, format, "zh"));
  });

  it("asks for what nobody entered", async () => {
    const { sections } = await dossierOf(UNKNOWN);
    const questions =
      sections
        .at(-1)
        ?.blocks.flatMap(saidIn)
        .map(({ text }) => text.en) ?? [];
    expect(questions).toEqual(
      expect.arrayContaining(["To enter: Stage", "To enter: Modality", "To enter: Peak sales a year"]),
    );
  });

  it("is not made of an answer that is none", async () => {
    const asked = { input: {}, format: "pdf" as const };
    await expect(exportAnswer(operationCalled("deals.list") as never, asked, world.as(null))).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("writes markup as text", async () => {
    const { toHtml } = await import("../src/dossier/html.ts");
    const text = { en: `<img src=x onerror="alert(1)">`, zh: "<b>&</b>" };
    const hostile: Dossier = {
      ...{ title: text, subtitle: text, day: "2026-11-23", snapshot: "<s>" },
      sections: [{ id: "one", title: text, blocks: [{ kind: "paragraph", said: { text, record_keys: ["k"] } }] }],
      register: [
        {
          number: 1,
          record_key: `k"><script>`,
          title: "<i>",
          address: "javascript:alert(1)",
          grade: "primary",
          retrieved_at: "2026-11-23",
        },
      ],
    };
    const html = toHtml(hostile, "en", "https://portolan.example");
    expect(html).not.toMatch(/<img|<script|<i>|<s>|href="javascript/);
  });
});

function partOf(file: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("entry", (entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on("data", (chunk) => chunks.push(chunk));
          stream.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
        });
      });
      zip.on("end", () => reject(new Error(`There is no ${name}.`)));
      zip.readEntry();
    });
  });
}
