import { jurisdictions } from "../../core/jurisdictions.ts";
import type { Language } from "../../core/text.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
// What registers write, where it is neither ours nor the name of the standard library.
const ALIASES: Record<string, keyof typeof jurisdictions> = { "Hong Kong": "HK", Macau: "MO", Turkey: "TR" };

let countries: Map<string, string> | null = null;

/** English names of countries to Chinese: those of our jurisdictions first, the others from the browser. */
function chineseCountries(): Map<string, string> {
  if (countries) return countries;
  const [english, chinese] = ["en", "zh-Hans"].map((locale) => new Intl.DisplayNames(locale, { type: "region" }));
  countries = new Map();
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    const name = english?.of(code);
    if (name && name !== code) countries.set(name, chinese?.of(code) ?? name);
  }
  for (const { name } of Object.values(jurisdictions)) countries.set(name.en, name.zh);
  for (const [alias, code] of Object.entries(ALIASES)) countries.set(alias, jurisdictions[code].name.zh);
  return countries;
}

/** A country as a register writes it, in the reader's language. */
export const countryWord = (country: string, language: Language): string =>
  language === "zh" ? (chineseCountries().get(country) ?? country) : country;

// What is not the authority that approves, or is written otherwise than in our jurisdictions.
const OTHER_AUTHORITIES: Record<string, string> = { EC: "欧盟委员会", HIRA: "健康保险审查评价院" };

/** An authority as a record names it; one known by its initials everywhere keeps them. */
export function authorityWord(authority: string, jurisdiction: string, language: Language): string {
  if (language === "en") return authority;
  const known = Object.hasOwn(jurisdictions, jurisdiction)
    ? jurisdictions[jurisdiction as keyof typeof jurisdictions].authority
    : null;
  if (known?.en === authority) return known.zh;
  return Object.hasOwn(OTHER_AUTHORITIES, authority) ? (OTHER_AUTHORITIES[authority] ?? authority) : authority;
}

const CITIES: Record<string, string> = {
  Beijing: "北京",
  Changping: "昌平",
  Chengdu: "成都",
  Florida: "佛罗里达",
  Guangzhou: "广州",
  Hangzhou: "杭州",
  Lianyungang: "连云港",
  Minhang: "闵行",
  Nanjing: "南京",
  Pudong: "浦东",
  Shanghai: "上海",
  Shenzhen: "深圳",
  Suzhou: "苏州",
  Wuhan: "武汉",
  Xuhui: "徐汇",
  Yantai: "烟台",
  Zhangjiang: "张江",
  Zhongshan: "中山",
};

/** Where instruments reach, other than one city. */
const REACHES: Record<string, string> = {
  China: "全国",
  "Guangzhou Development District": "广州开发区",
  "Lin-gang": "临港新片区",
  "Suzhou Industrial Park": "苏州工业园区",
};

/** Places are written in English only; the cities among the words are turned, the rest stands. */
export function placeWord(place: string, language: Language): string {
  if (language === "en") return place;
  if (Object.hasOwn(REACHES, place)) return REACHES[place] ?? place;
  return place
    .replace(/[A-Za-z]+/g, (word) => (Object.hasOwn(CITIES, word) ? (CITIES[word] ?? word) : word))
    .replace(/ \(([^)]*)\)/g, (_, inside: string) => `（${inside.replaceAll(", ", "，")}）`);
}
