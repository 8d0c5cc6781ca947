import type * as z from "zod";
import { Day } from "../core/date.ts";
import type { Text } from "../core/text.ts";
import type { Dossier } from "../dossier/blocks.ts";
import type { Shelf } from "../store/shelf.ts";
import type { Post } from "../workspace/letters.ts";
import type { Duty, Person } from "../workspace/people.ts";
import type { Scan } from "../workspace/scan.ts";
import type { Workspace } from "../workspace/workspace.ts";

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
  actor: { role: Role; person?: Person | undefined } | null;
  /** Everything that can be asked, for those who ask again what somebody asked before. */
  operations: readonly Operation[];
  /** Where casework is kept; opened when it is first asked for. */
  workspace(): Promise<Workspace>;
  now(): Date;
  fetch: typeof fetch;
  /** Who runs this installation, as registers are told; some answer only to those who say. */
  contact?: string | undefined;
  /** Looks at uploads for what is harmful, where this installation has somebody who does. */
  scan?: Scan | undefined;
  /** How letters leave, where this installation is served; opened when the first does. */
  post?: (() => Promise<Post>) | undefined;
  progress: Progress;
}

export interface Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  /** `noun.verb`: the path, the tool, the command and the hook are read off it. */
  id: string;
  /** What its rows are, above them when they leave. */
  title: Text;
  summary: string;
  access: Role;
  /** Of casework: for whom it is, by what they are on the platform; anybody who is signed in, where nothing is listed. */
  by?: readonly Duty[];
  /** True of casework that everybody may read: like all casework it has no earlier days, and is no question to the evidence. */
  is_casework?: true;
  writes: boolean;
  input: Input;
  output: Output;
  /** An input that works on the bundled evidence: for the docs and for the test that runs every operation. */
  example: z.input<Input>;
  /** The list that bare words on the command line fill. */
  words?: string;
  /**
   * True where the answer follows from the snapshot and the input alone, so that it can be given to all who ask. What it
   * answers to no input at all is what its room shows first.
   */
  lasting?: true;
  /** Where the answer reads as a document: that document, which leaves as HTML, PDF or DOCX. */
  document?(output: z.output<Output>): Dossier;
  /** The field, in base64, that a body which is a file itself fills over HTTP; the other fields stand in the address. */
  upload?: { field: string; most_bytes: number };
  /** Where the answer is a file that somebody keeps: that file, which leaves over HTTP with `format=file`. */
  file?(output: z.output<Output>): { name: string; type: string; content: Buffer };
  /** True of an answer that means the job was not done: the command line exits with a failure. */
  failed?(output: z.output<Output>): boolean;
  run(input: z.output<Input>, context: Context): Promise<z.input<Output>>;
}

/** Every read can be asked of an earlier day; `perform` answers it from the snapshot of that day. */
const AsOf = Day.optional().meta({
  description: "Answer as of the end of this day (UTC), from the snapshot of then",
});

export const defineOperation = <const Id extends string, Input extends z.ZodObject, Output extends z.ZodObject>(
  operation: Operation<Input, Output> & { id: Id },
): Operation<Input, Output> & { id: Id } => {
  // Casework has no earlier days: what was so then is in its log.
  if (operation.writes || operation.by || operation.is_casework) return operation;
  return { ...operation, input: operation.input.extend({ as_of: AsOf }) as unknown as Input };
};
