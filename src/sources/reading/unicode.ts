import type { Chunks } from "./raw-record.ts";

/** UTF-8 without a byte order mark, whether the text came as that or, by its mark, as UTF-16. */
export async function* unicode(chunks: Chunks): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null;
  let first = true;
  for await (const chunk of chunks) {
    if (first && chunk.length) {
      first = false;
      const mark = chunk.subarray(0, 3).toString("latin1");
      if (mark.startsWith("\xff\xfe")) decoder = new TextDecoder("utf-16le");
      if (mark.startsWith("\xfe\xff")) decoder = new TextDecoder("utf-16be");
      if (mark === "\xef\xbb\xbf") {
        yield chunk.subarray(3);
        continue;
      }
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}
