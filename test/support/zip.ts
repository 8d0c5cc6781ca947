import { crc32, deflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
};

const DEFLATED = 8;

/** What the local and the central header have in common: flags, method, time, checksum, sizes, name length. */
const described = (name: Buffer, content: Buffer, stored: Buffer, method: number): Buffer =>
  Buffer.concat([
    number(VERSION, 2),
    ...[0, method, 0, 0].map((each) => number(each, 2)),
    number(crc32(content), 4),
    number(stored.length, 4),
    number(content.length, 4),
    number(name.length, 2),
    number(0, 2),
  ]);

interface Oddities {
  /** Members that are damaged after their checksum is taken. */
  spoil?: string[];
  deflate?: boolean;
}

/** A zip of members, stored as they are unless told (APPNOTE 6.3, sections 4.3.7 to 4.3.16). */
export function zipOf(members: Record<string, string>, { spoil = [], deflate = false }: Oddities = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(members)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const damaged = spoil.includes(path) ? Buffer.from(text.replaceAll("RECRUITING", "RECRUITINX")) : content;
    const stored = deflate ? deflateRawSync(damaged) : damaged;
    const head = described(name, content, stored, deflate ? DEFLATED : 0);
    const local = Buffer.concat([number(LOCAL, 4), head, name]);
    directory.push(
      Buffer.concat([
        number(CENTRAL, 4),
        number(VERSION, 2),
        head,
        ...[0, 0, 0].map((zero) => number(zero, 2)),
        number(0, 4),
        number(offset, 4),
        name,
      ]),
    );
    parts.push(local, stored);
    offset += local.length + stored.length;
  }
  const central = Buffer.concat(directory);
  const count = number(directory.length, 2);
  const end = [number(END, 4), number(0, 2), number(0, 2), count, count, number(central.length, 4), number(offset, 4)];
  return Buffer.concat([...parts, central, ...end, number(0, 2)]);
}
