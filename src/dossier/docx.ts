import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language, Text } from "../core/text.ts";
import { formatDate } from "../words/format.ts";
import type { Block, Dossier, Entry, Said } from "./blocks.ts";
import { FRAME, GRADES, recordAddress } from "./frame.ts";

interface Page {
  language: Language;
  numbers: Map<string, number>;
  origin: string;
}

const FONT = { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei", cs: "Calibri" };
const CELL = 16;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D5DBE0" };
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 8, color: "1D2A33" };

/** A dossier as a word processor's file, to be worked on. */
export function toDocx(dossier: Dossier, language: Language, origin: string): Promise<Buffer> {
  const numbers = new Map(dossier.register.map(({ record_key, number }) => [record_key, number]));
  const page = { language, origin, numbers };
  const say = (text: Text) => text[language];
  const title = say(dossier.title);
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: say(dossier.subtitle) }),
    new Paragraph({
      text: `${say(FRAME.asOf)} ${formatDate(dossier.day, "day", language)} · ${say(FRAME.snapshot)} ${dossier.snapshot}`,
    }),
    ...dossier.sections.flatMap(({ title: name, blocks }, at) => [
      new Paragraph({ text: `${at + 1}  ${say(name)}`, heading: HeadingLevel.HEADING_1 }),
      ...blocks.flatMap((block) => blockOf(block, page)),
    ]),
    new Paragraph({ text: say(FRAME.register), heading: HeadingLevel.HEADING_1 }),
    ...dossier.register.map((entry) => entryOf(entry, page)),
  ];
  const document = new Document({
    ...{ title, creator: "Portolan", description: say(dossier.subtitle) },
    styles: { default: { document: { run: { font: FONT, size: 20 } } } },
    sections: [{ children, footers: { default: footer(title) } }],
  });
  return Packer.toBuffer(document);
}

const footer = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ size: CELL, children: [title, "   ", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

function blockOf(block: Block, page: Page): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [new Paragraph({ spacing: { after: 120 }, children: spoken(block.said, page) })];
    case "list":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: spoken(item, page) }));
    case "figures":
      return block.items.map(({ label, said, note }) => {
        const behind = note ? [new TextRun(`  (${note[page.language]})`)] : [];
        const apart = page.language === "zh" ? "：" : ": ";
        return new Paragraph({
          children: [new TextRun(`${label[page.language]}${apart}`), ...spoken(said, page, { bold: true }), ...behind],
        });
      });
    case "table":
      return tableOf(block, page);
  }
}

function tableOf({ title, columns, rows }: Extract<Block, { kind: "table" }>, page: Page): (Paragraph | Table)[] {
  const borders = { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: LINE };
  const alignment = (at: number) => (columns[at]?.is_number ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const head = columns.map(
    (column, at) =>
      new TableCell({
        borders: { ...borders, bottom: HEAD_LINE },
        children: [
          new Paragraph({
            alignment: alignment(at),
            children: [new TextRun({ text: column.title[page.language], bold: true, size: CELL })],
          }),
        ],
      }),
  );
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, at) =>
            new TableCell({
              borders,
              children: [new Paragraph({ alignment: alignment(at), children: spoken(cell, page, { size: CELL }) })],
            }),
        ),
      }),
  );
  return [
    new Paragraph({
      spacing: { before: 160 },
      keepNext: true,
      children: [new TextRun({ text: title[page.language], bold: true })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [new TableRow({ tableHeader: true, children: head }), ...body],
    }),
    new Paragraph({ text: "" }),
  ];
}

function spoken(
  { text, record_keys }: Said,
  { language, numbers }: Page,
  run: { bold?: boolean; size?: number } = {},
): ParagraphChild[] {
  const marks = record_keys
    .flatMap((key) => numbers.get(key) ?? [])
    .map(
      (number) =>
        new InternalHyperlink({
          anchor: `r${number}`,
          children: [new TextRun({ text: ` ${number}`, superScript: true, color: "1F5A8A" })],
        }),
    );
  return [new TextRun({ ...run, text: text[language] }), ...marks];
}

function entryOf(
  { number, record_key, title, address, grade, retrieved_at }: Entry,
  { language, origin }: Page,
): Paragraph {
  const link = (text: string, to: string) =>
    new ExternalHyperlink({ link: to, children: [new TextRun({ text, color: "1F5A8A", underline: {}, size: CELL })] });
  const plain = (text: string) => new TextRun({ text, size: CELL });
  const graded = GRADES[grade]?.[language] ?? grade;
  return new Paragraph({
    children: [
      new Bookmark({ id: `r${number}`, children: [plain(`${number}.  `)] }),
      address && /^https?:/.test(address) ? link(title, address) : plain(title),
      plain(` · ${graded} · ${FRAME.retrieved[language]} ${retrieved_at.slice(0, 10)} · `),
      link(FRAME.record[language], recordAddress(origin, record_key)),
    ],
  });
}
