import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatMoney, formatNumber, formatShare } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { useRules } from "../../lib/rules.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Choice } from "../../parts/filters.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { countryWord, placeWord } from "../../text/places.ts";
import { Growth } from "./Growth.tsx";
import { LEVELS } from "./levels.ts";

export type Clusters = OutputOf<"clusters.compare">;
type Cluster = Clusters["rows"][number];

const text = defineText({
  level: { en: "Compare", zh: "比较" },
  value: { en: "candidates that some place has", zh: "个候选药物有归属地" },
  unplaced: { en: "more belong nowhere that a source states, and are in no row", zh: "个无来源载明归属，不在表中" },
  table: { en: "Places under this rule", zh: "此规则下的地点" },
  place: { en: "Place", zh: "地点" },
  organisations: { en: "Organisations", zh: "机构" },
  listed: { en: "Listed", zh: "上市" },
  candidates: { en: "Candidates", zh: "候选药物" },
  late: { en: "Phase 3 or filed", zh: "3 期或已申报" },
  approved: { en: "Approved in China", zh: "中国获批" },
  abroad: { en: "Approved abroad", zh: "境外获批" },
  deals: { en: "Licences abroad", zh: "对外许可" },
  upfront: { en: "Cash at signing", zh: "签约现金" },
  of: { en: "of", zh: "／" },
  records: { en: "Records", zh: "记录" },
  standing: { en: "What the candidates stand on", zh: "候选药物所依来源" },
  standingNote: {
    en: "The share of each place's candidates that rests on a record of the source, for what they are or for where. One may rest on two.",
    zh: "各地候选药物中，以该来源记录为依据（品种或地点）的比例；可同时依据两个来源。",
  },
  empty: { en: "No organisation is placed at this level under this rule", zh: "此规则在该层级下无机构归属" },
  emptyNote: {
    en: "Choose cities or countries instead of parks, or the rule of headquarters: few parks and registered offices are on record.",
    zh: "请改选城市或国家，或采用总部规则：园区与注册地址的记录较少。",
  },
});

const RULES = ["unit", "novelty", "stage_floor", "activity", "attribution", "granularity", "payload"] as const;

export function Places() {
  const t = useText(text);
  const { language } = useLanguage();
  const level = chosen(useAddressField("level")[0], LEVELS) ?? "city";
  const input = { ...useRules(RULES), level };
  const answer = useOperation("clusters.compare", input);
  const under = useOperation("clusters.compare", { ...input, alternatives: true }, answer.isSuccess);
  return (
    <>
      <div className="filters">
        <Choice name="level" label={t("level")} words={LEVELS} otherwise={LEVELS.city} />
      </div>
      <Answer of={answer}>
        {(data) => (
          <>
            <div className="metric-value">
              <b>{formatNumber(data.value, language)}</b>
              <span>{t("value")}</span>
            </div>
            {data.unplaced > 0 && (
              <p className="soft small">{`${formatNumber(data.unplaced, language)} ${t("unplaced")}`}</p>
            )}
            <Rules rules={under.data?.rules ?? data.rules} unit="candidates" />
            {data.rows.length === 0 ? (
              <Empty title={t("empty")}>{t("emptyNote")}</Empty>
            ) : (
              <>
                <h2>{t("table")}</h2>
                <ClusterTable clusters={data.rows} level={level} />
                <Standing data={data} />
              </>
            )}
            <Growth growth={data.growth} />
            <Sql sql={data.sql} />
          </>
        )}
      </Answer>
    </>
  );
}

/** What a place is called: a country by its code, a city or a park by its name. */
function usePlaceName(): (place: string) => string {
  const { language } = useLanguage();
  return (place) =>
    /^[A-Z]{2,4}$/.test(place)
      ? wordFor("jurisdiction", place, language)
      : countryWord(placeWord(place, language), language);
}

function ClusterTable({ clusters, level }: { clusters: Cluster[]; level: keyof typeof LEVELS }) {
  const t = useText(text);
  const href = useHref();
  const nameOf = usePlaceName();
  const { language } = useLanguage();
  const rules = useRules(RULES);
  // A district is no facet of the pipeline: its candidates are not one click away.
  const toCandidates = (place: string) =>
    level === "district" ? null : href("/pipeline", { ...rules, [level]: place });
  return (
    <DataTable
      name="clusters"
      label={t("table")}
      rows={clusters}
      keyOf={({ place }) => place}
      columns={[
        {
          id: "place",
          title: t("place"),
          value: ({ place }) => nameOf(place),
          show: ({ place }) => <Link href={href("/clusters", { tab: "network", level, place })}>{nameOf(place)}</Link>,
        },
        { id: "organisations", title: t("organisations"), number: true, value: ({ organisations }) => organisations },
        { id: "listed", title: t("listed"), number: true, value: ({ listed }) => listed },
        {
          id: "candidates",
          title: t("candidates"),
          number: true,
          value: ({ candidates }) => candidates,
          show: ({ place, candidates }) => {
            const to = toCandidates(place);
            return to ? (
              <Link href={to}>{formatNumber(candidates, language)}</Link>
            ) : (
              formatNumber(candidates, language)
            );
          },
        },
        { id: "late", title: t("late"), number: true, value: ({ late }) => late },
        { id: "approved", title: t("approved"), number: true, value: ({ approved_in_china }) => approved_in_china },
        { id: "abroad", title: t("abroad"), number: true, value: ({ approved_abroad }) => approved_abroad },
        { id: "deals", title: t("deals"), number: true, value: ({ deals }) => deals },
        {
          id: "upfront",
          title: t("upfront"),
          number: true,
          value: ({ upfront }) => upfront,
          show: ({ upfront, upfront_disclosed, deals }) =>
            upfront === null
              ? "—"
              : `${formatMoney(upfront, "USD", language)} (${upfront_disclosed} ${t("of")} ${deals})`,
        },
        {
          id: "records",
          title: t("records"),
          value: ({ organisation_keys, deal_keys }) => [...organisation_keys, ...deal_keys].join(" "),
          show: ({ organisation_keys, candidate_keys, approval_keys, deal_keys }) =>
            [
              ...new Set(
                [organisation_keys, candidate_keys, approval_keys, deal_keys].flatMap((keys) => keys.slice(0, 2)),
              ),
            ].map((key, at) => (
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

function Standing({ data }: { data: Clusters }) {
  const t = useText(text);
  const nameOf = usePlaceName();
  const { language } = useLanguage();
  const counts = new Map(data.rows.map(({ place, candidates }) => [place, candidates]));
  return (
    <>
      <h2>{t("standing")}</h2>
      <p className="soft small">{t("standingNote")}</p>
      <ul className="list">
        {data.rows
          .filter(({ candidates }) => candidates > 0)
          .slice(0, 12)
          .map(({ place }) => (
            <li key={place}>
              <b>{nameOf(place)}</b>{" "}
              {data.standing_on
                .filter((each) => each.place === place)
                .map(
                  ({ source_id, candidates }) =>
                    `${source_id} ${formatShare(candidates / (counts.get(place) ?? 1), language)}`,
                )
                .join(" · ")}
            </li>
          ))}
      </ul>
    </>
  );
}
