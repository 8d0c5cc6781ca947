import type * as z from "zod";
import type { Shelf } from "../store/shelf.ts";

export const ROLES = ["public", "reader", "editor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** What is being done, and how far: bytes or records done of a total, where a total is known. */
export type Progress = (step: { label: string; done: number; total: number | null; unit: "bytes" | "records" }) => void;

/** The world, as an operation may touch it. */
export interface Context {
  shelf: Shelf;
  /** The folder of snapshots. */
  data: string;
  /** The folder of curated facts. */
  evidence: string;
  version: string;
  actor: { role: Role } | null;
  now(): Date;
  fetch: typeof fetch;
  progress: Progress;
}

export interface Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  /** `noun.verb`: the path, the tool, the command and the hook are read off it. */
  id: string;
  summary: string;
  access: Role;
  writes: boolean;
  input: Input;
  output: Output;
  /** An input that works on the bundled evidence: for the docs and for the test that runs every operation. */
  example: z.input<Input>;
  /** True of an answer that means the job was not done: the command line exits with a failure. */
  failed?(output: z.output<Output>): boolean;
  run(input: z.output<Input>, context: Context): Promise<z.input<Output>>;
}

export const defineOperation = <const Id extends string, Input extends z.ZodObject, Output extends z.ZodObject>(
  operation: Operation<Input, Output> & { id: Id },
): Operation<Input, Output> & { id: Id } => operation;
