import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { labels } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";

export type Deal = OutputOf<"deals.list">["deals"][number];

const text = defineText({
  label: { en: "Ledger of deals", zh: "交易账簿" },
  deal: { en: "Deal", zh: "交易" },
  signed: { en: "Signed", zh: "签署" },
  asset: { en: "Asset", zh: "资产" },
  stage: { en: "Stage", zh: "阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  territory: { en: "Territory", zh: "区域" },
  upfront: { en: "Upfront, m", zh: "首付款，百万" },
  near: { en: "Near-term, m", zh: "近期付款，百万" },
  headline: { en: "Headline, m", zh: "总额，百万" },
  realised: { en: "Realised, m", zh: "已实现，百万" },
  currency: { en: "Currency", zh: "货币" },
  status: { en: "Status", zh: "状态" },
  sources: { en: "Sources", zh: "出处" },
});

/** The ledger: headline, cash at signing and realised in columns of their own, never mixed. */
export function DealTable({ deals }: { deals: Deal[] }) {
  const t = useText(text);
  return (
    <DataTable name="deals" label={t("label")} rows={deals} keyOf={({ deal_id }) => deal_id} columns={useColumns()} />
  );
}

function useColumns(): Column<Deal>[] {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const nameIn = useName();
  const parties = (deal: Deal) =>
    `${nameIn(deal.licensor, deal.licensor_zh)} → ${nameIn(deal.licensee, deal.licensee_zh)}`;
  const money = (id: keyof Deal & `${string}_million`, title: string): Column<Deal> => ({
    id,
    title,
    number: true,
    value: (deal) => deal[id],
    show: (deal) => (deal[id] === null ? "" : formatNumber(deal[id], language, 1)),
  });
  return [
    {
      id: "deal",
      title: t("deal"),
      wide: true,
      value: parties,
      show: (deal) => <Link href={href(`/deals/${deal.deal_id}`)}>{parties(deal)}</Link>,
    },
    {
      id: "signed",
      title: t("signed"),
      value: ({ signed_date }) => signed_date,
      show: ({ signed_date, signed_date_precision }) => (
        <span className="nowrap">{formatDate(signed_date, signed_date_precision, language)}</span>
      ),
    },
    money("upfront_million", t("upfront")),
    money("headline_million", t("headline")),
    money("realised_million", t("realised")),
    money("near_term_million", t("near")),
    { id: "currency", title: t("currency"), value: ({ currency }) => currency },
    {
      id: "status",
      title: t("status"),
      value: ({ status }) => status,
      show: ({ status }) => (
        <span className={status === "standing" ? "" : "tone-red nowrap"}>{say(labels.dealStatus[status])}</span>
      ),
    },
    { id: "asset", title: t("asset"), wide: true, value: ({ assets }) => assets.map(({ asset }) => asset).join("; ") },
    {
      id: "stage",
      title: t("stage"),
      value: ({ stage }) => stage,
      show: ({ stage }) => stage && say(labels.stage[stage]),
    },
    {
      id: "modality",
      title: t("modality"),
      value: ({ modality }) => modality,
      show: ({ modality }) => say(labels.modality[modality]),
    },
    {
      id: "territory",
      title: t("territory"),
      value: ({ territory }) => territory,
      show: ({ territory }) => territory && say(labels.territory[territory]),
    },
    { id: "sources", title: t("sources"), number: true, value: ({ sources }) => sources },
  ];
}
