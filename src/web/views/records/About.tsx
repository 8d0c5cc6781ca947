import { Link } from "wouter";
import { formatInstant } from "../../../words/format.ts";
import { labels } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { type SourceCard, SourceState } from "../../parts/SourceState.tsx";
import { LEAVES } from "../sources/words.ts";
import type { OpenedRecord } from "./RecordView.tsx";

const text = defineText({
  key: { en: "Key", zh: "键" },
  source: { en: "Source", zh: "来源" },
  licence: { en: "Licence", zh: "许可" },
  leaves: { en: "may leave", zh: "对外提供" },
  grade: { en: "Grade", zh: "等级" },
  retrieved: { en: "Retrieved", zh: "获取时间" },
  address: { en: "Address", zh: "网址" },
  hash: { en: "SHA-256 of the untouched text", zh: "原始文本 SHA-256" },
});

/** Where a record comes from, in which state its source is, and whether it may leave. */
export function About({ record, source }: { record: OpenedRecord["record"]; source: SourceCard | undefined }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <div className="card">
      <dl className="facts">
        <dt>{t("source")}</dt>
        <dd>
          <Link href={href(`/sources/${record.source_id}`)}>{source ? say(source.title) : record.source_id}</Link>{" "}
          {source && <SourceState state={source.state} />}
          {source?.reason && <span className="small soft">{` ${say(source.reason)}`}</span>}
        </dd>
        {source && (
          <>
            <dt>{t("licence")}</dt>
            <dd>
              {say(source.terms.licence)}{" "}
              <span className={source.terms.redistribution === "no" ? "tone-red" : "soft"}>
                {`· ${t("leaves")}: ${say(LEAVES[source.terms.redistribution])}`}
              </span>
            </dd>
          </>
        )}
        <dt>{t("grade")}</dt>
        <dd>{say(labels.grade[record.grade])}</dd>
        <dt>{t("retrieved")}</dt>
        <dd>{`${formatInstant(record.retrieved_at, language)} UTC`}</dd>
        {record.address && (
          <>
            <dt>{t("address")}</dt>
            <dd>
              <a href={record.address} rel="noreferrer">
                {record.address}
              </a>
            </dd>
          </>
        )}
        <dt>{t("key")}</dt>
        <dd>
          <code className="small">{record.record_key}</code>
        </dd>
        <dt>{t("hash")}</dt>
        <dd>
          <code className="small soft">{record.sha256}</code>
        </dd>
      </dl>
    </div>
  );
}
