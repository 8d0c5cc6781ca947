import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/** How the last attempt to load a source ended. It stands beside the snapshots, since a failed one makes none. */
export const Attempt = z.object({
  source_id: z.string(),
  at: z.string(),
  /** `ok`, or the code of the fault. */
  outcome: z.string(),
  message: z.string().nullable(),
  /** The field or column that is not what it was. */
  field: z.string().nullable(),
});
export type Attempt = z.infer<typeof Attempt>;

const FOLDER = "attempts";

export async function writeAttempt(data: string, attempt: Attempt): Promise<void> {
  const folder = join(data, FOLDER);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${attempt.source_id}.json`);
  const next = `${path}.${randomBytes(4).toString("hex")}`;
  await writeFile(next, `${JSON.stringify(attempt)}\n`);
  await rename(next, path);
}

/** The last attempt of every source that has been tried. One that cannot be read counts as none. */
export async function readAttempts(data: string): Promise<Map<string, Attempt>> {
  const attempts = new Map<string, Attempt>();
  for (const name of await readdir(join(data, FOLDER)).catch(() => [])) {
    if (!name.endsWith(".json")) continue;
    const text = await readFile(join(data, FOLDER, name), "utf8").catch(() => "null");
    const attempt = Attempt.safeParse(parsed(text));
    if (attempt.success) attempts.set(attempt.data.source_id, attempt.data);
  }
  return attempts;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
