type Row = object;

interface Answer {
  rows: Promise<readonly Row[]>;
  /** How many rows it has, once it is known. */
  size: number;
}

/** In all answers together. */
const MOST_ROWS = 300_000;
/** An answer longer than this is a download or an index, which nobody asks for twice in a row. */
const LONGEST = 20_000;

/**
 * Keeps what a file that never changes answered, the least recently asked for first to go. A question that is being worked
 * out for somebody is not worked out again, and one that failed is asked anew.
 */
export function remembering(): (question: string, work: () => Promise<readonly Row[]>) => Promise<readonly Row[]> {
  const answers = new Map<string, Answer>();
  let held = 0;
  const forget = (question: string) => {
    held -= answers.get(question)?.size ?? 0;
    answers.delete(question);
  };
  const keep = (question: string, answer: Answer, size: number) => {
    if (answers.get(question) !== answer) return;
    if (size > LONGEST) return forget(question);
    // One that has no rows takes room too.
    answer.size = size + 1;
    held += answer.size;
    for (const oldest of answers.keys()) if (held > MOST_ROWS && oldest !== question) forget(oldest);
  };
  return (question, work) => {
    const known = answers.get(question);
    const answer = known ?? { rows: work(), size: 0 };
    answers.delete(question);
    answers.set(question, answer);
    if (!known)
      answer.rows.then(
        (rows) => keep(question, answer, rows.length),
        () => forget(question),
      );
    return answer.rows;
  };
}
