const MOST_COLUMNS = 7;
const MOST_WIDTH = 42;

/** For people at a terminal: scalars as lines, lists of rows as a table. `--json` has everything. */
export function print(answer: unknown): string {
  if (!isRow(answer)) return `${String(answer)}\n`;
  const blocks = Object.entries(answer).map(([name, value]) => block(name, value));
  return `${blocks.filter(Boolean).join("\n")}\n`;
}

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

function block(name: string, value: unknown): string {
  if (name === "sql") return "";
  if (Array.isArray(value) && value.every(isRow)) return `\n${name} (${value.length})\n${table(value)}`;
  if (Array.isArray(value)) return `${name}: ${value.map(cell).join(", ")}`;
  if (isRow(value))
    return Object.entries(value)
      .map(([key, inner]) => `${name}.${key}: ${cell(inner)}`)
      .join("\n");
  return `${name}: ${cell(value)}`;
}

function table(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    .filter((column) => column !== "record_key" && rows.some((row) => cell(row[column]) !== ""))
    .slice(0, MOST_COLUMNS);
  const cells = [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => width(line[at] ?? ""))));
  return cells
    .map((line) =>
      line
        .map((text, at) => text + " ".repeat((widths[at] ?? 0) - width(text)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (isRow(value) && "en" in value) return clip(String(value["en"]));
  return clip(typeof value === "object" ? JSON.stringify(value) : String(value));
}

const clip = (text: string): string => (text.length > MOST_WIDTH ? `${text.slice(0, MOST_WIDTH - 1)}…` : text);

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(letter) ? 2 : 1), 0);
