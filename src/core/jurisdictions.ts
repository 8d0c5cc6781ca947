import type { Text } from "./text.ts";

export interface Jurisdiction {
  name: Text;
  authority: Text;
  /** The harbour on the chart: seat of the authority, longitude then latitude in degrees. */
  harbour: readonly [longitude: number, latitude: number];
}

/** ISO 3166 codes; `EU` is the Union, `EAEU` and `GCC` are unions without an ISO code, `WHO` stands for its procedures. */
export const jurisdictions = {
  CN: { name: { en: "China", zh: "中国" }, authority: { en: "NMPA", zh: "国家药监局" }, harbour: [116.4, 39.9] },
  US: { name: { en: "United States", zh: "美国" }, authority: { en: "FDA", zh: "FDA" }, harbour: [-77.0, 39.0] },
  EU: { name: { en: "European Union", zh: "欧盟" }, authority: { en: "EMA", zh: "EMA" }, harbour: [4.9, 52.4] },
  GB: { name: { en: "United Kingdom", zh: "英国" }, authority: { en: "MHRA", zh: "MHRA" }, harbour: [-0.1, 51.5] },
  JP: { name: { en: "Japan", zh: "日本" }, authority: { en: "PMDA", zh: "PMDA" }, harbour: [139.7, 35.7] },
  CH: {
    name: { en: "Switzerland", zh: "瑞士" },
    authority: { en: "Swissmedic", zh: "Swissmedic" },
    harbour: [7.4, 46.9],
  },
  CA: {
    name: { en: "Canada", zh: "加拿大" },
    authority: { en: "Health Canada", zh: "加拿大卫生部" },
    harbour: [-75.7, 45.4],
  },
  AU: { name: { en: "Australia", zh: "澳大利亚" }, authority: { en: "TGA", zh: "TGA" }, harbour: [149.1, -35.3] },
  SG: { name: { en: "Singapore", zh: "新加坡" }, authority: { en: "HSA", zh: "HSA" }, harbour: [103.8, 1.3] },
  KR: { name: { en: "South Korea", zh: "韩国" }, authority: { en: "MFDS", zh: "MFDS" }, harbour: [127.0, 37.5] },
  HK: {
    name: { en: "Hong Kong SAR", zh: "中国香港" },
    authority: { en: "Department of Health", zh: "卫生署" },
    harbour: [114.2, 22.3],
  },
  MO: {
    name: { en: "Macao SAR", zh: "中国澳门" },
    authority: { en: "ISAF", zh: "药物监督管理局" },
    harbour: [113.5, 22.2],
  },
  TW: { name: { en: "Taiwan", zh: "中国台湾" }, authority: { en: "TFDA", zh: "TFDA" }, harbour: [121.5, 25.0] },
  IN: { name: { en: "India", zh: "印度" }, authority: { en: "CDSCO", zh: "CDSCO" }, harbour: [77.2, 28.6] },
  MY: { name: { en: "Malaysia", zh: "马来西亚" }, authority: { en: "NPRA", zh: "NPRA" }, harbour: [101.7, 3.1] },
  ID: { name: { en: "Indonesia", zh: "印度尼西亚" }, authority: { en: "BPOM", zh: "BPOM" }, harbour: [106.8, -6.2] },
  TH: { name: { en: "Thailand", zh: "泰国" }, authority: { en: "Thai FDA", zh: "泰国 FDA" }, harbour: [100.5, 13.8] },
  KH: {
    name: { en: "Cambodia", zh: "柬埔寨" },
    authority: { en: "Ministry of Health", zh: "卫生部" },
    harbour: [104.9, 11.6],
  },
  UZ: {
    name: { en: "Uzbekistan", zh: "乌兹别克斯坦" },
    authority: { en: "Ministry of Health", zh: "卫生部" },
    harbour: [69.2, 41.3],
  },
  SA: { name: { en: "Saudi Arabia", zh: "沙特阿拉伯" }, authority: { en: "SFDA", zh: "SFDA" }, harbour: [46.7, 24.7] },
  KW: {
    name: { en: "Kuwait", zh: "科威特" },
    authority: { en: "Ministry of Health", zh: "卫生部" },
    harbour: [48.0, 29.4],
  },
  BH: { name: { en: "Bahrain", zh: "巴林" }, authority: { en: "NHRA", zh: "NHRA" }, harbour: [50.6, 26.2] },
  QA: {
    name: { en: "Qatar", zh: "卡塔尔" },
    authority: { en: "Ministry of Public Health", zh: "公共卫生部" },
    harbour: [51.5, 25.3],
  },
  AR: { name: { en: "Argentina", zh: "阿根廷" }, authority: { en: "ANMAT", zh: "ANMAT" }, harbour: [-58.4, -34.6] },
  BR: { name: { en: "Brazil", zh: "巴西" }, authority: { en: "ANVISA", zh: "ANVISA" }, harbour: [-47.9, -15.8] },
  ZA: { name: { en: "South Africa", zh: "南非" }, authority: { en: "SAHPRA", zh: "SAHPRA" }, harbour: [28.2, -25.7] },
  IE: { name: { en: "Ireland", zh: "爱尔兰" }, authority: { en: "HSE", zh: "HSE" }, harbour: [-6.3, 53.3] },
  TR: { name: { en: "Türkiye", zh: "土耳其" }, authority: { en: "TITCK", zh: "TITCK" }, harbour: [32.9, 39.9] },
  EG: { name: { en: "Egypt", zh: "埃及" }, authority: { en: "EDA", zh: "EDA" }, harbour: [31.2, 30.0] },
  RU: {
    name: { en: "Russia", zh: "俄罗斯" },
    authority: { en: "Ministry of Health", zh: "卫生部" },
    harbour: [37.6, 55.8],
  },
  NZ: {
    name: { en: "New Zealand", zh: "新西兰" },
    authority: { en: "Medsafe", zh: "Medsafe" },
    harbour: [174.8, -41.3],
  },
  GCC: {
    name: { en: "Gulf states", zh: "海湾国家" },
    authority: { en: "Gulf Health Council", zh: "海湾卫生理事会" },
    harbour: [46.7, 24.7],
  },
  EAEU: {
    name: { en: "Eurasian Economic Union", zh: "欧亚经济联盟" },
    authority: { en: "EEC", zh: "欧亚经济委员会" },
    harbour: [37.6, 55.8],
  },
  WHO: {
    name: { en: "World Health Organization", zh: "世界卫生组织" },
    authority: { en: "WHO", zh: "WHO" },
    harbour: [6.1, 46.2],
  },
  AT: { name: { en: "Austria", zh: "奥地利" }, authority: { en: "AGES", zh: "AGES" }, harbour: [16.4, 48.2] },
  BE: { name: { en: "Belgium", zh: "比利时" }, authority: { en: "FAMHP", zh: "FAMHP" }, harbour: [4.4, 50.8] },
  BG: { name: { en: "Bulgaria", zh: "保加利亚" }, authority: { en: "BDA", zh: "BDA" }, harbour: [23.3, 42.7] },
  HR: { name: { en: "Croatia", zh: "克罗地亚" }, authority: { en: "HALMED", zh: "HALMED" }, harbour: [16.0, 45.8] },
  CY: {
    name: { en: "Cyprus", zh: "塞浦路斯" },
    authority: { en: "Ministry of Health", zh: "卫生部" },
    harbour: [33.4, 35.2],
  },
  CZ: { name: { en: "Czechia", zh: "捷克" }, authority: { en: "SÚKL", zh: "SÚKL" }, harbour: [14.4, 50.1] },
  DK: { name: { en: "Denmark", zh: "丹麦" }, authority: { en: "DKMA", zh: "DKMA" }, harbour: [12.6, 55.7] },
  EE: { name: { en: "Estonia", zh: "爱沙尼亚" }, authority: { en: "SAM", zh: "SAM" }, harbour: [26.7, 58.4] },
  FI: { name: { en: "Finland", zh: "芬兰" }, authority: { en: "Fimea", zh: "Fimea" }, harbour: [24.9, 60.2] },
  FR: { name: { en: "France", zh: "法国" }, authority: { en: "ANSM", zh: "ANSM" }, harbour: [2.4, 48.9] },
  DE: { name: { en: "Germany", zh: "德国" }, authority: { en: "BfArM", zh: "BfArM" }, harbour: [7.1, 50.7] },
  GR: { name: { en: "Greece", zh: "希腊" }, authority: { en: "EOF", zh: "EOF" }, harbour: [23.7, 38.0] },
  HU: { name: { en: "Hungary", zh: "匈牙利" }, authority: { en: "NNGYK", zh: "NNGYK" }, harbour: [19.0, 47.5] },
  IS: { name: { en: "Iceland", zh: "冰岛" }, authority: { en: "IMA", zh: "IMA" }, harbour: [-21.9, 64.1] },
  IT: { name: { en: "Italy", zh: "意大利" }, authority: { en: "AIFA", zh: "AIFA" }, harbour: [12.5, 41.9] },
  LV: { name: { en: "Latvia", zh: "拉脱维亚" }, authority: { en: "ZVA", zh: "ZVA" }, harbour: [24.1, 56.9] },
  LT: { name: { en: "Lithuania", zh: "立陶宛" }, authority: { en: "VVKT", zh: "VVKT" }, harbour: [25.3, 54.7] },
  LU: {
    name: { en: "Luxembourg", zh: "卢森堡" },
    authority: { en: "Ministry of Health", zh: "卫生部" },
    harbour: [6.1, 49.6],
  },
  MT: {
    name: { en: "Malta", zh: "马耳他" },
    authority: { en: "Medicines Authority", zh: "药品管理局" },
    harbour: [14.5, 35.9],
  },
  NL: { name: { en: "Netherlands", zh: "荷兰" }, authority: { en: "MEB", zh: "MEB" }, harbour: [5.1, 52.1] },
  NO: { name: { en: "Norway", zh: "挪威" }, authority: { en: "NOMA", zh: "NOMA" }, harbour: [10.8, 59.9] },
  PL: { name: { en: "Poland", zh: "波兰" }, authority: { en: "URPL", zh: "URPL" }, harbour: [21.0, 52.2] },
  PT: { name: { en: "Portugal", zh: "葡萄牙" }, authority: { en: "Infarmed", zh: "Infarmed" }, harbour: [-9.1, 38.7] },
  RO: { name: { en: "Romania", zh: "罗马尼亚" }, authority: { en: "ANMDMR", zh: "ANMDMR" }, harbour: [26.1, 44.4] },
  SK: { name: { en: "Slovakia", zh: "斯洛伐克" }, authority: { en: "ŠÚKL", zh: "ŠÚKL" }, harbour: [17.1, 48.1] },
  SI: { name: { en: "Slovenia", zh: "斯洛文尼亚" }, authority: { en: "JAZMP", zh: "JAZMP" }, harbour: [14.5, 46.1] },
  ES: { name: { en: "Spain", zh: "西班牙" }, authority: { en: "AEMPS", zh: "AEMPS" }, harbour: [-3.7, 40.4] },
  SE: { name: { en: "Sweden", zh: "瑞典" }, authority: { en: "MPA", zh: "MPA" }, harbour: [17.6, 59.9] },
} as const satisfies Record<string, Jurisdiction>;

export type JurisdictionCode = keyof typeof jurisdictions;
export const JURISDICTION_CODES = Object.keys(jurisdictions) as [JurisdictionCode, ...JurisdictionCode[]];

/** Members of the European Union: one approval, and a price in each. */
export const EU_MEMBERS: readonly JurisdictionCode[] = [
  ...(["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"] as const),
  ...(["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"] as const),
];
