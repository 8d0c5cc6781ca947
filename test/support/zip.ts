import { crc32 } from "node:zlib";

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

/** What the local and the central header have in common: flags, method (stored), time, checksum, sizes, name length. */
const described = (name: Buffer, content: Buffer): Buffer =>
  Buffer.concat([
    number(VERSION, 2),
    ...[0, 0, 0, 0].map((zero) => number(zero, 2)),
    number(crc32(content), 4),
    number(content.length, 4),
    number(content.length, 4),
    number(name.length, 2),
    number(0, 2),
  ]);

/** A zip of stored members (APPNOTE 6.3, sections 4.3.7 to 4.3.16). `spoil` damages a member after its checksum is taken. */
export function zipOf(members: Record<string, string>, spoil: string[] = []): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(members)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const local = Buffer.concat([number(LOCAL, 4), described(name, content), name]);
    directory.push(
      Buffer.concat([
        number(CENTRAL, 4),
        number(VERSION, 2),
        described(name, content),
        ...[0, 0, 0].map((zero) => number(zero, 2)),
        number(0, 4),
        number(offset, 4),
        name,
      ]),
    );
    const stored = spoil.includes(path) ? Buffer.from(text.replaceAll("RECRUITING", "RECRUITINX")) : content;
    parts.push(local, stored);
    offset += local.length + stored.length;
  }
  const central = Buffer.concat(directory);
  const count = number(directory.length, 2);
  const end = [number(END, 4), number(0, 2), number(0, 2), count, count, number(central.length, 4), number(offset, 4)];
  return Buffer.concat([...parts, central, ...end, number(0, 2)]);
}
