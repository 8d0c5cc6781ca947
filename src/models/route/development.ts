import type { Grade } from "../../core/tables/shared.ts";
import { daysBetween } from "../calendar.ts";
import type { RouteInput } from "../route.ts";
import { assumedDays, type Span } from "./span.ts";

/** How long a phase takes, as a study published it. */
export interface PhaseLength {
  phase: string;
  months: number;
  study: string;
  record_key: string;
  grade: Grade;
}

const PHASES = ["phase_1", "phase_2", "phase_3"];
const MONTH = 365 / 12;

/**
 * Until the data for a filing are complete. The phase one is in may be nearly over or only begun; where the stage is not
 * known, all is open from none of it to the whole.
 */
export function developmentSpan(input: RouteInput, lengths: readonly PhaseLength[]): Span {
  if (input.data_complete) {
    const days = daysBetween(input.start, input.data_complete);
    return assumedDays(days, days, days);
  }
  const { stage } = input.facts;
  if (stage === "filing") return assumedDays(0, 0, 0);
  const days = (phase: string) => (lengths.find((length) => length.phase === phase)?.months ?? 0) * MONTH;
  const total = (phases: readonly string[]) => phases.reduce((sum, phase) => sum + days(phase), 0);
  const at = stage ? PHASES.indexOf(stage) : -1;
  const later = total(PHASES.slice(at + 1));
  const current = days(PHASES[at] ?? "");
  const span = stage ? assumedDays(later, later + current / 2, later + current) : assumedDays(0, later / 2, later);
  const used = lengths.filter(({ phase }) => PHASES.indexOf(phase) >= Math.max(0, at));
  return { ...span, trust: used.length ? "cited" : "assumed", clauses: used.map(clauseOfLength) };
}

const clauseOfLength = ({ phase, study, record_key, grade }: PhaseLength) => ({
  regulation_id: phase,
  name: study,
  name_zh: study,
  clause: null,
  record_key,
  grade,
});
