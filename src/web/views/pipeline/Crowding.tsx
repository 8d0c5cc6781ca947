import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { AskedContext } from "../../lib/asked.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { SplitChart } from "../../parts/SplitChart.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { pathOf } from "../names/words.ts";
import { Band } from "./Band.tsx";
import { useCandidateFilters, useCandidateRules, useCrowdingRules } from "./candidates.ts";
import { Facets } from "./Facets.tsx";
import { Lorenz } from "./Lorenz.tsx";

export type CrowdingAnswer = OutputOf<"targets.crowding">;

const text = defineText({
  top: { en: "on the 20 fullest targets", zh: "集中于前 20 个靶点" },
  gini: { en: "Gini", zh: "基尼系数" },
  hhi: { en: "HHI", zh: "赫芬达尔指数" },
  effective: { en: "Effective number of targets (1/HHI)", zh: "有效靶点数（1/HHI）" },
  classes: { en: "Targets", zh: "靶点数" },
  without: {
    en: "candidates of which no source states a target; they are in no class",
    zh: "个候选药物无来源载明靶点，不属任何类",
  },
  target: { en: "Target", zh: "靶点" },
  counted: { en: "Counted", zh: "计数" },
  weight: { en: "Weight", zh: "权重" },
  records: { en: "Records", zh: "记录" },
  list: { en: "Targets, the fullest first", zh: "靶点（由多至少）" },
  printed: { en: "What was printed, and what these rules give", zh: "公布值与此规则下的值" },
  c26: { en: "candidates on the 20 fullest targets", zh: "前 20 个靶点的候选药物" },
  c27: { en: "of the whole is on this share of the targets", zh: "集中于此比例的靶点" },
  gini_c27: {
    en: "the least Gini that the printed sentence allows, if its share is of all targets",
    zh: "若该比例以全部靶点为基数，公布说法所容许的最小基尼系数",
  },
  said: { en: "Printed", zh: "公布" },
  here: { en: "Here", zh: "此处" },
  card: { en: "its card", zh: "该数字卡" },
  empty: { en: "Nothing counted has a target on record", zh: "所计内容均无靶点记录" },
  emptyNote: {
    en: "There is no index of nothing. Lower the stage, take a filter away, or load a source of targets.",
    zh: "无可计算之指数。请降低阶段下限、去除筛选，或载入靶点来源。",
  },
});

const SIZE = 200;

export function Crowding() {
  const t = useText(text);
  const input = { ...useCandidateFilters(), ...useCrowdingRules(), limit: SIZE, offset: useOffset() };
  const answer = useOperation("targets.crowding", input);
  const under = useOperation("targets.crowding", { ...input, band: true }, answer.isSuccess);
  const around = useOperation("candidates.list", { ...useCandidateFilters(), ...useCandidateRules(), limit: 1 });
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          <Indices data={data} />
          <Rules rules={under.data?.rules ?? data.rules} unit="share" />
          <div className="explorer">
            <Facets facets={around.data?.facets ?? []} />
            <div className="explorer-main">
              {data.indices === null ? (
                <Empty title={t("empty")}>{t("emptyNote")}</Empty>
              ) : (
                <>
                  <Printed data={data} />
                  <div className="two">
                    <Lorenz data={data} />
                    <Fullest data={data} />
                  </div>
                  <AskedContext.Provider value={{ ...under.asked, data: under.data }}>
                    <Band band={under.data?.band ?? []} />
                  </AskedContext.Provider>
                  <Pages total={data.indices.classes - data.empty_classes} size={SIZE} />
                  <ClassTable data={data} />
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

function Indices({ data }: { data: CrowdingAnswer }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { indices } = data;
  const shown = indices
    ? [
        [t("top"), formatShare(indices.top_share, language)],
        [t("gini"), formatNumber(indices.gini, language, 3)],
        [t("hhi"), formatNumber(indices.hhi, language, 4)],
        [t("effective"), formatNumber(indices.effective_number_hhi, language, 1)],
        [t("classes"), formatNumber(indices.classes, language)],
      ]
    : [];
  return (
    <>
      <div className="figures">
        {shown.map(([label = "", value = ""]) => (
          <Stated key={label} label={label} value={value} />
        ))}
      </div>
      {data.without_target > 0 && (
        <p className="soft small">{`${formatNumber(data.without_target, language)} / ${formatNumber(data.candidates, language)} ${t("without")}`}</p>
      )}
    </>
  );
}

/** The two sentences of the article, tested against what is on record here. */
function Printed({ data }: { data: CrowdingAnswer }) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  if (data.printed.length === 0) return null;
  const said = (value: number | null, unit: string) =>
    value === null
      ? "—"
      : unit === "share_held"
        ? formatShare(value, language)
        : formatNumber(value, language, unit === "gini" ? 2 : 1);
  const about = ({ unit, of }: CrowdingAnswer["printed"][number]) =>
    unit === "gini" ? t("gini_c27") : unit === "share_held" ? `${t("c27")}: ${formatShare(of, language)}` : t("c26");
  return (
    <>
      <h2>{t("printed")}</h2>
      <div className="cards few">
        {data.printed.map((each) => (
          <div key={each.unit} className="card">
            <div className="pair">
              <span>
                <small>{t("said")}</small>
                <b>{said(each.printed, each.unit)}</b>
              </span>
              <span>
                <small>{t("here")}</small>
                <b>{said(each.computed, each.unit)}</b>
              </span>
            </div>
            <p className="soft small">
              {`${about(each)} · `}
              <Link href={href(`/figures/${each.claim_id}`)}>{t("card")}</Link>
            </p>
          </div>
        ))}
      </div>
    </>
  );
}

function Fullest({ data }: { data: CrowdingAnswer }) {
  const t = useText(text);
  const nameIn = useName();
  const bars = data.rows.map(({ target_id, target, target_zh, value }) => ({
    key: target_id,
    name: nameIn(target, target_zh),
    value,
  }));
  return (
    <div>
      <SplitChart label={t("list")} bars={bars} unit="candidates" inTime={false} />
    </div>
  );
}

function ClassTable({ data }: { data: CrowdingAnswer }) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <DataTable
      name="targets"
      label={t("list")}
      rows={data.rows}
      keyOf={({ target_id }) => target_id}
      columns={[
        {
          id: "target",
          title: t("target"),
          value: ({ target, target_zh }) => nameIn(target, target_zh),
          show: ({ target_id, target, target_zh }) =>
            target_id.includes(" + ") ? (
              nameIn(target, target_zh)
            ) : (
              <Link href={href(pathOf("target", target_id))}>{nameIn(target, target_zh)}</Link>
            ),
        },
        {
          id: "value",
          title: t("weight"),
          number: true,
          value: ({ value }) => value,
          show: ({ value }) => formatNumber(value, language, 2),
        },
        { id: "things", title: t("counted"), number: true, value: ({ things }) => things },
        {
          id: "records",
          title: t("records"),
          value: ({ record_keys }) => record_keys.join(" "),
          show: ({ record_keys }) =>
            record_keys.slice(0, 6).map((key, at) => (
              <span key={key}>
                {at > 0 && " "}
                <RecordLink record_key={key}>{String(at + 1)}</RecordLink>
              </span>
            )),
        },
      ]}
    />
  );
}
