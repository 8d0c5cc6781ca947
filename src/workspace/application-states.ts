import type { Duty } from "./people.ts";

export const APPLICATION_STATES = [
  "draft",
  "submitted",
  "incomplete",
  "in_review",
  "approved",
  "rejected",
  "appealed",
  "paid",
  "withdrawn",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

interface Move {
  /** Whose move it is; the firm is the applicant itself. */
  by: Duty;
  from: readonly ApplicationState[];
  to: ApplicationState;
}

/**
 * What may be done with an application, and by whom. `approve` and `reject` are what two reviews come to; the others are
 * operations.
 */
export const MOVES = {
  submit: { by: "firm", from: ["draft", "incomplete"], to: "submitted" },
  withdraw: { by: "firm", from: ["draft", "submitted", "incomplete", "in_review", "appealed"], to: "withdrawn" },
  appeal: { by: "firm", from: ["rejected"], to: "appealed" },
  ask: { by: "officer", from: ["submitted"], to: "incomplete" },
  take: { by: "officer", from: ["submitted", "appealed"], to: "in_review" },
  approve: { by: "reviewer", from: ["in_review"], to: "approved" },
  reject: { by: "reviewer", from: ["in_review"], to: "rejected" },
  settle_payment: { by: "officer", from: ["approved"], to: "paid" },
} as const satisfies Record<string, Move>;

export type Command = keyof typeof MOVES;

export const mayMove = (command: Command, state: ApplicationState): boolean =>
  (MOVES[command].from as readonly ApplicationState[]).includes(state);
