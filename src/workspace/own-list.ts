import * as z from "zod";

export const Instant = z.iso.datetime();
export const Words = z.string();

/** One list of what is kept about a person: its columns, and the rows that are about whoever asks. */
export const list = <Shape extends z.ZodRawShape>(columns: Shape, from: string) => ({
  row: z.object(columns),
  sql: `select ${Object.keys(columns).join(", ")} from ${from}`,
});

export const mine = (column: string, ordered = "created_at") => `where ${column} = me() order by ${ordered}`;
