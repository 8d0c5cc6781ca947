import { delimited } from "../reading/delimited.ts";
import { defineSource } from "../source.ts";
import { describe, identify, normalize } from "./normalize.ts";
import { Product } from "./product.ts";

export const koreaNhi = defineSource({
  id: "korea_nhi",
  title: { en: "Korean NHI drug price list (HIRA)", zh: "韩国健康保险药品给付价格表（HIRA）" },
  group: "prices",
  homepage: "https://www.hira.or.kr",
  terms: {
    licence: { en: "CC BY 4.0", zh: "知识共享署名 4.0（CC BY 4.0）" },
    address: "https://creativecommons.org/licenses/by/4.0/",
    redistribution: "attribution",
    attribution: {
      en: "Drug reimbursement price list, Health Insurance Review and Assessment Service, Republic of Korea",
      zh: "药品给付价格表，韩国健康保险审查评价院（HIRA）",
    },
  },
  cadence: "monthly",
  fresh_days: 62,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "The reimbursement list and ceiling prices (약제급여목록 및 급여상한금액표) of HIRA as one CSV with its Korean headings, in UTF-8 or EUC-KR",
    zh: "HIRA 药品给付目录及给付上限价格表（약제급여목록 및 급여상한금액표），保留韩文表头存为单个 CSV（UTF-8 或 EUC-KR）",
  },
  quirks: [
    {
      en: "The file does not say of which day it is; the name under which it was published does. Prices have no effective date.",
      zh: "文件本身不写明日期，仅发布名称中有；价格因此没有生效日期。",
    },
    {
      en: "The amount is the ceiling that the insurance pays for what “per” says. A size such as 340(1) is a bottle of 340 mL priced by the single mL.",
      zh: "金额为保险支付上限，对应“per”所述单位。规格如 340(1) 表示 340 mL 瓶装，按每 1 mL 计价。",
    },
    {
      en: "산정불가 means that no ceiling can be worked out; the product is kept and has no price.",
      zh: "“산정불가”表示无法核定上限价；产品保留，但没有价格。",
    },
    {
      en: "The content stands behind the name of the product, and amounts stand inside the names of substances; we part them. Combinations print no content.",
      zh: "含量附在品名之后，成分名中夹有用量，均予拆分；复方制剂不标示含量。",
    },
    {
      en: "A product without a standard code (표준코드) has lost its barcode, not its price; the product code of nine digits is the key.",
      zh: "缺少标准码（표준코드）的产品仅无条码，价格仍有效；以九位产品代码为主键。",
    },
  ],
  live: null,
  reading: delimited({
    delimiter: ",",
    encoding: "euc-kr",
    tables: { product: Product },
    ignored: ["표준코드", "분류", "연번", "식약분류", "그룹코드", "주성분수", "전일", "비고"],
  }),
  raw: Product,
  identify,
  describe,
  normalize,
});
