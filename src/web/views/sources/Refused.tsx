import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { LongText } from "../../parts/LongText.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { Answer, Empty } from "../../parts/states.tsx";

const text = defineText({
  title: { en: "Records that were refused", zh: "被拒收的记录" },
  note: {
    en: "They could not be taken in and are counted nowhere. Each is kept with its reason.",
    zh: "未能收录，也未计入任何数字；均连同原因保留。",
  },
  none: { en: "Nothing was refused", zh: "无拒收记录" },
  noneNote: {
    en: "Every record of the files that stand in this snapshot was taken in.",
    zh: "本快照所含文件的记录均已收录。",
  },
  nothing: { en: "Nothing has been loaded yet", zh: "尚未载入任何内容" },
  nothingNote: { en: "So nothing could be refused.", zh: "因此没有拒收记录。" },
  position: { en: "Position", zh: "位置" },
  record: { en: "Record id", zh: "记录编号" },
  field: { en: "Field", zh: "字段" },
  reason: { en: "Reason", zh: "原因" },
  text: { en: "Text", zh: "原文" },
});

const SIZE = 100;
const LETTERS = 90;

/** The records a source lost to us, with the reason and the text of each. */
export function Refused({ source }: { source: SourceCard }) {
  const t = useText(text);
  const offset = useOffset();
  const answer = useOperation("sources.rejects", { source: source.id, limit: SIZE, offset });
  if (source.loads.length === 0) return <Empty title={t("nothing")}>{t("nothingNote")}</Empty>;
  return (
    <Answer of={answer}>
      {({ rejects, total }) =>
        total === 0 ? (
          <Empty title={t("none")}>{t("noneNote")}</Empty>
        ) : (
          <>
            <p className="soft">{t("note")}</p>
            <Table rejects={rejects} />
            <Pages total={total} size={SIZE} />
          </>
        )
      }
    </Answer>
  );
}

interface Reject {
  position: number;
  record_id: string | null;
  field: string | null;
  reason: string;
  raw: string;
}

function Table({ rejects }: { rejects: Reject[] }) {
  const t = useText(text);
  // A column that is empty for all takes the place of the reason on a phone.
  const isSaid = (column: string) =>
    (column !== "record_id" && column !== "field") ||
    rejects.some((reject) => reject[column as "field" | "record_id"] !== null);
  const columns: Column<Reject & { index: number }>[] = [
    { id: "position", title: t("position"), number: true, value: ({ position }) => position },
    { id: "record_id", title: t("record"), value: ({ record_id }) => record_id },
    {
      id: "field",
      title: t("field"),
      value: ({ field }) => field,
      show: ({ field }) => field && <code>{field}</code>,
    },
    {
      id: "reason",
      title: t("reason"),
      value: ({ reason }) => reason,
      show: ({ reason }) => <div className="wrapped">{reason}</div>,
    },
    {
      id: "raw",
      title: t("text"),
      value: ({ raw }) => raw,
      show: ({ raw }) => (
        <code className="wrapped small">
          <LongText letters={LETTERS}>{raw}</LongText>
        </code>
      ),
    },
  ];
  return (
    <DataTable
      name="rejects"
      label={t("title")}
      rows={rejects.map((reject, index) => ({ ...reject, index }))}
      keyOf={({ index }) => String(index)}
      columns={columns.filter(({ id }) => isSaid(id))}
    />
  );
}
