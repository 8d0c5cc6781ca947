import { useSearch } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber, formatPrice } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { PriceExposure } from "./PriceExposure.tsx";
import { PriceInputs } from "./PriceInputs.tsx";
import { PricePaths } from "./PricePaths.tsx";
import { placesIn, priceQuestion } from "./price-input.ts";

type Priced = OutputOf<"voyage.price">;

const text = defineText({
  title: { en: "Price corridor", zh: "价格区间" },
  lede: {
    en: "How a price in one country reaches the others, under the reference pricing rules on record. List prices are entered by you; no price is assumed for anybody.",
    zh: "在案参考定价规则下，一国价格如何影响他国。标价由您输入，不为任何人假设价格。",
  },
  empty: { en: "No price abroad is entered", zh: "尚未输入境外价格" },
  emptyNote: {
    en: "Enter the list price of one country at least; with the price in China it shows who counts it.",
    zh: "请至少输入一国标价；再输入中国价格，可见谁参考该价格。",
  },
  takings: { en: "Taken in over ten years", zh: "十年收入" },
  told: { en: "Prices told by a rule", zh: "可由规则确定的价格" },
  order: { en: "Launch order, three months apart (month of each)", zh: "上市次序，间隔三个月（括号内为月份）" },
  best: { en: "Takes most", zh: "收入最高" },
  plain: { en: "In the order each is ready", zh: "按就绪先后" },
  same: { en: "No order takes more than the plain one.", zh: "没有次序优于按就绪先后。" },
  gain: { en: "more than the plain order", zh: "高于按就绪先后" },
  tried: { en: "every order was tried", zh: "已试遍所有次序" },
  heuristic: { en: "by a heuristic, for there are many", zh: "因国家较多，采用启发式搜索" },
  corridor: { en: "By country", zh: "分国家或地区" },
  tellNo: { en: "no rule is on record, which is not to say there is none", zh: "无在案规则，不等于没有规则" },
  tellCannot: {
    en: "cannot be told: the countries or the arithmetic of its rule are on no page",
    zh: "无法判断：其规则的参考国或算法未见于任何页面",
  },
  tellRange: { en: "a range: some countries or prices are open", zh: "区间：部分国家或价格未定" },
  tellTold: { en: "told by its rule", zh: "可由规则确定" },
});

const STATES = { no_rule: "tellNo", cannot_tell: "tellCannot", range: "tellRange", told: "tellTold" } as const;

/** What the price in one place does to the others. */
export function Price() {
  const t = useText(text);
  const search = useSearch();
  const question = priceQuestion(search);
  const answer = useOperation("voyage.price", question ?? { list_price: {} }, question !== null);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="soft small">{t("lede")}</p>
      <PriceInputs places={placesIn(search)} />
      {question ? (
        <Answer of={answer}>{(priced) => <Found priced={priced} />}</Answer>
      ) : (
        <Empty title={t("empty")}>{t("emptyNote")}</Empty>
      )}
    </section>
  );
}

const usePrice = () => {
  const { language } = useLanguage();
  const price = (value: number) => formatPrice(value, "USD", language);
  return (low: number, high: number) => (low === high ? price(low) : `${price(low)} – ${price(high)}`);
};

function Found({ priced }: { priced: Priced }) {
  const t = useText(text);
  const { language } = useLanguage();
  const price = usePrice();
  return (
    <>
      <div className="figures">
        <Stated label={t("takings")} value={price(priced.interval.low, priced.interval.high)} />
        <Stated label={t("told")} value={`${formatNumber(priced.value, language)} / ${priced.rows.length}`} />
      </div>
      <h3>{t("corridor")}</h3>
      <ul className="plain-list">
        {priced.rows.map(({ jurisdiction, state, steps, record_keys }) => (
          <li key={jurisdiction}>
            <b>{wordFor("jurisdiction", jurisdiction, language)}</b>
            {`: ${steps.map(({ low, high }) => price(low, high)).join(" → ")} · `}
            <span className="soft">{t(STATES[state])}</span>
            {record_keys.map((key) => (
              <span key={key}>
                {" "}
                <RecordLink record_key={key} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <PricePaths priced={priced} />
      <LaunchOrder order={priced.order} />
      <PriceExposure priced={priced} />
    </>
  );
}

function LaunchOrder({ order: { method, best, as_ready } }: { order: Priced["order"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const price = usePrice();
  const said = ({ order, months }: typeof best) =>
    order.map((code, at) => `${wordFor("jurisdiction", code, language)} (${months[at]})`).join(" → ");
  const gain = best.takings_low - as_ready.takings_low;
  return (
    <>
      <h3>{t("order")}</h3>
      <p>
        <b>{`${t("best")}: `}</b>
        {`${said(best)}: ${price(best.takings_low, best.takings_high)}`}
        <br />
        {`${t("plain")}: ${said(as_ready)}: ${price(as_ready.takings_low, as_ready.takings_high)}`}
      </p>
      <p className="soft small">
        {gain > 0 ? `${price(gain, gain)} ${t("gain")}` : t("same")}
        {` · ${t(method === "exact" ? "tried" : "heuristic")}`}
      </p>
    </>
  );
}
