/** The order in which stages are passed, as the pages draw them. */
export const STAGE_ORDER = [
  "preclinical",
  "clinical",
  "phase_1",
  "phase_1_2",
  "phase_2",
  "phase_2_3",
  "phase_3",
  "filed",
  "phase_4",
  "approved",
];
