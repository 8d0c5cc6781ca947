import { type ComponentType, lazy, Suspense } from "react";
import { Link, useSearch } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { PAGE_FIELD, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { useWords } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { CandidateTable } from "./CandidateTable.tsx";
import { type Candidates, useCandidateFilters, useCandidateRules } from "./candidates.ts";
import { Facets } from "./Facets.tsx";
import { StageMatrix } from "./StageMatrix.tsx";

const Crowding = lazy(async () => ({ default: (await import("./Crowding.tsx")).Crowding }));

const Gaps = lazy(async () => ({ default: (await import("./Gaps.tsx")).Gaps }));
const OriginalityTab = lazy(async () => ({ default: (await import("./Originality.tsx")).OriginalityTab }));

const text = defineText({
  title: { en: "Pipeline", zh: "管线" },
  lede: {
    en: "Medicines in development, counted under rules that you can switch. Every number opens what it counted.",
    zh: "在研药物，按可切换的规则计数；每个数字都可打开其所计内容。",
  },
  list: { en: "Candidates", zh: "候选药物" },
  matrix: { en: "Matrix", zh: "矩阵" },
  crowding: { en: "Crowding", zh: "拥挤度" },
  gaps: { en: "White space", zh: "空白靶点" },
  originality: { en: "Originality", zh: "原创性" },
  sections: { en: "Sections", zh: "分区" },
  counted: { en: "candidates under these rules", zh: "个候选药物（按此规则）" },
  names: {
    en: "Not counted: names in trials that are not told apart yet",
    zh: "未计入：试验中尚未分辨的名称",
  },
  against: { en: "Stage against", zh: "阶段与" },
  modality: { en: "Modality", zh: "药物形式" },
  target: { en: "Target", zh: "靶点" },
  area: { en: "Area", zh: "疾病领域" },
  organisation: { en: "Developing group", zh: "研发集团" },
  country: { en: "Country", zh: "国家" },
  park: { en: "Park", zh: "园区" },
  approved_in: { en: "Approved in", zh: "获批地" },
  compare: { en: "Compare this set with another", zh: "与另一组比较" },
  empty: { en: "No candidate counts under these rules and filters", zh: "此规则与筛选下没有候选药物" },
  emptyNote: {
    en: "Lower the stage, take a filter away, or count every medicine. What is not loaded cannot be found here.",
    zh: "请降低阶段下限、去除筛选，或计入全部药物。未载入的来源此处查不到。",
  },
});

const TABS = ["list", "matrix", "crowding", "gaps", "originality"] as const;
const ROOMS = { crowding: Crowding, gaps: Gaps, originality: OriginalityTab };
const PAGE = 200;
const AGAINST = ["target", "modality", "area", "organisation", "country", "park", "approved_in"] as const;

export function PipelineView() {
  const t = useText(text);
  const tab = useTab(TABS);
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Tabs label={t("sections")} open={tab} shared tabs={TABS.map((name) => ({ name, title: t(name) }))} />
      {tab === "list" || tab === "matrix" ? <Explorer isMatrix={tab === "matrix"} /> : <Analysis of={ROOMS[tab]} />}
      <SourceFoot groups={["trials", "approvals"]} />
    </>
  );
}

const Analysis = ({ of: View }: { of: ComponentType }) => (
  <Suspense fallback={<div style={{ minHeight: 400 }} />}>
    <View />
  </Suspense>
);

function Explorer({ isMatrix }: { isMatrix: boolean }) {
  const t = useText(text);
  const offset = useOffset();
  const [asked] = useAddressField("against");
  const words = useWords("text");
  const against = AGAINST.find((field) => field === asked) ?? "target";
  const base = { ...useCandidateRules(), ...useCandidateFilters(), ...(words ? { text: words } : {}) };
  const page = { limit: PAGE, offset, ...(isMatrix ? { matrix: against } : {}) };
  const answer = useOperation("candidates.list", { ...base, ...page });
  // The numbers under other rules take longer than the page: they come after it.
  const under = useOperation("candidates.list", { ...base, limit: 1, alternatives: true }, answer.isSuccess);
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          <Head data={data} />
          <CompareLink />
          <Rules rules={under.data?.rules ?? data.rules} unit="candidates" />
          <div className="explorer">
            <Facets facets={data.facets} />
            <div className="explorer-main">
              {data.value === 0 ? (
                <Empty title={t("empty")}>{t("emptyNote")}</Empty>
              ) : isMatrix ? (
                <>
                  <Against chosen={against} />
                  <StageMatrix cells={data.matrix} field={against} />
                </>
              ) : (
                <>
                  <CandidateTable candidates={data.rows} />
                  <Pages total={data.value} size={PAGE} />
                </>
              )}
              <Sql sql={data.sql} />
            </div>
          </div>
        </>
      )}
    </Answer>
  );
}

/** The way to a page that holds this set against another. */
function CompareLink() {
  const t = useText(text);
  const search = useSearch();
  const href = useHref();
  const query = new URLSearchParams(search);
  for (const name of ["lang", "as_of", "tab", "against", PAGE_FIELD]) query.delete(name);
  return (
    <p className="small" style={{ margin: "0 0 8px" }}>
      <Link href={href("/compare", { a: query.toString() || null })}>{t("compare")}</Link>
    </p>
  );
}

/** The number, and what is beside it that could not be counted. */
function Head({ data }: { data: Candidates }) {
  const t = useText(text);
  const { language } = useLanguage();
  const open = data.names.filter(({ decision }) => decision === "unknown" || decision === "ambiguous");
  const labels = open.reduce((sum, each) => sum + each.labels, 0);
  return (
    <div className="metric-value">
      <b>{formatNumber(data.value, language)}</b>
      <span>{t("counted")}</span>
      {labels > 0 && <span className="soft small">{`${t("names")}: ${formatNumber(labels, language)}`}</span>}
    </div>
  );
}

function Against({ chosen }: { chosen: (typeof AGAINST)[number] }) {
  const t = useText(text);
  const [, set] = useAddressField("against");
  return (
    <label className="against">
      <span className="soft small">{t("against")} </span>
      <select value={chosen} onChange={(event) => set(event.currentTarget.value)}>
        {AGAINST.map((field) => (
          <option key={field} value={field}>
            {t(field)}
          </option>
        ))}
      </select>
    </label>
  );
}
