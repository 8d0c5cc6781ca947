import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { labels, wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useNames } from "../../lib/names.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";

export type DrugSummary = OutputOf<"drugs.list">["drugs"][number];

const text = defineText({
  label: { en: "Medicines", zh: "药物" },
  name: { en: "Medicine", zh: "药物" },
  other: { en: "Also known as", zh: "又名" },
  targets: { en: "Targets", zh: "靶点" },
  modality: { en: "Modality", zh: "药物形式" },
  stage: { en: "Highest stage", zh: "最高阶段" },
  originator: { en: "Originator", zh: "研发方" },
  abroad: { en: "Abroad", zh: "境外批准" },
  deals: { en: "Deals", zh: "交易" },
  trials: { en: "Trials", zh: "试验" },
});

const NAMES_SHOWN = 4;

export function MedicineTable({ drugs }: { drugs: DrugSummary[] }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const names = useNames();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <DataTable
      name="medicines"
      label={t("label")}
      rows={drugs}
      keyOf={({ drug_id }) => drug_id}
      columns={[
        {
          id: "name",
          title: t("name"),
          value: ({ name, name_zh }) => nameIn(name, name_zh),
          show: ({ drug_id, name, name_zh }) => (
            <Link href={href(`/medicines/${drug_id}`)}>{nameIn(name, name_zh)}</Link>
          ),
        },
        {
          id: "names",
          title: t("other"),
          wide: true,
          value: ({ names }) => names.join("; "),
          show: ({ names: known, name, name_zh }) =>
            known
              .filter((other) => other !== nameIn(name, name_zh))
              .slice(0, NAMES_SHOWN)
              .join(" · "),
        },
        { id: "targets", title: t("targets"), value: ({ targets }) => targets.join(" × ") },
        { id: "modality", title: t("modality"), value: ({ modality }) => say(labels.modality[modality]) },
        {
          id: "stage",
          title: t("stage"),
          value: ({ stage }) => stage,
          show: ({ stage }) => wordFor("stage", stage, language),
        },
        {
          id: "originator",
          title: t("originator"),
          wide: true,
          value: ({ originator, originator_id }) => originator && names.organisation(originator_id, originator),
          show: ({ originator, originator_id }) => {
            const name = originator && names.organisation(originator_id, originator);
            return originator_id ? <Link href={href(`/organisations/${originator_id}`)}>{name}</Link> : name;
          },
        },
        { id: "approvals_abroad", title: t("abroad"), number: true, value: (drug) => drug.approvals_abroad },
        { id: "deals", title: t("deals"), number: true, value: ({ deals }) => deals },
        { id: "trials", title: t("trials"), number: true, value: ({ trials }) => trials },
      ]}
    />
  );
}
