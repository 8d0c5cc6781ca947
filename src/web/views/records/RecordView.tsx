import type { TableName } from "../../../core/tables.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { columnTitle } from "../../text/columns.ts";
import { labels, wordFor } from "../../text/labels.ts";
import { tableTitles } from "../../text/tables.ts";

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
  const { language } = useLanguage();
  const { record, facts, raw } = data;
  return (
    <>
      <Title name={nameIn(record.title, record.title_zh)} />
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
              <summary>
                {`${titleOf(table)[language]} (${rows.length}) `}
                <code className="soft small">{table}</code>
              </summary>
              {rows.map((row) => (
                <FactRow key={JSON.stringify(row)} row={row} />
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

const titleOf = (table: string) => tableTitles[table as TableName] ?? { en: table, zh: table };

/** Each column by its words and by its name in the data, for a reader and for who writes the query. */
function FactRow({ row }: { row: Record<string, unknown> }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <dl className="facts small fact-row">
      {Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => {
          const word = wordFor(name, String(value), language);
          return (
            <div key={name} style={{ display: "contents" }}>
              <dt>
                {say(columnTitle(name))} <code>{name}</code>
              </dt>
              <dd>
                {word} {word !== String(value) && <code className="soft">{String(value)}</code>}
              </dd>
            </div>
          );
        })}
    </dl>
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
