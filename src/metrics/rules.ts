import type { Text } from "../core/text.ts";

/** The rules of counting. Each stands beside the numbers that use it. */
export const rules = {
  "deal.one-per-agreement": {
    title: { en: "One row per agreement", zh: "一份协议一行" },
    meaning: {
      en: "An agreement counts once, on the day it was signed. A termination, an amendment or a payment is an event of that deal, never another deal.",
      zh: "每份协议按签署日计一次；终止、修订与付款是该交易的事件，不另计为交易。",
    },
  },
  "deal.direction": {
    title: { en: "Direction", zh: "方向" },
    meaning: {
      en: "Out-licensing: rights leave a China-based originator for a party abroad. Acquisitions, domestic deals and in-licensing are counted only when asked for.",
      zh: "对外许可：权利由中国研发方转出境外。并购、境内交易与引进仅在选择时计入。",
    },
  },
  "money.headline": {
    title: { en: "Headline", zh: "总额" },
    meaning: {
      en: "The largest sum the parties name: upfront plus every milestone, royalties left out. Deals that disclose none are left out and counted beside.",
      zh: "双方公布的最高金额：首付款加全部里程碑，不含提成。未披露者不计入。",
    },
  },
  "money.upfront": {
    title: { en: "Cash at signing", zh: "签约现金" },
    meaning: {
      en: "Cash at signing only. Near-term payments are another field.",
      zh: "仅指签约时的现金；近期付款另列一栏。",
    },
  },
  "money.realised": {
    title: { en: "Realised to date", zh: "已实现金额" },
    meaning: {
      en: "Payments that a page says were paid or received. Announced or due sums are left out, so this is a lower bound.",
      zh: "仅计有页面载明已支付或已收到的款项；已公告或应付者不计，故为下限。",
    },
  },
  "money.nominal-usd": {
    title: { en: "Nominal US dollars", zh: "名义美元" },
    meaning: {
      en: "Amounts in US dollars as printed, of the year they were agreed; other currencies are left out, never converted.",
      zh: "按公布当年的名义美元计；其他货币不换算，不计入。",
    },
  },
  "sale.whole-years": {
    title: { en: "Whole years only", zh: "仅计整年" },
    meaning: {
      en: "Sales of a half-year or of nine months lie within a year and are shown on the medicine's page, but never added to it.",
      zh: "半年或九个月的销售额已含于全年，仅在药物页面列示，不再相加。",
    },
  },
  "approval.first-per-jurisdiction": {
    title: { en: "First approval per medicine and jurisdiction", zh: "每药每地首次批准" },
    meaning: {
      en: "A medicine counts once in each jurisdiction, at its earliest approval there, conditional ones included. Label extensions and price listings are other events.",
      zh: "每种药物在每个司法辖区按最早一次批准计一次（含附条件批准）；适应症扩展与价格收载另计。",
    },
  },
  "approval.abroad": {
    title: { en: "Abroad", zh: "境外" },
    meaning: {
      en: "Abroad is outside mainland China; Hong Kong, Macao and Taiwan are separate authorities and count as abroad.",
      zh: "境外指中国大陆以外；港澳台为独立监管辖区，计为境外。",
    },
  },
  "lag.approval": {
    title: { en: "Approval lag", zh: "批准时滞" },
    meaning: {
      en: "Days from a medicine's first dated approval anywhere to its approval here. Dates known to the month or year stand at their first day. Medicines not yet approved here are not in the median.",
      zh: "自该药全球首个有日期的批准至本地批准的天数；仅知年月者取首日；尚未获批者不计入中位数。",
    },
  },
  "candidate.one-per-substance": {
    title: { en: "One per substance", zh: "一种物质计一次" },
    meaning: {
      en: "One active substance or fixed product of one developing group, at the highest stage on record. Biosimilars and generics are not candidates.",
      zh: "同一研发方的一种活性物质或固定产品按最高阶段计一次；生物类似药与仿制药不计。",
    },
  },
  "target.each-member": {
    title: { en: "Each target counts", zh: "每个靶点各计一次" },
    meaning: {
      en: "A medicine with two targets counts once under each, so the cells add up to more than the total.",
      zh: "双靶点药物在每个靶点下各计一次，因此各格之和大于总数。",
    },
  },
  "place.every-rule": {
    title: { en: "Every rule of belonging", zh: "各归属规则并列" },
    meaning: {
      en: "A medicine belongs to a place by its originator's registered office, research site or headquarters, by where it was discovered, or by the parent of the group. Each rule stands beside the others; a medicine may count in several places.",
      zh: "药物可按研发方注册地址、研发场所、总部、发现地或集团母公司归属某地；各规则并列，同一药物可计入多处。",
    },
  },
  "trial.once": {
    title: { en: "Each study once", zh: "每项研究一次" },
    meaning: {
      en: "A study counts once, by its register number, as its register describes it where that register is loaded, else as curated.",
      zh: "研究按登记号计一次；已载入登记库者以登记库为准，否则以整理的事实为准。",
    },
  },
  "trial.each-country": {
    title: { en: "Each country counts", zh: "每个国家各计一次" },
    meaning: {
      en: "A study counts once in each country in which it has a site.",
      zh: "研究在其设有中心的每个国家各计一次。",
    },
  },
  "statistic.same-counter": {
    title: { en: "One counter at a time", zh: "一次只用一个统计口径" },
    meaning: {
      en: "Figures are compared within one series: the same thing, counted the same way by the same counter. Counters are never averaged.",
      zh: "仅在同一序列内比较：同一对象、同一口径、同一统计方；绝不对不同统计方取平均。",
    },
  },
} as const satisfies Record<string, { title: Text; meaning: Text }>;

export type RuleId = keyof typeof rules;
