export type Cell = string | number | boolean | null;

// A cell that begins so would run as a formula in a spreadsheet.
const FORMULA = /^[=+\-@\t\r]/;

function quoted(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  const safe = typeof cell === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with a byte order mark so that spreadsheets read the Chinese; whom to attribute stands at the end. */
export function toCsv(columns: string[], rows: Cell[][], attributions: string[] = []): string {
  const lines = [
    ...[columns, ...rows].map((row) => row.map(quoted).join(",")),
    ...attributions.map((line) => quoted(`# ${line}`)),
  ];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
