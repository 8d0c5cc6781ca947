import { delimited } from "../reading/delimited.ts";
import { defineSource } from "../source.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { Sponsor } from "./sponsor.ts";

export const euCtrSponsors = defineSource({
  id: "eu_ctr_sponsors",
  title: { en: "Sponsor names of the EU Clinical Trials Register", zh: "欧盟临床试验注册库申办方名称对照" },
  group: "companies",
  homepage: "https://eu.trialstracker.net",
  terms: {
    licence: { en: "Not confirmed", zh: "尚未确认" },
    address: null,
    redistribution: "no",
    attribution: {
      en: "Normalised sponsor names of the EU Clinical Trials Register, EU Trials Tracker",
      zh: "欧盟临床试验注册库申办方规范名称，EU Trials Tracker",
    },
  },
  cadence: "irregular",
  fresh_days: 730,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "From the makers of the list: a CSV of sponsor names, normalised names and parents",
    zh: "向对照表编制方获取：含申办方名称、规范名称和母公司的 CSV 文件",
  },
  quirks: [
    {
      en: "The list was made by hand. What it joins is what its makers thought, at the time they did; a normalised name is often that of the group.",
      zh: "该表由人工编制，所建对应关系仅代表编制者当时的判断；规范名称常即集团名称。",
    },
    {
      en: "Sponsor names are as typed into the register, with addresses and misspellings. A name that is its own normalised name or its own parent joins nothing.",
      zh: "申办方名称照注册库录入，含地址和拼写错误。名称与规范名称或母公司相同的，不生成对应关系。",
    },
    {
      en: "Names can begin with a line break, which is left out. The numbers of trials stay in the kept text.",
      zh: "名称开头可能有换行符，予以去除。试验编号仅保留在原文中。",
    },
  ],
  live: null,
  reading: delimited({ delimiter: ",", tables: { sponsor: Sponsor }, ignored: ["trials_ids"] }),
  raw: Sponsor,
  identify,
  describe,
  normalize,
});
