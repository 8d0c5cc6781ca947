import { defineRule } from "../rule.ts";

export const counter = defineRule({
  title: { en: "What counts as a deal", zh: "何谓交易" },
  options: {
    out_licensing: {
      title: { en: "Rights that leave China", zh: "权利出境" },
      meaning: {
        en: "Licences, options and new-company licences from a China-based party to one abroad; acquisitions and domestic deals are left out.",
        zh: "中国一方向境外的许可、选择权与新设公司许可；并购与境内交易不计。",
      },
    },
    firm_licences: {
      title: { en: "Firm licences only", zh: "仅确定许可" },
      meaning: {
        en: "As before, without options and platform deals, whose licence may never come.",
        zh: "同上，但不含选择权与平台合作（许可未必发生）。",
      },
    },
    with_acquisitions: {
      title: { en: "With acquisitions", zh: "含并购" },
      meaning: {
        en: "Rights that leave China, and acquisitions of China-based firms or assets.",
        zh: "权利出境，及对中国企业或资产的并购。",
      },
    },
    every_direction: {
      title: { en: "Every direction", zh: "全部方向" },
      meaning: {
        en: "Domestic deals and in-licensing too: whatever the ledger holds.",
        zh: "境内交易与引进亦计入：账簿所载全部。",
      },
    },
  },
  default: "out_licensing",
});

export const money = defineRule({
  title: { en: "Which money", zh: "何种金额" },
  options: {
    headline: {
      title: { en: "Headline", zh: "总额" },
      meaning: {
        en: "Upfront and every milestone, as announced; royalties left out. Most of it may never be paid.",
        zh: "公布的首付款与全部里程碑之和，不含提成；多数未必支付。",
      },
    },
    upfront: {
      title: { en: "Cash at signing", zh: "签约现金" },
      meaning: {
        en: "Cash at signing only. Near-term payments are another field.",
        zh: "仅签约时现金；近期付款另列。",
      },
    },
    realised: {
      title: { en: "Realised to date", zh: "已实现" },
      meaning: {
        en: "What a page says was paid or received: a lower bound.",
        zh: "有页面载明已付或已收的金额：为下限。",
      },
    },
  },
  default: "headline",
});

export const ended = defineRule({
  title: { en: "Deals that ended", zh: "已终止交易" },
  options: {
    counted: {
      title: { en: "Count", zh: "计入" },
      meaning: {
        en: "A deal counts in the year it was signed, whatever became of it.",
        zh: "交易按签署年计入，不论其后如何。",
      },
    },
    left_out: {
      title: { en: "Left out", zh: "剔除" },
      meaning: {
        en: "Deals with a termination or the return of all rights on record are left out.",
        zh: "有终止或权利全部退回记录者剔除。",
      },
    },
  },
  default: "counted",
});
