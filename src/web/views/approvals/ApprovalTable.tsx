import { Link } from "wouter";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { labels, wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { authorityWord } from "../../text/places.ts";
import type { Approval } from "./ApprovalsView.tsx";

const text = defineText({
  label: { en: "Decisions of authorities", zh: "监管机构决定" },
  medicine: { en: "Medicine", zh: "药物" },
  jurisdiction: { en: "Jurisdiction", zh: "司法辖区" },
  authority: { en: "Authority", zh: "监管机构" },
  event: { en: "Event", zh: "事件" },
  date: { en: "Date", zh: "日期" },
  lag: { en: "Lag, days", zh: "时滞（天）" },
  indication: { en: "Indication", zh: "适应症" },
  holder: { en: "Holder", zh: "持有人" },
  number: { en: "Number", zh: "编号" },
  grade: { en: "Grade", zh: "等级" },
  record: { en: "Record", zh: "记录" },
});

export function ApprovalTable({ approvals }: { approvals: Approval[] }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <DataTable
      name="approvals"
      label={t("label")}
      rows={approvals}
      keyOf={({ approval_id }) => approval_id}
      columns={[
        {
          id: "medicine",
          title: t("medicine"),
          value: ({ drug, drug_zh }) => nameIn(drug, drug_zh),
          show: ({ drug_id, drug, drug_zh }) => (
            <Link href={href(`/medicines/${drug_id}`)}>{nameIn(drug, drug_zh)}</Link>
          ),
        },
        {
          id: "jurisdiction",
          title: t("jurisdiction"),
          value: ({ jurisdiction }) => wordFor("jurisdiction", jurisdiction, language),
        },
        {
          id: "authority",
          title: t("authority"),
          value: ({ authority, jurisdiction }) => authorityWord(authority, jurisdiction, language),
        },
        { id: "event", title: t("event"), value: ({ event }) => say(labels.approvalEvent[event]) },
        {
          id: "date",
          title: t("date"),
          value: ({ decision_date }) => decision_date,
          show: ({ decision_date, decision_date_precision }) => (
            <span className="nowrap">{formatDate(decision_date, decision_date_precision, language)}</span>
          ),
        },
        {
          id: "lag_days",
          title: t("lag"),
          number: true,
          value: ({ lag_days }) => lag_days,
          show: ({ lag_days }) => (lag_days === null ? "" : formatNumber(lag_days, language, 0)),
        },
        {
          id: "indication",
          title: t("indication"),
          wide: true,
          value: ({ indication, indication_zh }) => nameIn(indication, indication_zh),
        },
        { id: "holder", title: t("holder"), value: ({ holder }) => holder },
        { id: "document_number", title: t("number"), value: ({ document_number }) => document_number },
        { id: "grade", title: t("grade"), value: ({ grade }) => grade, show: ({ grade }) => wordOfGrade(grade, say) },
        {
          id: "record",
          title: t("record"),
          value: ({ record_key }) => record_key,
          show: ({ record_key }) => <RecordLink record_key={record_key} />,
        },
      ]}
    />
  );
}

const wordOfGrade = (grade: string, say: ReturnType<typeof useSay>) =>
  grade in labels.grade ? say(labels.grade[grade as keyof typeof labels.grade]) : grade;
