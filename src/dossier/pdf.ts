import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import PDFDocument from "pdfkit";
import type { Language, Text } from "../core/text.ts";
import { formatDate } from "../words/format.ts";
import type { Block, Dossier, Said } from "./blocks.ts";
import { FRAME, GRADES, recordAddress } from "./frame.ts";

const FONTS = join(dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")), "../fonts");
const INK = "#1d2a33";
const SOFT = "#5a6873";
const LINE = "#d5dbe0";
const BLUE = "#1f5a8a";
const MARGIN = 54;
const FOOT = 40;
const SIZE = { title: 24, heading: 15, text: 9.5, cell: 8, mark: 6 };
const GAP = 6;

/** A dossier as a PDF with its fonts inside. Its bytes follow from the dossier alone. */
export function toPdf(dossier: Dossier, language: Language, origin: string): Promise<Buffer> {
  const writer = new Writer(dossier, language, origin);
  writer.write();
  return writer.end();
}

class Writer {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  readonly #dossier: Dossier;
  readonly #language: Language;
  readonly #origin: string;
  readonly #numbers: Map<string, number>;

  constructor(dossier: Dossier, language: Language, origin: string) {
    this.#dossier = dossier;
    this.#language = language;
    this.#origin = origin;
    this.#numbers = new Map(dossier.register.map(({ record_key, number }) => [record_key, number]));
    this.#pdf = new PDFDocument({
      size: "A4",
      margins: { top: MARGIN, bottom: MARGIN + FOOT / 2, left: MARGIN, right: MARGIN },
      bufferPages: true,
      lang: language === "zh" ? "zh-Hans" : "en",
      displayTitle: true,
      info: { Title: dossier.title[language], Author: "Portolan", CreationDate: new Date(`${dossier.day}T00:00:00Z`) },
    });
    this.#pdf.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    this.#pdf.registerFont("text", join(FONTS, "NotoSansHans-Regular.otf"));
    this.#pdf.registerFont("bold", join(FONTS, "NotoSansHans-Bold.otf"));
  }

  write(): void {
    this.#cover();
    for (const [at, { title, blocks }] of this.#dossier.sections.entries()) {
      this.#heading(`${at + 1}  ${this.#say(title)}`);
      for (const block of blocks) this.#block(block);
    }
    this.#heading(this.#say(FRAME.register));
    this.#register();
    this.#feet();
  }

  end(): Promise<Buffer> {
    return new Promise((resolve) => {
      this.#pdf.on("end", () => resolve(Buffer.concat(this.#chunks)));
      this.#pdf.end();
    });
  }

  #say(text: Text): string {
    return text[this.#language];
  }

  get #width(): number {
    return this.#pdf.page.width - 2 * MARGIN;
  }

  get #bottom(): number {
    return this.#pdf.page.height - MARGIN - FOOT / 2;
  }

  #room(height: number): void {
    if (this.#pdf.y + height > this.#bottom) this.#pdf.addPage();
  }

  #cover(): void {
    const { title, subtitle, day, snapshot, sections } = this.#dossier;
    this.#pdf.font("text").fontSize(SIZE.text).fillColor(SOFT).text("Portolan 出海图", MARGIN, 120);
    this.#pdf.moveDown(1).font("bold").fontSize(SIZE.title).fillColor(INK).text(this.#say(title));
    this.#pdf.moveDown(0.4).font("text").fontSize(12).text(this.#say(subtitle));
    this.#pdf.moveDown(0.6).fontSize(SIZE.text).fillColor(SOFT);
    this.#pdf.text(
      `${this.#say(FRAME.asOf)} ${formatDate(day, "day", this.#language)} · ${this.#say(FRAME.snapshot)} ${snapshot}`,
    );
    this.#pdf.moveDown(2).fillColor(INK).font("bold").fontSize(11).text(this.#say(FRAME.contents));
    this.#pdf.moveDown(0.4).font("text").fontSize(10).fillColor(BLUE);
    const names = sections.map(({ title: name }, at) => `${at + 1}  ${this.#say(name)}`);
    for (const name of [...names, this.#say(FRAME.register)]) this.#pdf.text(name, { goTo: name }).moveDown(0.25);
    this.#pdf.addPage();
  }

  #heading(name: string): void {
    this.#room(90);
    if (this.#pdf.y > MARGIN + 1) this.#pdf.moveDown(1.2);
    const { y } = this.#pdf;
    this.#pdf
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.#width, y)
      .lineWidth(1.2)
      .strokeColor(INK)
      .stroke();
    this.#pdf.addNamedDestination(name);
    this.#pdf
      .font("bold")
      .fontSize(SIZE.heading)
      .fillColor(INK)
      .text(name, MARGIN, y + 8)
      .moveDown(0.4);
    this.#pdf.outline.addItem(name);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case "paragraph":
        this.#spoken(block.said, "", SIZE.text);
        return;
      case "list":
        for (const item of block.items) this.#spoken(item, "•  ", SIZE.text);
        return;
      case "figures":
        for (const { label, said, note } of block.items) {
          const behind = note ? `  (${this.#say(note)})` : "";
          const apart = this.#language === "zh" ? "：" : ": ";
          this.#spoken(
            { ...said, text: same(`${this.#say(said.text)}${behind}`) },
            `${this.#say(label)}${apart}`,
            SIZE.text,
          );
        }
        return;
      case "table":
        this.#table(block);
    }
  }

  #marks({ record_keys }: Said): number[] {
    return record_keys.flatMap((key) => this.#numbers.get(key) ?? []);
  }

  #spoken(said: Said, before: string, size: number): void {
    const text = `${before}${this.#say(said.text)}`;
    this.#pdf.font("text").fontSize(size);
    this.#room(Math.min(this.#pdf.heightOfString(text, { width: this.#width }), 200));
    this.#pdf.fillColor(INK);
    this.#run(text, this.#marks(said), MARGIN, this.#pdf.y, this.#width, size);
    this.#pdf.fontSize(size).moveDown(0.35);
  }

  /** A text with the numbers of its records behind it, each of which leads to the register. */
  #run(text: string, marks: number[], x: number, y: number, width: number, size: number, isNumber = false): void {
    this.#pdf
      .font("text")
      .fontSize(size)
      .fillColor(INK)
      .text(text, x, y, {
        width,
        continued: marks.length > 0,
        align: isNumber && marks.length === 0 ? "right" : "left",
      });
    for (const [at, mark] of marks.entries()) {
      const isLast = at === marks.length - 1;
      this.#pdf
        .fontSize(SIZE.mark)
        .fillColor(BLUE)
        .text(` ${mark}`, { width, goTo: `r${mark}`, continued: !isLast });
    }
  }

  #table({ title, columns, rows }: Extract<Block, { kind: "table" }>): void {
    this.#room(80);
    this.#pdf
      .moveDown(0.4)
      .font("bold")
      .fontSize(SIZE.text)
      .fillColor(INK)
      .text(this.#say(title), MARGIN)
      .moveDown(0.3);
    const widths = this.#widths(
      columns.map(({ title: heading }) => this.#say(heading)),
      rows,
    );
    const head = () => {
      this.#row(
        columns.map(({ title: heading, is_number: isNumber }) => ({ text: this.#say(heading), marks: [], isNumber })),
        widths,
        "bold",
        INK,
      );
    };
    head();
    for (const row of rows) {
      const cells = row.map((cell, at) => ({
        ...{ text: this.#say(cell.text), marks: this.#marks(cell), isNumber: columns[at]?.is_number ?? false },
      }));
      const height = this.#height(cells, widths, "text");
      if (this.#pdf.y + height > this.#bottom) {
        this.#pdf.addPage();
        head();
      }
      this.#row(cells, widths, "text", LINE, height);
    }
    this.#pdf.moveDown(0.5);
  }

  /** Each column as wide as its longest text asks for, within bounds, no word or day broken, together as wide as the page. */
  #widths(headings: string[], rows: Said[][]): number[] {
    const asked = headings.map((heading, at) => {
      const texts = [
        heading,
        ...rows.flatMap((row) => (row[at] ? [`${this.#say(row[at].text)} ${this.#marks(row[at]).join(" ")}`] : [])),
      ];
      const words = texts.flatMap((text) => text.match(UNBROKEN) ?? []);
      const least = Math.min(Math.max(...words.map(roughWidth), 24), 110) + GAP;
      return { least, more: Math.max(Math.min(Math.max(...texts.map(roughWidth)) + GAP, 230) - least, 0) };
    });
    const least = asked.reduce((sum, column) => sum + column.least, 0);
    const more = asked.reduce((sum, column) => sum + column.more, 0) || 1;
    const left = this.#width - least;
    return asked.map((column) =>
      left < 0 ? (column.least * this.#width) / least : column.least + (left * column.more) / more,
    );
  }

  #height(cells: Cell[], widths: number[], font: string): number {
    this.#pdf.font(font).fontSize(SIZE.cell);
    const heights = cells.map(({ text, marks }, at) =>
      this.#pdf.heightOfString(marks.length ? `${text} ${marks.join(" ")}` : text, { width: (widths[at] ?? 0) - GAP }),
    );
    return Math.max(...heights) + GAP;
  }

  #row(cells: Cell[], widths: number[], font: string, line: string, height = this.#height(cells, widths, font)): void {
    const { y } = this.#pdf;
    let x = MARGIN;
    for (const [at, { text, marks, isNumber }] of cells.entries()) {
      const width = (widths[at] ?? 0) - GAP;
      if (font === "bold")
        this.#pdf
          .font("bold")
          .fontSize(SIZE.cell)
          .fillColor(INK)
          .text(text, x, y + GAP / 2, { width, align: isNumber ? "right" : "left" });
      else this.#run(text, marks, x, y + GAP / 2, width, SIZE.cell, isNumber);
      x += widths[at] ?? 0;
    }
    const end = y + height;
    this.#pdf
      .moveTo(MARGIN, end)
      .lineTo(MARGIN + this.#width, end)
      .lineWidth(0.5)
      .strokeColor(line)
      .stroke();
    this.#pdf.x = MARGIN;
    this.#pdf.y = end;
  }

  #register(): void {
    for (const { number, record_key, title, address, grade, retrieved_at } of this.#dossier.register) {
      const graded = GRADES[grade]?.[this.#language] ?? grade;
      const text = `${number}.  ${title} · ${graded} · ${this.#say(FRAME.retrieved)} ${retrieved_at.slice(0, 10)}`;
      this.#pdf.font("text").fontSize(SIZE.cell);
      this.#room(this.#pdf.heightOfString(text, { width: this.#width }) + GAP);
      this.#pdf.addNamedDestination(`r${number}`);
      const web = address && /^https?:/.test(address) ? address : null;
      this.#pdf
        .fillColor(web ? BLUE : INK)
        .text(text, MARGIN, this.#pdf.y, { width: this.#width, continued: true, ...(web ? { link: web } : {}) });
      const record = recordAddress(this.#origin, record_key);
      this.#pdf.fillColor(BLUE).text(` · ${this.#say(FRAME.record)}`, { link: record, continued: false });
    }
  }

  /** The running title and the page, written when it is known how many there are. */
  #feet(): void {
    const { start, count } = this.#pdf.bufferedPageRange();
    for (let at = start + 1; at < start + count; at += 1) {
      this.#pdf.switchToPage(at);
      // Below the margin a text would begin a page of its own.
      this.#pdf.page.margins.bottom = 0;
      const y = this.#pdf.page.height - FOOT;
      this.#pdf.font("text").fontSize(7.5).fillColor(SOFT);
      this.#pdf.text(this.#say(this.#dossier.title), MARGIN, y, { lineBreak: false });
      const page = `${at + 1} / ${count}`;
      this.#pdf.text(page, this.#pdf.page.width - MARGIN - this.#pdf.widthOfString(page), y, { lineBreak: false });
    }
  }
}

/** What must stay on one line: a word or a number, with what joins its parts. Chinese may be broken anywhere. */
const UNBROKEN = /[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}.\-–/]*/gu;

/** How wide a text is in a cell, near enough to share out a page: measuring every text would take longer than writing it. */
function roughWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u2e80-\uffef]/.test(letter) ? SIZE.cell : SIZE.cell * 0.6;
  return width;
}

interface Cell {
  text: string;
  marks: number[];
  isNumber: boolean;
}

const same = (text: string): Text => ({ en: text, zh: text });
