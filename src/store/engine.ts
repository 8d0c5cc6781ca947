import type * as z from "zod";

export type Parameters = Record<string, string | number | boolean | null>;

/** An analytical database. Every row that leaves it is parsed by the shape the caller names. */
export interface Engine {
  rows<Shape extends z.ZodType>(shape: Shape, sql: string, parameters?: Parameters): Promise<z.output<Shape>[]>;
  run(sql: string, parameters?: Parameters): Promise<void>;
  /** Ends what is being asked, and closes. */
  close(): void;
}
