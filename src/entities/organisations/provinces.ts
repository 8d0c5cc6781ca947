import { typed } from "../text/chinese.ts";
import { CHINESE_PLACES } from "./places.ts";

// Chief towns by their provinces. The list of places has the towns of a province behind its chief town.
const CHIEF_TOWNS: Record<string, string> = {
  石家庄: "河北",
  太原: "山西",
  呼和浩特: "内蒙古",
  沈阳: "辽宁",
  长春: "吉林",
  哈尔滨: "黑龙江",
  南京: "江苏",
  杭州: "浙江",
  合肥: "安徽",
  福州: "福建",
  南昌: "江西",
  济南: "山东",
  郑州: "河南",
  武汉: "湖北",
  长沙: "湖南",
  广州: "广东",
  南宁: "广西",
  海口: "海南",
  成都: "四川",
  贵阳: "贵州",
  昆明: "云南",
  拉萨: "西藏",
  西安: "陕西",
  兰州: "甘肃",
  西宁: "青海",
  银川: "宁夏",
  乌鲁木齐: "新疆",
};

// Read as the provinces spell themselves: 陕西 is Shaanxi, for 山西 is Shanxi.
const SPELT: Record<string, string> = { 陕西: "shaanxi", 重庆: "chongqing", 西藏: "xizang", 长春: "changchun" };

const OTHER_SPELLINGS: Record<string, string> = {
  peking: "beijing",
  canton: "guangzhou",
  szechuan: "sichuan",
  hongkong: "xianggang",
  macau: "aomen",
  macao: "aomen",
  tibet: "xizang",
  harbin: "haerbin",
  urumqi: "wulumuqi",
  hohhot: "huhehaote",
  shannxi: "shaanxi",
  amoy: "xiamen",
  tsingtao: "qingdao",
  taiwan: "taiwan",
  innermongolia: "neimenggu",
};

export const placeRead = (place: string): string => SPELT[place] ?? typed(place).full;

const provincesOf = new Map<string, string[]>();
const chiefOf = new Map<string, string>();
const provinces = new Set<string>();

/** Provinces that are towns. */
const MUNICIPALITIES = new Set("beijing tianjin shanghai chongqing xianggang aomen".split(" "));

function fill(): void {
  let province: string | null = null;
  for (const place of CHINESE_PLACES) {
    const read = placeRead(place);
    const of = CHIEF_TOWNS[place];
    if (of) {
      province = placeRead(of);
      chiefOf.set(province, read);
    }
    if (chiefOf.size === 0) {
      provinces.add(read);
      if (MUNICIPALITIES.has(read)) provincesOf.set(read, [read]);
      continue;
    }
    // The last towns of the list are counties of many provinces.
    if (place === "昆山") province = null;
    // 泰州 and 台州 are read alike.
    provincesOf.set(read, [...(provincesOf.get(read) ?? []), ...(province ? [province] : [])]);
  }
}

function filled<T>(map: T): T {
  if (provinces.size === 0) fill();
  return map;
}

/** A place of China in the one spelling that is compared; null where it is none that we know. */
export function placeOfChina(word: string): string | null {
  const spelt = OTHER_SPELLINGS[word] ?? word;
  return filled(provinces).has(spelt) || provincesOf.has(spelt) ? spelt : null;
}

export const isProvince = (place: string): boolean => filled(provinces).has(place) && !MUNICIPALITIES.has(place);
export const chiefTownOf = (province: string): string | null => filled(chiefOf).get(province) ?? null;

/** Whether a place may be in another: what we do not know of may be anywhere. */
export function isPlaceIn(place: string, province: string): boolean {
  const known = filled(provincesOf).get(place);
  return place === province || !known || known.length === 0 || known.includes(province);
}

/** Whether two sets of places may be of one thing: a town and its province may, two towns not. */
export function arePlacesAlike(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((places) => places.filter((place) => !isProvince(place))) as [string[], string[]];
  if (one.length && other.length) return one.some((place) => other.includes(place));
  if (one.length) return one.every((town) => b.some((place) => isPlaceIn(town, place)));
  if (other.length) return other.every((town) => a.some((place) => isPlaceIn(town, place)));
  return a.some((place) => b.includes(place));
}

/** Counties if there are any, else towns, else provinces. */
export function mostNarrow(places: readonly string[]): string[] {
  const counties = places.filter((place) => filled(provincesOf).get(place)?.length === 0);
  if (counties.length > 0) return counties;
  const towns = places.filter((place) => !isProvince(place));
  return towns.length > 0 ? towns : [...places];
}
