import { expect, it } from "vitest";
import { type CandidateState, candidateChanges } from "./changes.ts";

const state = (candidate_id: string, stage_rank: number, is_active = true): CandidateState => ({
  candidate_id,
  drug_id: candidate_id,
  drug: candidate_id,
  drug_zh: null,
  organisation: null,
  organisation_zh: null,
  stage: `stage ${stage_rank}`,
  stage_rank,
  is_active,
  record_key: `evidence:drugs/${candidate_id}@1`,
});

it("tells what came, went on, fell back, stopped, began again and left", () => {
  const before = [
    state("same", 3),
    state("up", 3),
    state("down", 5),
    state("stopped", 3),
    state("again", 3, false),
    state("left", 1),
  ];
  const after = [
    state("same", 3),
    state("up", 7),
    state("down", 3),
    state("stopped", 3, false),
    state("again", 3),
    state("new", 1),
  ];
  expect(
    candidateChanges(before, after).map(({ candidate_id, kind, before: stage }) => [candidate_id, kind, stage]),
  ).toEqual([
    ["up", "advanced", "stage 3"],
    ["down", "set_back", "stage 5"],
    ["stopped", "discontinued", "stage 3"],
    ["again", "resumed", "stage 3"],
    ["new", "added", null],
    ["left", "removed", "stage 1"],
  ]);
});

it("finds nothing between a snapshot and itself", () => {
  const all = [state("a", 1), state("b", 10, false)];
  expect(candidateChanges(all, all)).toEqual([]);
});
