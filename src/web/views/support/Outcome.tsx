import { useSay } from "../../lib/text.tsx";
import { supportLabels } from "../../text/support.ts";
import { askableOf, type Match } from "./question.ts";

const VERDICTS = ["eligible", "cannot_tell", "not_eligible"] as const;

/** How it stands, beside the questions; on a phone the verdicts themselves are a long way down. */
export function Outcome({ match }: { match: Match | undefined }) {
  const say = useSay();
  const rows = match ? askableOf(match) : [];
  const counts = VERDICTS.map(
    (verdict) => `${say(supportLabels.verdict[verdict])} ${rows.filter((row) => row.verdict === verdict).length}`,
  );
  return (
    <p role="status" className="small">
      {match && <a href="#verdicts">{counts.join(" · ")}</a>}
    </p>
  );
}
