import type { OutputOf } from "../../../operations/catalogue.ts";
import { useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
import { labels } from "../../text/labels.ts";

const text = defineText({
  key: { en: "Key", zh: "键" },
  source: { en: "Source", zh: "来源" },
  grade: { en: "Grade", zh: "等级" },
  retrieved: { en: "Retrieved", zh: "获取时间" },
  address: { en: "Address", zh: "网址" },
  hash: { en: "SHA-256 of the untouched text", zh: "原始文本 SHA-256" },
  facts: { en: "What we read from it", zh: "从中读取的事实" },
  raw: { en: "The untouched record", zh: "原始记录" },
  none: { en: "No fact was read from this record.", zh: "未从此记录读取事实。" },
});

export function RecordView() {
  const [key] = useAddressField("key");
  const answer = useOperation("records.get", { record_key: key ?? "" }, key !== null);
  if (key === null) return <NotFound />;
  return (
    <>
      <Answer of={answer}>{(data) => <Opened data={data} />}</Answer>
      <SourceFoot />
    </>
  );
}

type Answered = OutputOf<"records.get">;

function Opened({ data }: { data: Answered }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const { record, facts, raw } = data;
  return (
    <>
      <h1>{nameIn(record.title, record.title_zh)}</h1>
      <div className="card">
        <dl className="facts">
          <dt>{t("key")}</dt>
          <dd>
            <code>{record.record_key}</code>
          </dd>
          <dt>{t("source")}</dt>
          <dd>{record.source_id}</dd>
          <dt>{t("grade")}</dt>
          <dd>{say(labels.grade[record.grade])}</dd>
          <dt>{t("retrieved")}</dt>
          <dd>{record.retrieved_at}</dd>
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
          <dt>{t("hash")}</dt>
          <dd>
            <code className="small">{record.sha256}</code>
          </dd>
        </dl>
      </div>
      <div className="two">
        <section>
          <h2>{t("facts")}</h2>
          {Object.keys(facts).length === 0 && <p className="soft">{t("none")}</p>}
          {Object.entries(facts).map(([table, rows]) => (
            <details key={table} open={rows.length <= 6}>
              <summary>{`${table} (${rows.length})`}</summary>
              {rows.map((row) => (
                <dl key={JSON.stringify(row)} className="facts small" style={{ margin: "8px 0 14px" }}>
                  {Object.entries(row)
                    .filter(([, value]) => value !== null)
                    .map(([name, value]) => (
                      <div key={name} style={{ display: "contents" }}>
                        <dt>
                          <code>{name}</code>
                        </dt>
                        <dd>{String(value)}</dd>
                      </div>
                    ))}
                </dl>
              ))}
            </details>
          ))}
        </section>
        <section>
          <h2>{t("raw")}</h2>
          <pre style={{ maxHeight: 700 }}>{pretty(raw)}</pre>
        </section>
      </div>
      <Citations {...data} />
    </>
  );
}

/** Registers send JSON in one line; nothing of it is changed but the spaces between. */
function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
