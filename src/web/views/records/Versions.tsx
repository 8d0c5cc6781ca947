import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatInstant } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { FieldChanges } from "../../parts/FieldChanges.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";

const text = defineText({
  title: { en: "Versions", zh: "版本" },
  one: { en: "It has not changed since it was first loaded.", zh: "首次载入以来未发生变化。" },
  first: { en: "First loaded", zh: "首次载入" },
  unread: { en: "The text changed, in nothing that we read.", zh: "原文有变，但所读取的字段未变。" },
  current: { en: "current", zh: "当前" },
  shown: { en: "shown above", zh: "见上" },
  open: { en: "open this version", zh: "打开此版本" },
  speaks: { en: "edition of", zh: "版本日期" },
  seen: { en: "loaded", zh: "载入" },
  until: { en: "last seen", zh: "最近见于" },
  removed: { en: "The source no longer lists it since the load of", zh: "来源已不再收录，自该次载入起：" },
});

type Answered = OutputOf<"records.versions">;
type Version = Answered["versions"][number];

/** Every version of a record as a line through time, the newest first, with what changed at each. */
export function Versions({ record_key }: { record_key: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { data } = useOperation("records.versions", { record_key });
  if (!data) return null;
  return (
    <section>
      <h2>{t("title")}</h2>
      {data.removed_at && (
        <p className="tone-red">{`${t("removed")} ${formatInstant(data.removed_at, language)} UTC`}</p>
      )}
      {data.versions.length === 1 && <p className="soft flat">{t("one")}</p>}
      <ol className="timeline">
        {data.versions.map((version, at) => (
          <Entry
            key={`${version.record_key} ${version.first_seen}`}
            version={version}
            isFirst={at === data.versions.length - 1}
            isShown={version.record_key === record_key}
          />
        ))}
      </ol>
    </section>
  );
}

function Entry({ version, isFirst, isShown }: { version: Version; isFirst: boolean; isShown: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { edition, first_seen, last_seen, load, is_current, changes } = version;
  const day = formatDate((edition ?? first_seen).slice(0, 10), "day", language);
  return (
    <li className={is_current ? "is-current" : undefined} aria-current={isShown ? "true" : undefined}>
      <div>
        <b>{day}</b>
        {is_current && <span className="tag tone-green">{t("current")}</span>}
        {isShown ? (
          <span className="small soft">{t("shown")}</span>
        ) : (
          <span className="small">
            <RecordLink record_key={version.record_key}>{`${t("open")}`}</RecordLink>
          </span>
        )}
      </div>
      <p className="small soft flat">
        {`${t("seen")} ${formatInstant(first_seen, language)} UTC · ${load}`}
        {last_seen !== first_seen && ` · ${t("until")} ${formatInstant(last_seen, language)} UTC`}
      </p>
      {isFirst && <p className="small flat">{t("first")}</p>}
      {!isFirst && changes.length === 0 && <p className="small flat">{t("unread")}</p>}
      {changes.length > 0 && <FieldChanges changes={changes} />}
    </li>
  );
}
