import { type SourceCard, STATES, type StateName } from "../../parts/SourceState.tsx";
import { GROUPS } from "./words.ts";

interface Wanted {
  state: StateName | null;
  group: SourceCard["group"] | null;
  words: string | null;
}

const ORDER = Object.keys(GROUPS);

/** The sources asked for, in the order of their groups. Words match anywhere in the names, the licence or the id. */
export function chooseSources(sources: readonly SourceCard[], { state, group, words }: Wanted): SourceCard[] {
  const sought = words?.toLowerCase();
  return sources
    .filter((source) => !state || source.state === state)
    .filter((source) => !group || source.group === group)
    .filter((source) => !sought || saidOf(source).includes(sought))
    .sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}

const saidOf = ({ id, title, terms }: SourceCard): string =>
  [id, title.en, title.zh, terms.licence.en, terms.licence.zh].join(" ").toLowerCase();

export const countStates = (sources: readonly SourceCard[]): [StateName, number][] =>
  STATES.map((state) => [state, sources.filter((source) => source.state === state).length]);

/** How much of its promise a source has used up: 1 is the last day it keeps it. */
export const ageShare = ({ age_days, fresh_days }: Pick<SourceCard, "age_days" | "fresh_days">): number | null =>
  age_days === null ? null : age_days / Math.max(1, fresh_days);
