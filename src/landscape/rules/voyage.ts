import { defineRule } from "../rule.ts";

export const binding = defineRule({
  title: { en: "Which reference rules are applied", zh: "适用哪些参考定价规则" },
  options: {
    in_force: {
      title: { en: "Those in force", zh: "现行规则" },
      meaning: {
        en: "Rules in force that look at public prices. Proposals and voluntary models are shown apart.",
        zh: "适用参考公开价格的现行规则；提案与自愿模式另行列示。",
      },
    },
    with_proposed: {
      title: { en: "Also those proposed", zh: "含提案" },
      meaning: {
        en: "Proposals that look at public prices are applied as if they were in force.",
        zh: "参考公开价格的提案视同现行规则适用。",
      },
    },
  },
  default: "in_force",
});

export const first_step = defineRule({
  title: { en: "What counts as going abroad", zh: "何谓首次出海" },
  options: {
    any_step: {
      title: { en: "The first filing or decision", zh: "首次申报或决定" },
      meaning: {
        en: "The first dated step on record before an authority abroad: a filing, or a decision, refusals too, that says there was one.",
        zh: "在境外监管机构首个有日期的步骤：申报，或表明曾申报的决定（含拒绝）。",
      },
    },
    approval: {
      title: { en: "The first approval", zh: "首次批准" },
      meaning: { en: "The first dated approval on record abroad.", zh: "境外首个有日期的批准。" },
    },
  },
  default: "any_step",
});
