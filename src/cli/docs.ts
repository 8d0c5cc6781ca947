import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openapi } from "../http/openapi.ts";
import { operations } from "../operations/catalogue.ts";
import { documents } from "../operations/documents.ts";
import { ROOT, readSettings } from "./world.ts";

/** Every generated document and its path below the root. A test holds the checked-in files to this. */
export function generated(): Record<string, string> {
  const contract = `${JSON.stringify(openapi(operations, readSettings().version), null, 2)}\n`;
  return { ...documents(), "docs/api/openapi.json": contract };
}

export async function writeDocs(): Promise<void> {
  for (const [path, content] of Object.entries(generated())) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), content);
  }
}
