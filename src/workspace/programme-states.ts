export const PROGRAMME_STATES = ["open", "closed"] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

/** What is closed stays as it was. */
export const PROGRAMME_MOVES: Readonly<Record<ProgrammeState, readonly ProgrammeState[]>> = {
  open: ["open", "closed"],
  closed: [],
};
