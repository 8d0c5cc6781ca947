import { defineRule } from "../rule.ts";

export const unit = defineRule({
  title: { en: "What is one candidate", zh: "候选药物的计数单位" },
  options: {
    per_group: {
      title: { en: "A substance of one group", zh: "每集团一种物质" },
      meaning: {
        en: "One active substance or fixed product per developing group; two groups with rights to one substance are two candidates.",
        zh: "同一研发集团的一种活性物质或固定产品计一次；两个集团开发同一物质计两次。",
      },
    },
    per_substance: {
      title: { en: "A substance", zh: "一种物质" },
      meaning: {
        en: "One active substance or fixed product, whoever develops it, at the furthest stage any group reached.",
        zh: "一种活性物质或固定产品，无论几方开发，按最高阶段计一次。",
      },
    },
  },
  default: "per_group",
});

export const novelty = defineRule({
  title: { en: "Novelty", zh: "新颖性" },
  options: {
    innovative: {
      title: { en: "Innovative only", zh: "仅创新药" },
      meaning: {
        en: "Curated as innovative, or not approved anywhere on record before this group first tried it. Biosimilars, generics and new forms are left out.",
        zh: "整理为创新药者，或在该集团首次试验前无任何批准记录者；生物类似药、仿制药与改良型不计。",
      },
    },
    any: {
      title: { en: "Every medicine", zh: "全部药物" },
      meaning: {
        en: "Known substances in new hands, biosimilars, generics and new forms are counted too.",
        zh: "他人已获批的物质、生物类似药、仿制药与改良型亦计入。",
      },
    },
  },
  default: "innovative",
});

export const stage_floor = defineRule({
  title: { en: "From which stage", zh: "阶段下限" },
  options: {
    on_record: {
      title: { en: "On record", zh: "有记录即计" },
      meaning: {
        en: "Everything on record, preclinical and unstated stages included.",
        zh: "凡有记录者，含临床前与阶段不详者。",
      },
    },
    clinical: {
      title: { en: "In trials (IND on)", zh: "进入临床（IND 起）" },
      meaning: { en: "A trial in people is registered, whatever its phase.", zh: "已有登记的人体试验，不论分期。" },
    },
    phase_1: {
      title: { en: "Phase 1", zh: "1 期" },
      meaning: { en: "A trial of phase 1 or later is registered.", zh: "已登记 1 期或以后的试验。" },
    },
    phase_2: {
      title: { en: "Phase 2", zh: "2 期" },
      meaning: { en: "A trial of phase 2 or later is registered.", zh: "已登记 2 期或以后的试验。" },
    },
    phase_3: {
      title: { en: "Phase 3", zh: "3 期" },
      meaning: { en: "A trial of phase 3 or later is registered.", zh: "已登记 3 期或以后的试验。" },
    },
    filed: {
      title: { en: "Filed", zh: "已申报" },
      meaning: { en: "An application is on record, or more.", zh: "已有上市申请记录，或更高。" },
    },
    approved: {
      title: { en: "Approved", zh: "已获批" },
      meaning: { en: "An approval anywhere is on record.", zh: "在任一地有批准记录。" },
    },
  },
  default: "clinical",
});

export const activity = defineRule({
  title: { en: "Still going on", zh: "是否在研" },
  options: {
    any: {
      title: { en: "Whether or not", zh: "不论" },
      meaning: { en: "Ended and dormant programmes are counted too.", zh: "已终止与停滞的项目亦计入。" },
    },
    active: {
      title: { en: "Active only", zh: "仅在研" },
      meaning: {
        en: "Approved, or with a trial that goes on or ended within three years before the snapshot.",
        zh: "已获批，或有进行中、快照前三年内结束的试验。",
      },
    },
  },
  default: "any",
});

export const attribution = defineRule({
  title: { en: "Rule of belonging", zh: "归属规则" },
  options: {
    headquarters: {
      title: { en: "Headquarters", zh: "总部" },
      meaning: { en: "Where the developing organisation has its headquarters.", zh: "研发机构总部所在地。" },
    },
    registered_office: {
      title: { en: "Registered office", zh: "注册地址" },
      meaning: { en: "Where the developing organisation is registered.", zh: "研发机构注册地址所在地。" },
    },
    research_site: {
      title: { en: "Research site", zh: "研发场所" },
      meaning: { en: "Where the developing organisation does its research.", zh: "研发机构研发场所所在地。" },
    },
    discoverer: {
      title: { en: "Discoverer", zh: "发现者" },
      meaning: { en: "Where the medicine was discovered, as far as that is known.", zh: "药物发现地（已知者）。" },
    },
    group_parent: {
      title: { en: "Parent of the group", zh: "集团母公司" },
      meaning: { en: "Where the parent of the developing group sits.", zh: "研发集团母公司所在地。" },
    },
    first_trial: {
      title: { en: "First trial", zh: "首个试验" },
      meaning: {
        en: "The country of its earliest registered trial: a stand-in where nothing is known of the organisation.",
        zh: "最早登记试验所在国家：机构信息不详时的替代口径。",
      },
    },
  },
  default: "headquarters",
});
