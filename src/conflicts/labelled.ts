/** A pair of values of one fact, and whether a person who read both records calls them a conflict. */
export interface Labelled {
  field: string;
  subject_id: string;
  one: string;
  other: string;
  real: boolean;
}

export const LABELLED_ON = "2026-11-23";

export const LABELLED: readonly Labelled[] = [];
