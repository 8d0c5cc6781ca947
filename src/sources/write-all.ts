import type { FileHandle } from "node:fs/promises";

/** In one go. Node's own writeFile writes half a megabyte and waits its turn behind whatever else Node is at. */
export async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}
