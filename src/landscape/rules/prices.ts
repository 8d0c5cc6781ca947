import { defineRule } from "../rule.ts";

export const price_unit = defineRule({
  title: { en: "Price of what", zh: "价格单位" },
  options: {
    strength: {
      title: { en: "A unit of strength", zh: "每单位含量" },
      meaning: {
        en: "Per milligram or other unit of the active substance, from the contents of the pack.",
        zh: "按包装含量折算为每毫克或其他含量单位。",
      },
    },
    course: {
      title: { en: "A course", zh: "每疗程" },
      meaning: {
        en: "Per course, where the label's amount for it is on record.",
        zh: "按说明书用量折算为每疗程（有记录者）。",
      },
    },
  },
  default: "strength",
});

export const price_kind = defineRule({
  title: { en: "Which prices are compared", zh: "比较何种价格" },
  options: {
    like_with_like: {
      title: { en: "Like with like", zh: "同类相比" },
      meaning: {
        en: "List with list, net with net. A list price is never set against a net or reimbursed one.",
        zh: "标价对标价，净价对净价；绝不以标价对净价或医保支付价。",
      },
    },
    public_prices: {
      title: { en: "Public prices", zh: "公开价格" },
      meaning: {
        en: "List, ex-factory and reimbursed prices are compared, each pair saying what it is; net prices and estimates never.",
        zh: "标价、出厂价与医保支付价可互比并逐对标明；净价与估计值不参与。",
      },
    },
  },
  default: "like_with_like",
});

export const exchange = defineRule({
  title: { en: "Exchange rate", zh: "汇率" },
  options: {
    of_the_price: {
      title: { en: "Of each price's own year", zh: "按价格所属年份" },
      meaning: {
        en: "The average rate of the year in which each price stood.",
        zh: "按各价格所属年份的平均汇率折算。",
      },
    },
    latest: {
      title: { en: "The latest on record", zh: "按最新汇率" },
      meaning: { en: "One rate, the latest on record, for every price.", zh: "全部价格统一按在案最新汇率折算。" },
    },
  },
  default: "of_the_price",
});
