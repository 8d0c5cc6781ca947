/** SQL: what a snapshot says of every candidate that counts, in as few columns as a comparison needs. */
export const CANDIDATE_STATE = `select candidate_id, drug_id, drug, drug_zh, organisation, organisation_zh, stage, stage_rank, is_active,
  coalesce(stage_key, record_key) as record_key
from candidate where is_innovative`;

export interface CandidateState {
  candidate_id: string;
  drug_id: string;
  drug: string;
  drug_zh: string | null;
  organisation: string | null;
  organisation_zh: string | null;
  stage: string | null;
  stage_rank: number;
  is_active: boolean;
  record_key: string;
}

type ChangeKind = "added" | "advanced" | "set_back" | "discontinued" | "resumed" | "removed";

export interface CandidateChange extends CandidateState {
  kind: ChangeKind;
  before: string | null;
  before_key: string | null;
}

/**
 * What became of candidates between two snapshots. One that is dormant now and was not is discontinued; one that has no
 * row any more is removed, because a record left or its names are resolved otherwise, which is no fact about the medicine.
 */
export function candidateChanges(
  before: readonly CandidateState[],
  after: readonly CandidateState[],
): CandidateChange[] {
  const was = new Map(before.map((each) => [each.candidate_id, each]));
  const is = new Set(after.map(({ candidate_id }) => candidate_id));
  const changes = after.flatMap((now): CandidateChange[] => {
    const then = was.get(now.candidate_id);
    const kind = kindOf(then, now);
    return kind ? [{ ...now, kind, before: then?.stage ?? null, before_key: then?.record_key ?? null }] : [];
  });
  const gone = before
    .filter(({ candidate_id }) => !is.has(candidate_id))
    .map((then): CandidateChange => ({ ...then, kind: "removed", before: then.stage, before_key: then.record_key }));
  return [...changes, ...gone];
}

function kindOf(then: CandidateState | undefined, now: CandidateState): ChangeKind | null {
  if (!then) return "added";
  if (now.stage_rank > then.stage_rank) return "advanced";
  if (now.stage_rank < then.stage_rank) return "set_back";
  if (then.is_active && !now.is_active) return "discontinued";
  if (!then.is_active && now.is_active) return "resumed";
  return null;
}
