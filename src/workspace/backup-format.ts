import { createHash, type Hash } from "node:crypto";
import * as z from "zod";

/**
 * A backup is gzip over lines of JSON: a head, then for each table a line that names it and one line for each row as
 * PostgreSQL writes it, and at the end what each table must add up to. Without that end it is not whole.
 */
export const Head = z.object({
  format: z.literal("portolan-workspace"),
  edition: z.literal(1),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
});
export type Head = z.infer<typeof Head>;

export const TableLine = z.object({
  table: z.string().regex(/^[a-z_]+$/),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
});

const Sum = z.object({ rows: z.int(), sha256: z.string() });
export const End = z.object({ end: z.record(z.string(), Sum) });
export type Sums = Record<string, z.infer<typeof Sum>>;

/** Who is signed in at the moment, and how often somebody knocked: people sign in again. */
export const LEFT_OUT = ["session", "verification", "rate_limit", "migration"];

/** Adds a table up, row by row. */
export class TableSum {
  rows = 0;
  #hash: Hash = createHash("sha256");

  add(row: string): void {
    this.rows += 1;
    this.#hash.update(row).update("\n");
  }

  get total() {
    return { rows: this.rows, sha256: this.#hash.copy().digest("hex") };
  }
}
