import type { Text } from "../core/text.ts";

/** How far a candidate has come, the least first. A study of phase 4 says that a medicine is sold somewhere, not where. */
const stages = {
  preclinical: { en: "Preclinical", zh: "临床前" },
  clinical: { en: "In trials, phase not stated", zh: "临床（分期不详）" },
  phase_1: { en: "Phase 1", zh: "1 期" },
  phase_1_2: { en: "Phase 1/2", zh: "1/2 期" },
  phase_2: { en: "Phase 2", zh: "2 期" },
  phase_2_3: { en: "Phase 2/3", zh: "2/3 期" },
  phase_3: { en: "Phase 3", zh: "3 期" },
  filed: { en: "Filed", zh: "已申报" },
  phase_4: { en: "Phase 4", zh: "4 期" },
  approved: { en: "Approved", zh: "已获批" },
} as const satisfies Record<string, Text>;

export type Stage = keyof typeof stages;
export const STAGES = Object.keys(stages) as Stage[];

/** From 1; 0 is a stage that is not known. */
export const rankOf = (stage: Stage): number => STAGES.indexOf(stage) + 1;

/** SQL: the rank of the stage in a column. */
export const rankSql = (column: string): string =>
  `case ${column} ${STAGES.map((stage) => `when '${stage}' then ${rankOf(stage)}`).join(" ")} else 0 end`;

/** SQL: the stage that the phase of a study in people says. */
export const stageOfPhaseSql = (phase: string): string =>
  `case when ${phase} = 'early_phase_1' then 'phase_1' when ${phase} is null or ${phase} = 'not_applicable' then 'clinical' else ${phase} end`;
