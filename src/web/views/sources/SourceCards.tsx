import { Link } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { type SourceCard, SourceState } from "../../parts/SourceState.tsx";
import { Empty } from "../../parts/states.tsx";
import { Age } from "./Age.tsx";
import { GROUPS, LEAVES, UNSEEN, WAY, wayOf } from "./words.ts";

const text = defineText({
  leaves: { en: "May leave", zh: "对外提供" },
  records: { en: "records", zh: "条记录" },
  refused: { en: "refused", zh: "条拒收" },
});

/** The same as the table, for a phone. */
export function SourceCards({ sources }: { sources: SourceCard[] }) {
  const say = useSay();
  const groups = [...new Set(sources.map(({ group }) => group))];
  if (sources.length === 0) return <Empty />;
  return groups.map((group) => (
    <section key={group}>
      <h3 className="section-title">{say(GROUPS[group])}</h3>
      <ul className="list source-cards">
        {sources
          .filter((source) => source.group === group)
          .map((source) => (
            <Card key={source.id} source={source} />
          ))}
      </ul>
    </section>
  ));
}

function Card({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <li>
      <div className="ends">
        <Link href={href(`/sources/${source.id}`)}>{say(source.title)}</Link>
        <SourceState state={source.state} />
      </div>
      <div className="ends small soft">
        {source.loads.length > 0 ? <Age source={source} /> : <span>{say(WAY[wayOf(source)])}</span>}
        {source.loads.length > 0 && (
          <span>
            {`${number(source.records)} ${t("records")}`}
            {source.rejected > 0 && ` · ${number(source.rejected)} ${t("refused")}`}
          </span>
        )}
      </div>
      <div className="small soft">
        {`${t("leaves")}: ${say(LEAVES[source.terms.redistribution])}`}
        {source.seen === "documentation" && ` · ${say(UNSEEN)}`}
      </div>
    </li>
  );
}
