import type { Snapshot } from "../store/shelf.ts";

/** Answers of one snapshot, the least recently asked for first. */
type Answers = Map<string, { at: number; answer: Promise<unknown> }>;

/** A snapshot never changes, so its answers live as long as it is open. */
const remembered = new WeakMap<Snapshot["engine"], Answers>();

const MOST_ANSWERS = 400;

/** How new the sources are is said with an answer, and ages while the snapshot does not. */
const MOST_AGE_MILLISECONDS = 60_000;

/**
 * What was answered to the same question on the same snapshot, or what is being worked out for somebody else right now;
 * else works it out. A question that failed is asked anew.
 */
export function answerOnce<Answer>(
  { engine }: Snapshot,
  question: string,
  now: number,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const answers: Answers = remembered.get(engine) ?? new Map();
  remembered.set(engine, answers);
  const known = answers.get(question);
  if (known && Math.abs(now - known.at) < MOST_AGE_MILLISECONDS) {
    answers.delete(question);
    answers.set(question, known);
    return known.answer as Promise<Answer>;
  }
  const answer = work();
  answers.set(question, { at: now, answer });
  answer.catch(() => answers.delete(question));
  const [oldest] = answers.keys();
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
  return answer;
}
