import { defineRule } from "../rule.ts";

export const counted = defineRule({
  title: { en: "What is counted", zh: "计数对象" },
  options: {
    candidate: {
      title: { en: "Candidates", zh: "候选药物" },
      meaning: { en: "Each candidate counts once in its class.", zh: "每个候选药物计一次。" },
    },
    trial: {
      title: { en: "Trials", zh: "试验" },
      meaning: {
        en: "Each study counts once for each class that its candidates belong to.",
        zh: "每项研究对其候选药物所属的每一类计一次。",
      },
    },
  },
  default: "candidate",
});

export const several_targets = defineRule({
  title: { en: "Several targets", zh: "多靶点" },
  options: {
    each: {
      title: { en: "Each in full", zh: "各计一次" },
      meaning: {
        en: "A medicine of two targets counts in full under each, so the classes add up to more than the total.",
        zh: "双靶点药物在每个靶点各计一次，各类之和大于总数。",
      },
    },
    split: {
      title: { en: "Split", zh: "分摊" },
      meaning: {
        en: "A medicine of two targets counts as a half under each, so the classes add up to the total.",
        zh: "双靶点药物在每个靶点各计二分之一，各类之和等于总数。",
      },
    },
    set: {
      title: { en: "The set is one class", zh: "组合为一类" },
      meaning: {
        en: "The set of targets is a class of its own: PD-1 with VEGF is neither PD-1 nor VEGF.",
        zh: "靶点组合自成一类：PD-1 与 VEGF 的组合不属于其中任一靶点。",
      },
    },
  },
  default: "each",
});

export const granularity = defineRule({
  title: { en: "Granularity", zh: "靶点粒度" },
  options: {
    gene: {
      title: { en: "Gene", zh: "基因" },
      meaning: {
        en: "Complexes and families that a source names are opened into their genes, where a vocabulary says which.",
        zh: "来源所称的复合物与家族按词表拆为基因（词表有载者）。",
      },
    },
    complex: {
      title: { en: "As named, complexes whole", zh: "复合物不拆" },
      meaning: {
        en: "The target as the source names it: a gene, or a complex as one.",
        zh: "按来源所称：基因，或整个复合物。",
      },
    },
    family: {
      title: { en: "Family", zh: "家族" },
      meaning: {
        en: "Genes are gathered into families of FamPlex, else the first gene group of HGNC; a gene with neither stays itself.",
        zh: "基因按 FamPlex 家族归并，否则按 HGNC 首个基因组；两者皆无者保留原基因。",
      },
    },
  },
  default: "complex",
});

export const payload = defineRule({
  title: { en: "Payload of a conjugate", zh: "偶联药物载荷" },
  options: {
    binder: {
      title: { en: "Binder only", zh: "仅计结合部分" },
      meaning: {
        en: "What the payload of a conjugate hits is not its target.",
        zh: "偶联药物载荷的作用对象不计为靶点。",
      },
    },
    both: {
      title: { en: "Binder and payload", zh: "结合部分与载荷" },
      meaning: { en: "What the payload hits is a target too.", zh: "载荷的作用对象亦计为靶点。" },
    },
  },
  default: "binder",
});

export const empty_targets = defineRule({
  title: { en: "Targets nobody is on", zh: "无人涉足的靶点" },
  options: {
    left_out: {
      title: { en: "Left out", zh: "不计" },
      meaning: {
        en: "Only targets with at least one counted thing are classes.",
        zh: "仅至少有一项计数的靶点算作类别。",
      },
    },
    pursued_anywhere: {
      title: { en: "Pursued by anybody", zh: "全球有人涉足者计零" },
      meaning: {
        en: "Targets that some medicine on record hits are classes, empty ones with a zero. It raises Gini and leaves HHI.",
        zh: "有任一在案药物作用的靶点均为类别，空者计零；提高基尼系数而不改变 HHI。",
      },
    },
  },
  default: "left_out",
});

export const at_home = defineRule({
  title: { en: "Present at home", zh: "国内已有" },
  options: {
    developed: {
      title: { en: "Developed at home", zh: "国内研发" },
      meaning: {
        en: "A candidate is at home where the rule of belonging puts it there. One whose place nobody states is neither at home nor elsewhere.",
        zh: "按归属规则属于本国的候选药物。地点无载者既不计国内，也不计国外。",
      },
    },
    approved: {
      title: { en: "Approved at home", zh: "国内获批" },
      meaning: {
        en: "A medicine is at home once it is approved there, whoever developed it; one that is only tried there is not.",
        zh: "无论由谁研发，在本国获批即为国内已有；仅在试验者不算。",
      },
    },
  },
  default: "developed",
});

export const far = defineRule({
  title: { en: "Far elsewhere", zh: "国外进展" },
  options: {
    phase_3: {
      title: { en: "Phase 3 or later", zh: "3 期或以后" },
      meaning: {
        en: "A medicine of the target is in phase 3 elsewhere, or further.",
        zh: "国外有该靶点药物进入 3 期或以后。",
      },
    },
    approved: {
      title: { en: "Approved", zh: "已获批" },
      meaning: { en: "A medicine of the target is approved somewhere.", zh: "已有该靶点药物在某地获批。" },
    },
  },
  default: "phase_3",
});
