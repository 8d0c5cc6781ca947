import { Link } from "wouter";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Voyage } from "./VoyageView.tsx";

const text = defineText({
  title: { en: "Who else is on it", zh: "同靶点竞争者" },
  all: { en: "Share a target", zh: "共有靶点" },
  same: { en: "The very same targets", zh: "靶点完全相同" },
  ahead: { en: "At this stage or further", zh: "同阶段或更前" },
  medicine: { en: "Medicine", zh: "药物" },
  developer: { en: "Developer", zh: "研发方" },
  stage: { en: "Stage", zh: "阶段" },
  targets: { en: "Targets", zh: "靶点" },
  sameSet: { en: "the same", zh: "相同" },
  shares: { en: "share one", zh: "部分相同" },
  last: { en: "Last step", zh: "最近进展" },
  record: { en: "Record", zh: "记录" },
  empty: { en: "No rival is on record", zh: "无在案竞争者" },
  emptyNote: {
    en: "Not found in what is loaded, which does not say that there is none. A register of trials knows most of them.",
    zh: "在已载入的来源中未找到，不等于不存在。多数见于试验登记库。",
  },
});

export function Rivals({ plan: { landscape } }: { plan: Voyage }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  if (landscape.value === 0) return <Empty title={t("empty")}>{t("emptyNote")}</Empty>;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <div className="figures">
        <Stated label={t("all")} value={formatNumber(landscape.value, language)} />
        <Stated label={t("same")} value={formatNumber(landscape.same_set, language)} />
        {landscape.ahead !== null && <Stated label={t("ahead")} value={formatNumber(landscape.ahead, language)} />}
      </div>
      <DataTable
        name="rivals"
        label={t("title")}
        rows={landscape.rows}
        list="landscape"
        keyOf={({ candidate_id }) => candidate_id}
        columns={[
          {
            id: "medicine",
            title: t("medicine"),
            value: ({ drug, drug_zh }) => nameIn(drug, drug_zh),
            show: ({ drug_id, drug, drug_zh }) => (
              <Link href={href(`/names/drug/${encodeURIComponent(drug_id)}`)}>{nameIn(drug, drug_zh)}</Link>
            ),
          },
          { id: "stage", title: t("stage"), value: ({ stage }) => wordFor("stage", stage, language) },
          { id: "targets", title: t("targets"), value: ({ is_same_set }) => t(is_same_set ? "sameSet" : "shares") },
          {
            id: "developer",
            title: t("developer"),
            value: ({ organisation, organisation_zh }) => nameIn(organisation, organisation_zh),
          },
          {
            id: "last",
            title: t("last"),
            value: ({ last_event_date }) => last_event_date,
            show: ({ last_event_date }) => formatDate(last_event_date, "month", language),
          },
          {
            id: "record",
            title: t("record"),
            value: ({ record_key }) => record_key,
            show: ({ record_key }) => <RecordLink record_key={record_key} />,
          },
        ]}
      />
    </section>
  );
}
