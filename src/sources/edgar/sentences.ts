/** A stretch of a text, counted in characters. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATED =
  /(?:^|[\s(“"])(?:Inc|Corp|Ltd|Co|LLC|L\.L\.C|L\.P|plc|Pty|No|Nos|Mr|Mrs|Ms|Dr|St|vs|approx|Bros|Jr|Sr|U\.S|U\.K|U\.S\.C|S\.A|N\.V|B\.V|A\.G|A\/S|S\.p\.A|e\.g|i\.e|Sec|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|[A-Z])$/;
/** Behind an abbreviation only these begin a sentence: `… with Sample, Inc. Sample is …`. */
const BEGINNING =
  /^(?:(?:The|This|In|On|Under|We|Pursuant|As|Upon|Each)\b|[A-Z][\w’-]+ (?:is|are|was|will|has|have|had|may|also|received|granted|agreed|entered)\b)/;
const ENDING = /[.!?]["”’)]*(?=\s)|\n|$/g;

/** Cuts a text into sentences. What ends with `.` before a small letter, or in an abbreviation, is none yet. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(ENDING)) {
    const end = index + (mark === "\n" ? 0 : mark.length);
    if (index < text.length && !ends(text, mark, start, index, end)) continue;
    const found = trimmed(text, start, end);
    if (found) spans.push(found);
    start = end;
  }
  return spans;
}

function ends(text: string, mark: string, start: number, index: number, end: number): boolean {
  const next = text.slice(end).trimStart();
  if (mark === "\n") return breaks(text.slice(start, index).trim(), next);
  if (!/^["“(•●\dA-Z]/.test(next)) return false;
  const before = text.slice(Math.max(start, index - 12), index);
  return mark !== "." || !ABBREVIATED.test(before) || BEGINNING.test(next);
}

/** Lines are wrapped in the middle of sentences; a heading, an item of a list and a colon end one. */
const breaks = (line: string, next: string): boolean =>
  line === "" ||
  /[.;:!?”"]$/.test(line) ||
  /^[•●▪\-–]/.test(next) ||
  (line.length < 60 && /^["“A-Z]/.test(next) && !/[,&]$|\b(and|of|the|with|to|a|an|or|in|for|by)$/i.test(line));

function trimmed(text: string, start: number, end: number): Span | null {
  const cut = text.slice(start, end);
  const lead = cut.length - cut.trimStart().length;
  const length = cut.trim().length;
  return length ? { start: start + lead, end: start + lead + length } : null;
}
