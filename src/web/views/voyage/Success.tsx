import { formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Empty } from "../../parts/states.tsx";
import type { Voyage } from "./VoyageView.tsx";

const text = defineText({
  title: { en: "Chance of approval from here", zh: "自此获批的概率" },
  note: {
    en: "No source tells medicines of Chinese origin apart, so the answer is a range over the sources and no point. The printed way to approval is no product of the printed steps.",
    zh: "无来源单列中国来源药物，故给出各来源的区间而非单一数值。公布的全程概率并非各步之积。",
  },
  source: { en: "Source", zh: "来源" },
  population: { en: "Read for", zh: "适用人群" },
  printed: { en: "As printed", zh: "公布的全程" },
  product: { en: "Steps multiplied", zh: "各步之积" },
  record: { en: "Record", zh: "记录" },
  empty: { en: "The stage is not known", zh: "阶段未知" },
  emptyNote: {
    en: "Enter it on the left: no published rate begins before phase 1.",
    zh: "请在左侧输入：公布的成功率均自 1 期起。",
  },
});

/** Each source by itself: never mixed, never averaged. */
export function Success({ plan: { success } }: { plan: Voyage }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  if (!success) return <Empty title={t("empty")}>{t("emptyNote")}</Empty>;
  const share = (value: number | null | undefined) => (value == null ? "—" : formatShare(value, language));
  const rows = success.rows.flatMap(({ source, study, populations }) =>
    populations.map((population) => ({ ...population, source, study })),
  );
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {success.interval && (
        <div className="metric-value">
          <b>{`${share(success.interval.low)} – ${share(success.interval.high)}`}</b>
        </div>
      )}
      <p className="soft small">{t("note")}</p>
      <DataTable
        name="chance"
        label={t("title")}
        rows={rows}
        list="success"
        keyOf={({ source, matched_by, population }) => `${source} ${matched_by} ${population}`}
        columns={[
          { id: "source", title: t("source"), value: ({ study }) => study },
          {
            id: "population",
            title: t("population"),
            value: ({ population, population_zh }) => nameIn(population, population_zh),
          },
          {
            id: "printed",
            title: t("printed"),
            number: true,
            value: ({ end_to_end }) => end_to_end?.percent ?? null,
            show: ({ end_to_end }) => share(end_to_end ? end_to_end.percent / 100 : null),
          },
          {
            id: "product",
            title: t("product"),
            number: true,
            value: ({ product }) => product,
            show: ({ product }) => share(product),
          },
          {
            id: "record",
            title: t("record"),
            value: ({ steps }) => steps.map(({ record_key }) => record_key).join(" "),
            show: ({ steps, end_to_end }) =>
              [...steps, ...(end_to_end ? [end_to_end] : [])].map(({ record_key }, at) => (
                <span key={record_key}>
                  {at > 0 && " "}
                  <RecordLink record_key={record_key}>{String(at + 1)}</RecordLink>
                </span>
              )),
          },
        ]}
      />
    </section>
  );
}
