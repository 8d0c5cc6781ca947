import { defineRule } from "../rule.ts";

export const lag = defineRule({
  title: { en: "Which time", zh: "何种时间" },
  options: {
    approval: {
      title: { en: "Approval lag", zh: "批准时滞" },
      meaning: {
        en: "From the first approval anywhere to the approval here.",
        zh: "自全球首次批准至本地批准。",
      },
    },
    submission: {
      title: { en: "Submission lag", zh: "申报时滞" },
      meaning: {
        en: "From the first application anywhere to the application here.",
        zh: "自全球首次申报至本地申报。",
      },
    },
    review: {
      title: { en: "Review time", zh: "审评时间" },
      meaning: { en: "From the application here to the approval here.", zh: "自本地申报至本地批准。" },
    },
    start: {
      title: { en: "Start lag", zh: "启动时滞" },
      meaning: {
        en: "From the first trial anywhere to the first trial here.",
        zh: "自全球首个试验至本地首个试验。",
      },
    },
  },
  default: "approval",
});

export const censored = defineRule({
  title: { en: "Those still waiting", zh: "仍在等待者" },
  options: {
    kept: {
      title: { en: "Kept as censored", zh: "作删失保留" },
      meaning: {
        en: "A medicine not yet there counts as waiting until the day of the snapshot (Kaplan-Meier).",
        zh: "尚未到达者计为等待至快照日（Kaplan-Meier）。",
      },
    },
    left_out: {
      title: { en: "Left out", zh: "剔除" },
      meaning: {
        en: "Only medicines that arrived are counted, as most papers do. It makes the time look shorter.",
        zh: "仅计已到达者（多数论文的做法），时间因此显得更短。",
      },
    },
  },
  default: "kept",
});

export const conditional = defineRule({
  title: { en: "Conditional approvals", zh: "附条件批准" },
  options: {
    counted: {
      title: { en: "Count", zh: "计入" },
      meaning: { en: "A conditional or accelerated approval is an approval.", zh: "附条件或加速批准视为批准。" },
    },
    left_out: {
      title: { en: "Do not count", zh: "不计" },
      meaning: { en: "Only full approvals count.", zh: "仅计完全批准。" },
    },
  },
  default: "counted",
});
