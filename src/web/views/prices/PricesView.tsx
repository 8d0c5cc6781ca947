import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber, formatPrice } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { useRules } from "../../lib/rules.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Refused } from "./Refused.tsx";
import { Rounds } from "./Rounds.tsx";

export type Prices = OutputOf<"prices.gap">;

const text = defineText({
  title: { en: "Prices & access", zh: "价格与准入" },
  lede: {
    en: "What a medicine costs at home and abroad, in one unit and one currency, with the day and the rate. Prices that are not alike are not compared.",
    zh: "药物在境内外的价格，统一单位与货币并注明日期与汇率。不同类的价格不作比较。",
  },
  pairs: { en: "Pairs that may be compared", zh: "可比价格对" },
  refused: { en: "Pairs refused", zh: "拒绝比较" },
  points: { en: "Prices on record", zh: "在案价格" },
  gaps: { en: "At home against abroad", zh: "境内与境外" },
  medicine: { en: "Medicine", zh: "药物" },
  home: { en: "At home", zh: "境内" },
  abroad: { en: "Abroad", zh: "境外" },
  unit_home: { en: "Home, USD a unit", zh: "境内（美元/单位）" },
  unit_abroad: { en: "Abroad, USD a unit", zh: "境外（美元/单位）" },
  ratio: { en: "Times", zh: "倍数" },
  rate: { en: "Rate", zh: "汇率" },
  empty: { en: "No two prices are alike under these rules", zh: "此规则下无同类价格" },
  emptyNote: {
    en: "Compare public prices with one another, or read below why each pair is refused.",
    zh: "可改为比较公开价格，或查看下方各对被拒的原因。",
  },
});

export function PricesView() {
  const t = useText(text);
  const { language } = useLanguage();
  const input = useRules(["price_unit", "price_kind", "exchange"] as const);
  const answer = useOperation("prices.gap", input);
  const under = useOperation("prices.gap", { ...input, alternatives: true }, answer.isSuccess);
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {(data) => (
          <>
            <div className="figures">
              <Stated label={t("pairs")} value={formatNumber(data.value, language)} />
              <Stated label={t("refused")} value={formatNumber(data.refused.length, language)} />
              <Stated label={t("points")} value={formatNumber(data.prices.length, language)} />
            </div>
            <Rules rules={under.data?.rules ?? data.rules} unit="pairs" />
            <h2>{t("gaps")}</h2>
            {data.rows.length === 0 ? <Empty title={t("empty")}>{t("emptyNote")}</Empty> : <Gaps data={data} />}
            <Refused refused={data.refused} />
            <Rounds rounds={data.rounds} />
            <Sql sql={data.sql} />
          </>
        )}
      </Answer>
      <SourceFoot groups={["prices"]} />
    </>
  );
}

function Gaps({ data }: { data: Prices }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const said = (price: Prices["prices"][number]) =>
    `${wordFor("jurisdiction", price.jurisdiction, language)} · ${formatPrice(price.amount, price.currency, language)} · ${wordFor("price_kind", price.kind, language)} · ${formatDate(price.price_date, price.price_date_precision, language)}`;
  return (
    <DataTable
      name="gaps"
      label={t("gaps")}
      rows={data.rows}
      keyOf={({ home, abroad }) => `${home.price_id} ${abroad.price_id}`}
      columns={[
        {
          id: "medicine",
          title: t("medicine"),
          value: ({ home }) => nameIn(home.product, home.product_zh),
          show: ({ home }) => (
            <Link href={href(`/medicines/${home.drug_id}`)}>{nameIn(home.product, home.product_zh)}</Link>
          ),
        },
        {
          id: "home",
          title: t("home"),
          value: ({ home }) => said(home),
          show: ({ home }) => <RecordLink record_key={home.record_key}>{said(home)}</RecordLink>,
        },
        {
          id: "abroad",
          title: t("abroad"),
          value: ({ abroad }) => `${nameIn(abroad.product, abroad.product_zh)} · ${said(abroad)}`,
          show: ({ abroad }) => (
            <RecordLink
              record_key={abroad.record_key}
            >{`${nameIn(abroad.product, abroad.product_zh)} · ${said(abroad)}`}</RecordLink>
          ),
        },
        {
          id: "unit_home",
          title: t("unit_home"),
          number: true,
          value: ({ home }) => home.unit_usd,
          show: ({ home }) => `${formatNumber(home.unit_usd, language, 2)} / ${home.contents_unit}`,
        },
        {
          id: "unit_abroad",
          title: t("unit_abroad"),
          number: true,
          value: ({ abroad }) => abroad.unit_usd,
          show: ({ abroad }) => `${formatNumber(abroad.unit_usd, language, 2)} / ${abroad.contents_unit}`,
        },
        {
          id: "ratio",
          title: t("ratio"),
          number: true,
          value: ({ ratio }) => ratio,
          show: ({ ratio }) => formatNumber(ratio, language, 1),
        },
        {
          id: "rate",
          title: t("rate"),
          number: true,
          value: ({ home }) => home.rate?.per_usd ?? null,
          show: ({ home }) =>
            home.rate && (
              <RecordLink record_key={home.rate.record_key}>{formatNumber(home.rate.per_usd, language, 4)}</RecordLink>
            ),
        },
      ]}
    />
  );
}
