import { Link } from "wouter";
import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import type { Text } from "../../../core/text.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { pathOf } from "../names/words.ts";
import { useCandidateFilters, useGapRules } from "./candidates.ts";
import { Facets } from "./Facets.tsx";

type Gap = OutputOf<"targets.gaps">["rows"][number];

const text = defineText({
  value: { en: "targets far elsewhere and missing at home", zh: "个靶点：国外进展在前，国内空白" },
  pairs: {
    en: "targets in an indication, far elsewhere and missing at home",
    zh: "个靶点与适应症组合：国外进展在前，国内空白",
  },
  note: {
    en: "A gap on record is not a gap in the world: a candidate whose place or target no source states may fill it.",
    zh: "记录上的空白不等于事实上的空白：地点或靶点无载的候选药物可能已填补。",
  },
  home: { en: "Home", zh: "本国" },
  by: { en: "Look at", zh: "口径" },
  most: { en: "Few at home", zh: "国内数量" },
  target: { en: "Target", zh: "靶点" },
  indication: { en: "Indication", zh: "适应症" },
  approved: { en: "Approved elsewhere", zh: "国外获批" },
  far: { en: "Far elsewhere", zh: "国外后期" },
  elsewhere: { en: "Elsewhere in all", zh: "国外合计" },
  at_home: { en: "At home", zh: "国内" },
  unplaced: { en: "Place not stated", zh: "地点无载" },
  leaders: { en: "In the lead elsewhere", zh: "国外领先者" },
  list: { en: "White space", zh: "空白靶点" },
  empty: { en: "No gap under these rules and filters", zh: "此规则与筛选下没有空白" },
  emptyNote: {
    en: "Count medicines of any novelty, allow a few at home, use the country of the first trial, or load a register of trials: most places are known from there.",
    zh: "可计入全部药物、允许国内少量、改用首个试验所在国，或载入试验登记库：多数地点由此得知。",
  },
});

const BY = {
  target: { en: "targets", zh: "靶点" },
  indication: { en: "targets in each indication", zh: "各适应症中的靶点" },
} as const;

const MOST = {
  0: { en: "none", zh: "无" },
  1: { en: "one at most", zh: "至多 1 个" },
  2: { en: "two at most", zh: "至多 2 个" },
  5: { en: "five at most", zh: "至多 5 个" },
} as const;

const HOMES = Object.fromEntries(Object.entries(jurisdictions).map(([code, { name }]) => [code, name])) as Record<
  JurisdictionCode,
  Text
>;

const SIZE = 200;

/** Targets on which somebody elsewhere is far and few or none are at home. */
export function Gaps() {
  const t = useText(text);
  const { language } = useLanguage();
  const home = chosen(useAddressField("home")[0], HOMES) ?? "CN";
  const by = chosen(useAddressField("by")[0], BY) ?? "target";
  const most = Number(chosen(useAddressField("most")[0], MOST) ?? 0);
  const base = { ...useCandidateFilters(), ...useGapRules(), home, most, by_indication: by === "indication" };
  const answer = useOperation("targets.gaps", { ...base, limit: SIZE, offset: useOffset() });
  const under = useOperation("targets.gaps", { ...base, limit: 1, alternatives: true }, answer.isSuccess);
  const around = useOperation("candidates.list", { ...useCandidateFilters(), limit: 1 });
  return (
    <>
      <div className="filters">
        <Choice name="home" label={t("home")} words={HOMES} otherwise={HOMES.CN} />
        <Choice name="by" label={t("by")} words={BY} otherwise={BY.target} />
        <Choice name="most" label={t("most")} words={MOST} otherwise={MOST[0]} />
      </div>
      <Answer of={answer}>
        {(data) => (
          <>
            <div className="metric-value">
              <b>{formatNumber(data.value, language)}</b>
              <span>{t(by === "indication" ? "pairs" : "value")}</span>
            </div>
            <p className="soft small">{t("note")}</p>
            <Rules rules={under.data?.rules ?? data.rules} unit="targets" />
            <div className="explorer">
              <Facets facets={around.data?.facets ?? []} />
              <div className="explorer-main">
                {data.value === 0 ? (
                  <Empty title={t("empty")}>{t("emptyNote")}</Empty>
                ) : (
                  <>
                    <GapTable gaps={data.rows} />
                    <Pages total={data.value} size={SIZE} />
                  </>
                )}
                <Sql sql={data.sql} />
              </div>
            </div>
          </>
        )}
      </Answer>
    </>
  );
}

function GapTable({ gaps }: { gaps: Gap[] }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const hasIndications = gaps.some(({ indication_id }) => indication_id !== null);
  return (
    <DataTable
      name="gaps"
      label={t("list")}
      rows={gaps}
      keyOf={({ target_id, indication_id }) => `${target_id} ${indication_id}`}
      columns={[
        {
          id: "target",
          title: t("target"),
          value: ({ target, target_zh }) => nameIn(target, target_zh),
          show: ({ target_id, target, target_zh }) => (
            <Link href={href(pathOf("target", target_id))}>{nameIn(target, target_zh)}</Link>
          ),
        },
        ...(hasIndications
          ? [
              {
                id: "indication",
                title: t("indication"),
                value: ({ indication, indication_zh }: Gap) => nameIn(indication ?? "", indication_zh),
                show: ({ indication_id, indication, indication_zh }: Gap) => (
                  <Link href={href(pathOf("indication", indication_id ?? ""))}>
                    {nameIn(indication ?? "", indication_zh)}
                  </Link>
                ),
              },
            ]
          : []),
        { id: "approved", title: t("approved"), number: true, value: ({ approved_elsewhere }) => approved_elsewhere },
        { id: "far", title: t("far"), number: true, value: ({ far_elsewhere }) => far_elsewhere },
        { id: "elsewhere", title: t("elsewhere"), number: true, value: ({ elsewhere }) => elsewhere },
        { id: "home", title: t("at_home"), number: true, value: ({ home }) => home },
        { id: "unplaced", title: t("unplaced"), number: true, value: ({ unplaced }) => unplaced },
        {
          id: "leaders",
          title: t("leaders"),
          value: ({ leaders }) => leaders.map(({ drug }) => drug).join(" "),
          show: ({ leaders }) =>
            leaders.map(({ drug_id, drug, drug_zh, stage, record_key }, at) => (
              <span key={drug_id}>
                {at > 0 && " · "}
                <Link href={href(`/names/drug/${encodeURIComponent(drug_id)}`)}>{nameIn(drug, drug_zh)}</Link>{" "}
                <RecordLink record_key={record_key}>{wordFor("stage", stage, language)}</RecordLink>
              </span>
            )),
        },
      ]}
    />
  );
}
