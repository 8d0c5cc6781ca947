import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceState } from "../../parts/SourceState.tsx";
import { wordIn } from "../../text/words.ts";

const text = defineText({
  title: { en: "In the registers", zh: "各监管机构登记" },
  entries: { en: "entries", zh: "条" },
  byName: { en: "joined by the substance's name", zh: "按通用名匹配" },
  missing: { en: "Not found in: ", zh: "未见于：" },
  asOf: { en: "as of", zh: "截至" },
  means: {
    en: "What was not found there may exist all the same: the day and the state of each say how far it can tell.",
    zh: "未见不等于不存在：各来源的日期与状态说明其可信程度。",
  },
});

type Answered = OutputOf<"drugs.get">;
type Authorisation = Answered["authorisations"][number];

/** What registers of medicines say in their own names, and the registers that hold nothing of it. */
export function Registers({ data: { authorisations, registers } }: { data: Answered }) {
  const t = useText(text);
  const found = new Set(authorisations.map(({ source_id }) => source_id));
  const groups = groupsOf(authorisations);
  const missing = registers.filter(({ id, state }) => !found.has(id) && state !== "not_loaded");
  if (!groups.length && !missing.length) return null;
  return (
    <>
      <h2>{t("title")}</h2>
      <ul className="list">
        {groups.map((group) => (
          <Group key={group.map(({ record_key }) => record_key).join()} group={group} registers={registers} />
        ))}
      </ul>
      {missing.length > 0 && <Missing registers={missing} />}
    </>
  );
}

/** The products of one application in one register are one line. */
function groupsOf(authorisations: Authorisation[]): Authorisation[][] {
  const groups = new Map<string, Authorisation[]>();
  for (const entry of authorisations) {
    const { jurisdiction, application_number, source_id, status, decision_date } = entry;
    const key = JSON.stringify([jurisdiction, application_number, source_id, status, decision_date]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

function Group({ group, registers }: { group: Authorisation[]; registers: Answered["registers"] }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [first] = group;
  if (!first) return null;
  const source = registers.find(({ id }) => id === first.source_id);
  const date = first.decision_date ?? first.status_date;
  const day = date && formatDate(date, "day", language);
  const words = [
    wordFor("jurisdiction", first.jurisdiction, language),
    first.brand,
    wordIn("authorisation", "status", first.status ?? "other", language),
    day,
    first.application_number,
  ];
  return (
    <li>
      {`${words.filter(Boolean).join(" · ")} · `}
      <RecordLink record_key={first.record_key}>{source ? say(source.title) : first.source_id}</RecordLink>{" "}
      {source && <SourceState state={source.state} />}
      <span className="small soft">
        {group.length > 1 && ` · ${group.length} ${t("entries")}`}
        {first.joined_by === "substance" && ` · ${t("byName")}`}
      </span>
    </li>
  );
}

function Missing({ registers }: { registers: Answered["registers"] }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <p className="small soft">
      {t("missing")}
      {registers.map(({ id, title, state, as_of }) => (
        <span key={id} style={{ display: "inline-block", marginRight: 12 }}>
          <Link href={href(`/sources/${id}`)}>{say(title)}</Link>
          {as_of && ` ${t("asOf")} ${formatDate(as_of, "day", language)}`} <SourceState state={state} />
        </span>
      ))}
      {t("means")}
    </p>
  );
}
