import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { LongText } from "../../parts/LongText.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { wordIn } from "../../text/words.ts";
import type { Conflicts } from "./ConflictsView.tsx";

const text = defineText({ register: { en: "record of ", zh: "所载登记库：" } });

type Conflict = Conflicts["conflicts"][number];

/** Each difference with what every source says, side by side. */
export function ConflictList({ found }: { found: Conflicts }) {
  const say = useSay();
  const titles = new Map(found.by_field.map(({ field, title }) => [field, title]));
  return (
    <ol className="list conflict-list">
      {found.conflicts.map((conflict) => {
        const { subject_id, title, field } = conflict;
        const about = titles.get(field);
        return (
          <li key={`${subject_id} ${field}`}>
            <div>
              <b>{title}</b> {title !== subject_id && <code className="soft small">{subject_id}</code>}
              <div className="small soft">{about ? say(about) : field}</div>
            </div>
            <Values conflict={conflict} />
          </li>
        );
      })}
    </ol>
  );
}

function Values({ conflict: { subject_kind, field, values } }: { conflict: Conflict }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const sources = useOperation("sources.list", {}).data?.sources;
  const nameOf = (id: string) => {
    const source = sources?.find((each) => each.id === id);
    return source ? say(source.title) : id;
  };
  const column = field.replace(`${subject_kind}_`, "");
  return (
    <dl className="sides">
      {values.map(({ source_id, record_key, value, register }) => (
        <div key={record_key}>
          <dt>
            <RecordLink record_key={record_key}>{nameOf(source_id)}</RecordLink>
          </dt>
          <dd>
            <LongText>{wordIn(subject_kind, column, value, language)}</LongText>
            {register && <div className="small soft">{`${t("register")}${nameOf(register)}`}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
