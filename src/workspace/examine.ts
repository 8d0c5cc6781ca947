import { type Entry, fromBufferPromise } from "yauzl";
import { Fault } from "../core/fault.ts";

export const LARGEST_DOCUMENT = 25 * 1024 * 1024;

const OFFICE = "application/vnd.openxmlformats-officedocument";
/** What is taken, with the endings a file of that kind may have. Nothing that runs is among them. */
const KINDS = {
  "application/pdf": ["pdf"],
  [`${OFFICE}.wordprocessingml.document`]: ["docx"],
  [`${OFFICE}.spreadsheetml.sheet`]: ["xlsx"],
  [`${OFFICE}.presentationml.presentation`]: ["pptx"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "text/plain": ["txt", "csv", "md"],
} as const satisfies Record<string, readonly string[]>;
export type MediaType = keyof typeof KINDS;

/** Says what a file is by what stands in it; faults where that is nothing we take, or not what its name says. */
export async function examine(name: string, content: Buffer): Promise<MediaType> {
  refuseName(name);
  if (content.length === 0) throw refused("The file is empty.", "文件为空。");
  if (content.length > LARGEST_DOCUMENT)
    throw refused(
      "The file is larger than 25 MiB. Split it, or make its pictures smaller.",
      "文件超过 25 MiB，请拆分或压缩。",
    );
  const type = await typeOf(content);
  if (!type)
    throw refused(
      "What stands in this file is none of PDF, DOCX, XLSX, PPTX, PNG, JPEG or plain text in UTF-8. Save it as one of these.",
      "仅接受 PDF、DOCX、XLSX、PPTX、PNG、JPEG 或 UTF-8 纯文本文件，请另存后上传。",
    );
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  const endings: readonly string[] = KINDS[type];
  if (!endings.includes(ending))
    throw refused(
      `By its name the file is “.${ending}”, by what stands in it it is .${endings[0]}. Give it the right name, or send the right file.`,
      `文件名后缀与内容不符：内容为 .${endings[0]}，请更正。`,
    );
  return type;
}

const LONGEST_NAME = 200;
// Controls, and marks that turn the direction of writing, which make “fdp.exe” read as “exe.pdf”.
const MISLEADING = /[\p{Cc}\p{Cf}/\\]/u;

function refuseName(name: string): void {
  if (name.length > 0 && name.length <= LONGEST_NAME && !MISLEADING.test(name) && !/^\.|^\s|[\s.]$/.test(name)) return;
  throw new Fault(
    "invalid_input",
    "Give the file a plain name of at most 200 characters: no slashes, no dot at its beginning or end, no invisible characters.",
    { field: "name", zh: "文件名最长 200 字，不得含斜杠、不可见字符，首尾不得为点或空格。" },
  );
}

const startsWith = (content: Buffer, ...bytes: number[]) => bytes.every((byte, at) => content[at] === byte);

async function typeOf(content: Buffer): Promise<MediaType | null> {
  if (startsWith(content, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  if (startsWith(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(content, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (startsWith(content, 0x50, 0x4b)) return officeType(content);
  return isText(content) ? "text/plain" : null;
}

function isText(content: Buffer): boolean {
  // Tab, line feed and carriage return are text; the other controls are not.
  if (content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** The part that makes a package a document of its kind (ECMA-376, part 2). */
const MAIN_PARTS: Record<string, MediaType> = {
  "word/document.xml": `${OFFICE}.wordprocessingml.document`,
  "xl/workbook.xml": `${OFFICE}.spreadsheetml.sheet`,
  "ppt/presentation.xml": `${OFFICE}.presentationml.presentation`,
};
const MOST_PARTS = 5000;
const MOST_UNPACKED = 250 * 1024 * 1024;

/** Every part is unpacked and counted: what a directory says of sizes is the sender's word. */
async function officeType(content: Buffer): Promise<MediaType | null> {
  try {
    const zip = await fromBufferPromise(content, { lazyEntries: true });
    if (zip.entryCount > MOST_PARTS) throw bomb();
    const names = new Set<string>();
    let unpacked = 0;
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      names.add(entry.fileName);
      if (/vbaProject|\.(?:exe|js|vbs|bat|ps1)$/i.test(entry.fileName))
        throw refused("The file holds macros or programs. Save it without them.", "文件含宏或程序，请去除后再上传。");
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > MOST_UNPACKED) throw bomb();
      }
    }
    if (!names.has("[Content_Types].xml")) return null;
    return Object.entries(MAIN_PARTS).find(([part]) => names.has(part))?.[1] ?? null;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      "invalid_input",
      "The file is damaged or cut off. Open it, save it again, and send that.",
      {
        field: "content",
        zh: "文件已损坏或不完整，请重新保存后上传。",
      },
      error,
    );
  }
}

const refused = (sentence: string, zh: string) => new Fault("invalid_input", sentence, { field: "content", zh });
const bomb = () =>
  refused("The file unpacks to more than a document holds. Send its pictures apart.", "文件解压后过大，请拆分上传。");
