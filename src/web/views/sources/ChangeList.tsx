import { defineText, useText } from "../../lib/text.tsx";
import { FieldChanges } from "../../parts/FieldChanges.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Comparison } from "./Changes.tsx";

const text = defineText({
  title: { en: "Record by record", zh: "逐条变更" },
  added: { en: "added", zh: "新增" },
  removed: { en: "removed", zh: "移除" },
  changed: { en: "changed", zh: "变更" },
  before: { en: "the version before", zh: "此前版本" },
  unread: {
    en: "Its text differs, in nothing that we read.",
    zh: "原文有变，但所读取的字段未变。",
  },
});

const MARK = { added: "+", removed: "−", changed: "≠" } as const;

/** Each record that is not what it was: its fields before and after, and the way to both versions. */
export function ChangeList({ changes }: { changes: Comparison["changes"] }) {
  const t = useText(text);
  return (
    <>
      <h2>{t("title")}</h2>
      <ol className="list change-list">
        {changes.map(({ kind, record_id, title, record_key, before_key, fields }) => (
          <li key={record_id}>
            <span className={`kind kind-${kind}`}>
              <span aria-hidden="true">{MARK[kind]}</span> {t(kind)}
            </span>
            <div>
              <RecordLink record_key={record_key ?? before_key ?? ""}>{title}</RecordLink>{" "}
              <code className="soft small">{record_id}</code>
              {kind === "changed" && before_key && (
                <span className="small">
                  {" · "}
                  <RecordLink record_key={before_key}>{t("before")}</RecordLink>
                </span>
              )}
              {kind === "changed" && fields.length === 0 && <p className="small soft flat">{t("unread")}</p>}
              {fields.length > 0 && <FieldChanges changes={fields} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
