import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Prices } from "./PricesView.tsx";

const text = defineText({
  title: { en: "Not compared, and why", zh: "未作比较及原因" },
  home: { en: "At home", zh: "境内" },
  abroad: { en: "Abroad", zh: "境外" },
  reason: { en: "Why not", zh: "原因" },
});

const reasons = defineText({
  estimate: { en: "One of them is an estimate.", zh: "其一为估计值。" },
  kinds_differ: {
    en: "One is a list price, the other is reimbursed, net or ex-factory.",
    zh: "价格类别不同（标价、医保支付价、净价或出厂价）。",
  },
  not_public: { en: "One of them is net, which no payer publishes.", zh: "其一为净价，非公开。" },
  no_contents: { en: "How much a pack holds is not on record.", zh: "包装含量无记录。" },
  units_differ: { en: "The packs hold different units.", zh: "含量单位不同。" },
  no_course: { en: "The amount of a course is not on record.", zh: "疗程用量无记录。" },
  no_date: { en: "A price without a day has no rate.", zh: "无日期，无从取汇率。" },
  no_rate: { en: "No rate of its year is on record.", zh: "无该年汇率记录。" },
});

export function Refused({ refused }: { refused: Prices["refused"] }) {
  const t = useText(text);
  const why = useText(reasons);
  const nameIn = useName();
  const { language } = useLanguage();
  if (refused.length === 0) return null;
  const said = ({ product, product_zh, jurisdiction, kind }: Prices["prices"][number]) =>
    `${nameIn(product, product_zh)} · ${wordFor("jurisdiction", jurisdiction, language)} · ${wordFor("price_kind", kind, language)}`;
  const reasonOf = (reason: string) => (Object.hasOwn(reasons, reason) ? why(reason as keyof typeof reasons) : reason);
  return (
    <>
      <h2>{t("title")}</h2>
      <DataTable
        name="refused"
        label={t("title")}
        rows={refused}
        keyOf={({ home, abroad }) => `${home.price_id} ${abroad.price_id}`}
        columns={[
          {
            id: "home",
            title: t("home"),
            value: ({ home }) => said(home),
            show: ({ home }) => <RecordLink record_key={home.record_key}>{said(home)}</RecordLink>,
          },
          {
            id: "abroad",
            title: t("abroad"),
            value: ({ abroad }) => said(abroad),
            show: ({ abroad }) => <RecordLink record_key={abroad.record_key}>{said(abroad)}</RecordLink>,
          },
          { id: "reason", title: t("reason"), value: ({ reason }) => reasonOf(reason) },
        ]}
      />
    </>
  );
}
