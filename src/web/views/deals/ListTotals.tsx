import { formatMoney, formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Deal } from "./DealTable.tsx";

const text = defineText({
  listed: { en: "deals in this list", zh: "笔交易在此列表中" },
  dollars: { en: "in US dollars:", zh: "其中以美元计：" },
  headline_million: { en: "headline", zh: "总额" },
  upfront_million: { en: "cash at signing", zh: "签约现金" },
  realised_million: { en: "known to have been paid", zh: "已知支付" },
  of: { en: "deals", zh: "笔" },
  none: { en: "not found", zh: "未见披露" },
});

const AMOUNTS = ["headline_million", "upfront_million", "realised_million"] as const;

export interface Total {
  name: (typeof AMOUNTS)[number];
  million: number;
  deals: number;
}

/** Each amount over the deals that disclose it, in US dollars; none of them stands for another. */
export function totalsOf(deals: Deal[]): Total[] {
  return AMOUNTS.map((name) => {
    const known = deals.filter(({ currency }) => currency === "USD").flatMap((deal) => deal[name] ?? []);
    return { name, million: known.reduce((sum, amount) => sum + amount, 0), deals: known.length };
  });
}

/** What the filters leave: the rows below are its records. */
export function ListTotals({ deals }: { deals: Deal[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const parts = totalsOf(deals).map(({ name, million, deals: known }) =>
    known === 0
      ? `${t(name)} ${t("none")}`
      : `${t(name)} ${formatMoney(million, "USD", language)} (${formatNumber(known, language)} ${t("of")})`,
  );
  return (
    <p className="list-totals" aria-live="polite">
      <b>{formatNumber(deals.length, language)}</b> {t("listed")} {"· "}
      {t("dollars")} {parts.join(" · ")}
    </p>
  );
}
