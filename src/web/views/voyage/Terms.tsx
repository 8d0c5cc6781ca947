import { Link } from "wouter";
import type { Language } from "../../../core/text.ts";
import { formatDate, formatMoney, formatNumber, formatShare } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Empty } from "../../parts/states.tsx";
import { Strip } from "./Strip.tsx";
import type { Voyage } from "./VoyageView.tsx";

type Terms = NonNullable<Voyage["comparables"]>;
type Range = Terms["ranges"][number];

const text = defineText({
  title: { en: "Comparable deals", zh: "可比交易" },
  ranges: { en: "What terms like these have been", zh: "同类条款的区间" },
  upfront_million: { en: "Cash at signing", zh: "签约现金" },
  headline_million: { en: "Headline", zh: "总额" },
  upfront_share: { en: "Cash in the headline", zh: "现金占总额" },
  royalty_percent: { en: "Royalty, %", zh: "特许权使用费（%）" },
  refused: { en: "refused: too few deals on record", zh: "拒绝：在案交易过少" },
  error: { en: "On later deals the range held", zh: "对之后交易，区间覆盖" },
  deal: { en: "Deal", zh: "交易" },
  signed: { en: "Signed", zh: "签署" },
  percentile: { en: "your terms stand at", zh: "所提条款位于" },
  empty: { en: "No deal on record is alike in all of this", zh: "无各项均相近的在案交易" },
  emptyNote: {
    en: "The ranges above draw on wider groups and say which. Take the modality away to see more deals.",
    zh: "上方区间取自更宽的组别并注明。去除药物形式可见更多交易。",
  },
});

/** Deals like the one in hand, with headline and cash apart, and the range of each term with its error. */
export function Terms({ plan: { comparables } }: { plan: Voyage }) {
  const t = useText(text);
  if (!comparables) return <Empty />;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Ranges terms={comparables} />
      {comparables.rows.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyNote")}</Empty>
      ) : (
        <>
          <Strip terms={comparables} />
          <Deals terms={comparables} />
        </>
      )}
    </section>
  );
}

const said = ({ term }: Range, value: number | null, language: Language): string =>
  value === null
    ? "—"
    : term === "upfront_share"
      ? formatShare(value, language)
      : term === "royalty_percent"
        ? formatNumber(value, language, 1)
        : formatMoney(value, "USD", language);

function Ranges({ terms }: { terms: Terms }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <>
      <h3>{t("ranges")}</h3>
      <ul className="plain-list">
        {terms.ranges.map((range) => {
          const own = terms.percentiles.find(({ term }) => term === range.term);
          const tested = terms.evaluation?.terms.find(({ term }) => term === range.term);
          return (
            <li key={range.term}>
              <b>{t(range.term)}</b>
              {": "}
              {range.state === "told"
                ? `${said(range, range.low, language)} – ${said(range, range.high, language)} (${said(range, range.middle, language)})`
                : t("refused")}
              {own && own.percentile !== null && (
                <span>{` · ${t("percentile")} P${formatNumber(100 * own.percentile, language)}`}</span>
              )}
              {tested?.coverage && (
                <span className="soft small">{` · ${t("error")} ${formatShare(tested.coverage.value, language)}`}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Deals({ terms }: { terms: Terms }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const money = (value: number | null) => (value === null ? "—" : formatMoney(value, "USD", language));
  return (
    <DataTable
      name="comparables"
      label={t("title")}
      rows={terms.rows}
      list="comparables"
      keyOf={({ deal_id }) => deal_id}
      columns={[
        {
          id: "deal",
          title: t("deal"),
          wide: true,
          value: (row) => `${nameIn(row.licensor, row.licensor_zh)} → ${nameIn(row.licensee, row.licensee_zh)}`,
          show: (row) => (
            <Link href={href(`/deals/${row.deal_id}`)}>
              {`${nameIn(row.licensor, row.licensor_zh)} → ${nameIn(row.licensee, row.licensee_zh)}`}
            </Link>
          ),
        },
        {
          id: "signed",
          title: t("signed"),
          value: ({ signed_date }) => signed_date,
          show: ({ signed_date }) => formatDate(signed_date, "month", language),
        },
        {
          id: "upfront",
          title: t("upfront_million"),
          number: true,
          value: ({ upfront_million }) => upfront_million,
          show: ({ upfront_million }) => money(upfront_million),
        },
        {
          id: "headline",
          title: t("headline_million"),
          number: true,
          value: ({ headline_million }) => headline_million,
          show: ({ headline_million }) => money(headline_million),
        },
      ]}
    />
  );
}
