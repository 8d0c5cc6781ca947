import { formatNumber, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import type { CrowdingAnswer } from "./Crowding.tsx";

const text = defineText({
  title: { en: "The band: every rule set", zh: "区间：全部规则组合" },
  range: { en: "Over these rule sets", zh: "在这些规则组合下" },
  from: { en: "to", zh: "至" },
  top: { en: "Top 20", zh: "前 20" },
  counted: { en: "Counted", zh: "计数对象" },
  several: { en: "Several targets", zh: "多靶点" },
  granularity: { en: "Granularity", zh: "粒度" },
  gini: { en: "Gini", zh: "基尼系数" },
  hhi: { en: "HHI", zh: "赫芬达尔指数" },
  effective: { en: "Effective number", zh: "有效数" },
  classes: { en: "Classes", zh: "类数" },
});

const options = defineText({
  candidate: { en: "candidates", zh: "候选药物" },
  trial: { en: "trials", zh: "试验" },
  each: { en: "each in full", zh: "各计一次" },
  split: { en: "split", zh: "分摊" },
  set: { en: "the set", zh: "组合" },
  gene: { en: "gene", zh: "基因" },
  complex: { en: "complex", zh: "复合物" },
  family: { en: "family", zh: "家族" },
});

/** How much the indices depend on the rules: the least, the most, and each rule set. */
export function Band({ band }: { band: CrowdingAnswer["band"] }) {
  const t = useText(text);
  const say = useText(options);
  const { language } = useLanguage();
  if (band.length === 0) return null;
  const word = (value: string) => (Object.hasOwn(options, value) ? say(value as keyof typeof options) : value);
  const range = (of: (row: CrowdingAnswer["band"][number]) => number, said: (value: number) => string) => {
    const values = band.map(of);
    return `${said(Math.min(...values))} ${t("from")} ${said(Math.max(...values))}`;
  };
  const share = (value: number) => formatShare(value, language);
  const index = (value: number) => formatNumber(value, language, 3);
  return (
    <>
      <h2>{t("title")}</h2>
      <p>
        {`${t("range")}: ${t("top")} ${range(({ top_share }) => top_share, share)} · ${t("gini")} ${range(({ gini }) => gini, index)} · ${t("hhi")} ${range(({ hhi }) => hhi, index)}`}
      </p>
      <DataTable
        name="band"
        label={t("title")}
        rows={band}
        keyOf={({ counted, several_targets, granularity }) => `${counted} ${several_targets} ${granularity}`}
        columns={[
          { id: "counted", title: t("counted"), value: ({ counted }) => word(counted) },
          { id: "several_targets", title: t("several"), value: ({ several_targets }) => word(several_targets) },
          { id: "granularity", title: t("granularity"), value: ({ granularity }) => word(granularity) },
          {
            id: "top_share",
            title: t("top"),
            number: true,
            value: ({ top_share }) => top_share,
            show: (row) => share(row.top_share),
          },
          { id: "gini", title: t("gini"), number: true, value: ({ gini }) => gini, show: (row) => index(row.gini) },
          {
            id: "hhi",
            title: t("hhi"),
            number: true,
            value: ({ hhi }) => hhi,
            show: (row) => formatNumber(row.hhi, language, 4),
          },
          {
            id: "effective_number_hhi",
            title: t("effective"),
            number: true,
            value: (row) => row.effective_number_hhi,
            show: (row) => formatNumber(row.effective_number_hhi, language, 1),
          },
          { id: "classes", title: t("classes"), number: true, value: ({ classes }) => classes },
        ]}
      />
    </>
  );
}
