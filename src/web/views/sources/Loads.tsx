import { formatBytes, formatDate, formatInstant, formatNumber } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { PAGE, type SourceLoad } from "./Changes.tsx";

const text = defineText({
  title: { en: "Loads", zh: "载入记录" },
  none: { en: "Nothing has been loaded yet", zh: "尚未载入任何内容" },
  noneNote: { en: "The overview says how to get its file and how to load it.", zh: "获取与载入方式见“概览”。" },
  edition: { en: "Speaks for", zh: "内容截至" },
  retrieved: { en: "Loaded (UTC)", zh: "载入时间（UTC）" },
  file: { en: "File or address", zh: "文件或地址" },
  size: { en: "Size", zh: "大小" },
  records: { en: "Records", zh: "记录" },
  rejected: { en: "Refused", zh: "拒收" },
  scope: { en: "Scope", zh: "范围" },
  whole: { en: "whole", zh: "整体" },
  part: { en: "part", zh: "部分" },
  served: { en: "In this snapshot", zh: "在本快照中" },
  yes: { en: "yes", zh: "是" },
  replaced: { en: "replaced by a later load", zh: "已被后续载入取代" },
  drift: { en: "Columns that we do not know", zh: "未知字段" },
  driftNote: {
    en: "The newest files hold columns that our reading does not know. They are kept in the untouched records and read by nothing; the source may have changed.",
    zh: "最新文件含有未识别的字段：原始记录中已保留，但未被读取。来源结构可能已变。",
  },
  hash: { en: "SHA-256", zh: "SHA-256 哈希" },
  noEdition: { en: "not stated", zh: "未注明" },
});

type Detail = SourceCard["loads"][number];

/** Each edition that was ever loaded; of those that stand in the snapshot also what was refused or unknown. */
export function Loads({ source }: { source: SourceCard }) {
  const t = useText(text);
  const answer = useOperation("sources.changes", { source: source.id, limit: PAGE });
  const details = new Map<string, Detail>(source.loads.map((load) => [load.sha256, load]));
  const unknown = [...new Set(source.loads.flatMap(({ unknown_columns }) => unknown_columns))];
  return (
    <>
      {unknown.length > 0 && <Drift columns={unknown} />}
      <Answer of={answer}>
        {({ loads }) =>
          loads.length > 0 ? (
            <Table loads={[...loads].reverse()} details={details} />
          ) : (
            <Empty title={t("none")}>{t("noneNote")}</Empty>
          )
        }
      </Answer>
    </>
  );
}

/** Warns that a register may have changed, and names the fields. */
function Drift({ columns }: { columns: string[] }) {
  const t = useText(text);
  return (
    <div className="warning" role="note">
      <b>{`${t("drift")}: ${columns.length}`}</b>
      <p>{t("driftNote")}</p>
      <div className="tags">
        {columns.map((column) => (
          <code key={column} className="tag">
            {column}
          </code>
        ))}
      </div>
    </div>
  );
}

function Table({ loads, details }: { loads: SourceLoad[]; details: Map<string, Detail> }) {
  const t = useText(text);
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const of = ({ sha256 }: SourceLoad) => details.get(sha256);
  return (
    <DataTable
      name="loads"
      label={t("title")}
      rows={loads}
      keyOf={({ sha256, retrieved_at }) => `${sha256} ${retrieved_at}`}
      columns={[
        {
          id: "edition",
          title: t("edition"),
          value: ({ edition }) => edition,
          show: ({ edition }) =>
            edition ? formatDate(edition, "day", language) : <span className="soft">{t("noEdition")}</span>,
        },
        {
          id: "retrieved_at",
          title: t("retrieved"),
          value: ({ retrieved_at }) => retrieved_at,
          show: ({ retrieved_at }) => formatInstant(retrieved_at, language),
        },
        { id: "name", title: t("file"), wide: true, value: ({ name }) => name },
        {
          ...{ id: "records", title: t("records"), number: true },
          value: ({ records }) => records,
          show: ({ records }) => number(records),
        },
        {
          ...{ id: "rejected", title: t("rejected"), number: true },
          value: (load) => of(load)?.rejected ?? null,
          show: (load) => (of(load) ? number(of(load)?.rejected ?? 0) : ""),
        },
        { id: "whole", title: t("scope"), value: ({ whole }) => (whole ? t("whole") : t("part")) },
        {
          ...{ id: "bytes", title: t("size"), number: true },
          value: (load) => of(load)?.bytes ?? null,
          show: (load) => formatted(of(load)?.bytes, language),
        },
        {
          id: "served",
          title: t("served"),
          value: (load) => of(load) !== undefined,
          show: (load) => (of(load) ? t("yes") : <span className="soft">{t("replaced")}</span>),
        },
        {
          id: "sha256",
          title: t("hash"),
          value: ({ sha256 }) => sha256,
          show: ({ sha256 }) => <code className="soft">{sha256.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}

const formatted = (bytes: number | undefined, language: "en" | "zh") =>
  bytes === undefined ? "" : formatBytes(bytes, language);
