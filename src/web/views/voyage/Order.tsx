import { formatNumber, formatShare } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import type { Voyage } from "./VoyageView.tsx";

const text = defineText({
  title: { en: "Where first", zh: "首选地" },
  order: { en: "By equal weights", zh: "等权重排序" },
  usFirst: { en: "Beside it, the United States first", zh: "对照：美国优先" },
  backtest: { en: "Back-test on first steps abroad", zh: "以首个境外步骤回测" },
  right: { en: "first choice right", zh: "首选命中" },
  of: { en: "of", zh: "／" },
  plain: { en: "United States first", zh: "美国优先" },
  harbour: { en: "Harbour", zh: "港口" },
  score: { en: "Score", zh: "得分" },
  range: { en: "Lowest – highest", zh: "最低 – 最高" },
  time: { en: "Time", zh: "时间" },
  chance: { en: "Chance", zh: "概率" },
  value: { en: "Value", zh: "价值" },
  price: { en: "Price", zh: "价格" },
  readiness: { en: "Readiness", zh: "就绪" },
  unknown: { en: "not known", zh: "未知" },
  uncertain: { en: "What is not known could change the order.", zh: "未知之处可能改变次序。" },
});

const PARTS = ["time", "chance", "value", "price", "readiness"] as const;

/** Harbours under visible weights, always beside the plain rule. */
export function Order({ plan: { order } }: { plan: Voyage }) {
  const t = useText(text);
  const { language } = useLanguage();
  const word = (code: string) => wordFor("jurisdiction", code, language);
  const score = (value: number) => formatNumber(value, language, 2);
  const { model, us_first } = order.backtest;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p>
        <b>{order.rows.map(({ jurisdiction }) => word(jurisdiction)).join(" → ")}</b>
        <br />
        <span className="soft small">{`${t("usFirst")}: ${order.us_first.map(word).join(" → ")}`}</span>
      </p>
      {!order.is_certain && <p className="soft small">{t("uncertain")}</p>}
      <DataTable
        name="order"
        label={t("title")}
        rows={order.rows}
        list="order"
        keyOf={({ jurisdiction }) => jurisdiction}
        columns={[
          { id: "harbour", title: t("harbour"), value: ({ jurisdiction }) => word(jurisdiction) },
          { id: "score", title: t("score"), number: true, value: (row) => row.score, show: (row) => score(row.score) },
          { id: "range", title: t("range"), value: ({ low, high }) => `${score(low)} – ${score(high)}` },
          ...PARTS.map((part) => ({
            id: part,
            title: t(part),
            number: true,
            value: (row: (typeof order.rows)[number]) => (row.parts[part].known ? row.parts[part].low : null),
            show: (row: (typeof order.rows)[number]) =>
              row.parts[part].known ? score((row.parts[part].low + row.parts[part].high) / 2) : t("unknown"),
          })),
        ]}
      />
      <p className="soft small">
        {`${t("backtest")}: ${t("right")} ${formatShare(model.first.value, language)} ${t("of")} ${order.value}; ${t("plain")} ${formatShare(us_first.first.value, language)}`}
      </p>
    </section>
  );
}
