export const INTEREST_STATES = ["shown", "accepted", "declined", "withdrawn", "ended"] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

export const NDA_STATES = ["none", "sent", "signed_by_firm", "signed_by_partner", "signed"] as const;
export type NdaState = (typeof NDA_STATES)[number];

export type Side = "firm" | "partner";

interface Move {
  by: readonly Side[];
  from: readonly InterestState[];
  to: InterestState;
}

/** What may be done with an interest, and by which side. To accept is to send the agreement; signing leaves the state as it is. */
export const INTEREST_MOVES = {
  accept: { by: ["firm"], from: ["shown"], to: "accepted" },
  decline: { by: ["firm"], from: ["shown"], to: "declined" },
  sign: { by: ["firm", "partner"], from: ["accepted"], to: "accepted" },
  withdraw: { by: ["partner"], from: ["shown", "accepted"], to: "withdrawn" },
  end: { by: ["firm"], from: ["accepted"], to: "ended" },
} as const satisfies Record<string, Move>;

export type InterestCommand = keyof typeof INTEREST_MOVES;
export const INTEREST_COMMANDS = Object.keys(INTEREST_MOVES) as [InterestCommand, ...InterestCommand[]];

/** Whether a side may do this now; each signs once. */
export function mayMoveInterest(command: InterestCommand, side: Side, state: InterestState, nda: NdaState): boolean {
  const { by, from }: Move = INTEREST_MOVES[command];
  const hasSigned = nda === "signed" || nda === `signed_by_${side}`;
  return by.includes(side) && from.includes(state) && !(command === "sign" && hasSigned);
}
