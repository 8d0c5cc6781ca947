import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";

/** What a person decided about a lead. Decisions are appended, never changed: the last one counts. */
export const Decision = z.object({
  lead_id: z.string(),
  decision: z.enum(["open", "accepted", "dismissed"]),
  reason: z.string().nullable(),
  at: z.string(),
});
export type Decision = z.infer<typeof Decision>;

const pathOf = (data: string) => join(data, "reviews", "leads.ndjson");

export async function appendDecision(data: string, decision: Decision): Promise<void> {
  await mkdir(dirname(pathOf(data)), { recursive: true });
  await appendFile(pathOf(data), `${JSON.stringify(decision)}\n`);
}

/** The last decision on each lead. A line that cannot be read, such as one cut off by a crash, counts for nothing. */
export async function readDecisions(data: string): Promise<Map<string, Decision>> {
  const text = await readFile(pathOf(data), "utf8").catch(() => "");
  const decisions = text.split("\n").flatMap((line) => {
    try {
      return [Decision.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
  return new Map(decisions.map((decision) => [decision.lead_id, decision]));
}
