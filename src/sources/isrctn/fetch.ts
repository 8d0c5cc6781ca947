import { Fault } from "../../core/fault.ts";
import type { FetchOptions, Page } from "../source.ts";
import type { Web } from "../web.ts";

export const API = "https://www.isrctn.com/api/query/format/default";

/** Before the register kept the day of the last edit. */
const FIRST = "2005-01-01";

/** How far a run has come: the day from which to ask on, how many trials it has, and how many there are. */
interface Course {
  from: string;
  seen: number;
  total: number;
}

/**
 * The service has no paging: it ignores an offset. So it is asked month by month of the last edit, until as many trials
 * came as it counts. The token is the course of the run.
 */
export async function* fetch(web: Web, { since, after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  const from = since ?? FIRST;
  let course: Course = after
    ? courseOf(after)
    : { from, seen: 0, total: (await ask(web, base, from, null, 1, signal)).total };
  const end = monthAfter(monthAfter(new Date().toISOString().slice(0, 10)));
  while (course.seen < course.total && course.from < end) {
    const until = monthAfter(course.from);
    const { bytes, count, total } = await ask(web, base, course.from, until, course.total, signal);
    if (count !== total) throw changed(base, `gave ${count} of ${total} trials`);
    course = { ...course, from: until, seen: course.seen + count };
    if (count) yield { content: bytes, next: course.seen < course.total ? tokenOf(course) : null };
  }
}

async function ask(
  web: Web,
  base: string,
  from: string,
  until: string | null,
  limit: number,
  signal: AbortSignal | undefined,
) {
  const address = new URL(base);
  const edited = [`lastEdited GE ${from}T00:00:00.000Z`, until && `lastEdited LT ${until}T00:00:00.000Z`];
  address.searchParams.set("q", edited.filter(Boolean).join(" AND "));
  address.searchParams.set("limit", String(limit));
  const { bytes, text } = await web.get(address, { as: "text", signal });
  const [, total] = /<allTrials[^>]*\btotalCount="(\d+)"/.exec(text) ?? [];
  if (!total) throw changed(base, "answered without a list of trials");
  return { bytes, total: Number(total), count: text.split("<fullTrial>").length - 1 };
}

const changed = (base: string, what: string) =>
  new Fault("source_changed", `${new URL(base).host} ${what}.`, { address: base });

const monthAfter = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1)).toISOString().slice(0, 10);

const tokenOf = ({ from, seen, total }: Course) => `${from}/${seen}/${total}`;

function courseOf(token: string): Course {
  const [from = FIRST, seen = "0", total = "0"] = token.split("/");
  return { from, seen: Number(seen), total: Number(total) };
}
