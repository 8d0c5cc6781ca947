import { useSearch } from "wouter";
import { useOperation } from "../../lib/api.ts";
import { Answer } from "../../parts/states.tsx";
import { Questions } from "./Questions.tsx";
import { questionOf } from "./question.ts";
import { Verdicts } from "./Verdicts.tsx";

export function Matcher() {
  const answer = useOperation("policies.match", questionOf(new URLSearchParams(useSearch())));
  return (
    <div className="planner">
      <Questions match={answer.data} />
      <div className="planner-main" id="verdicts">
        <Answer of={answer}>{(match) => <Verdicts match={match} />}</Answer>
      </div>
    </div>
  );
}
