import { SupportCondition } from "../core/support/condition.ts";
import { factCalled, SUPPORT_FACT_NAMES, SupportFactName } from "../core/support/facts.ts";
import { FirmFacts } from "../models/eligibility/facts.ts";
import { windowOf } from "../models/eligibility/in-force.ts";
import { type Judged, judge } from "../models/eligibility/judge.ts";
import { matchMeasures } from "../models/eligibility/match.ts";
import { answerWords, wantedWords } from "../models/eligibility/words.ts";
import type { Assessed } from "../workspace/assessments.ts";
import { only } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import type { Context } from "./operation.ts";
import { readMeasures, readPolicies } from "./policy-rows.ts";

const THIS_MEASURE = { en: "The measure of this application", zh: "该申请所依据的措施" };

/** What a measure says to these facts today, condition by condition, by the evidence as it stands now. */
export async function assessMeasure(measure_id: string, said: unknown, context: Context): Promise<Assessed> {
  const { engine, manifest } = context.shelf.current();
  const on_day = dayOf(context);
  const policies = await readPolicies(engine, on_day);
  const measures = (await readMeasures(engine)).filter((each) => each.measure_id === measure_id);
  const measure = only(measures, THIS_MEASURE);
  const policy = only(
    policies.filter(({ policy_id }) => policy_id === measure.policy_id),
    THIS_MEASURE,
  );
  const facts = factsOf(said);
  const conditions = measure.conditions === null ? null : SupportCondition.parse(JSON.parse(measure.conditions));
  const asked = { ...measure, conditions, share_of: SupportFactName.nullable().parse(measure.share_of) };
  const [matched] = matchMeasures([asked], policies, facts, on_day);
  return {
    on_day,
    verdict: matched?.verdict ?? "cannot_tell",
    force: policy.force,
    application_window: windowOf(measure.window_opens, measure.window_closes, on_day),
    ...{ clause: measure.clause, policy_id: policy.policy_id, record_key: measure.record_key },
    ...{ instrument: policy.title, instrument_zh: policy.title_zh, snapshot_id: manifest.id },
    lines: conditions === null ? [] : judge(conditions, facts).map((line) => lineOf(line, facts)),
    at_most: matched?.amount ?? null,
  };
}

/** What was said that the evidence can ask; a word that it no longer knows counts as not said. */
function factsOf(said: unknown): FirmFacts {
  const known = (said ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    SUPPORT_FACT_NAMES.flatMap((name) => {
      const answer = FirmFacts.shape[name].safeParse(known[name]).data;
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}

function lineOf({ test, ...line }: Judged, facts: FirmFacts): Assessed["lines"][number] {
  if (test === null) return { ...line, fact: null, question: null, wanted: null, given: null };
  const given = facts[test.fact];
  return {
    ...line,
    fact: test.fact,
    question: factCalled(test.fact).ask,
    wanted: wantedWords(test),
    given: given === undefined ? null : answerWords(test.fact, given),
  };
}
