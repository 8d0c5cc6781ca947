import { defineText } from "../../lib/text.tsx";

export const LEVELS = defineText({
  park: { en: "parks", zh: "园区" },
  district: { en: "districts", zh: "区" },
  city: { en: "cities", zh: "城市" },
  country: { en: "countries", zh: "国家" },
});

/** How two organisations are tied, as the pages say it; the first gives, the second takes. */
export const TIES = defineText({
  deal: { en: "deal", zh: "交易" },
  acquisition: { en: "acquisition", zh: "收购" },
  technology_transfer: { en: "technology transfer", zh: "技术转移" },
  rights: { en: "rights to a medicine", zh: "药物权利" },
  trial: { en: "trial together", zh: "合作试验" },
  group: { en: "same group", zh: "同一集团" },
});
