import { GENERIC_HOSPITAL, placeAt } from "./chinese.ts";
import { type Comparison, no, yes } from "./comparison.ts";
import { CHINESE_PLACES } from "./places.ts";
import type { Branch, Profile } from "./profile.ts";
import { isWithin, sameSet } from "./sets.ts";

const NEUTRAL_CHINESE = new Set(
  "集团 控股 投资 实业 发展 股权 股份 国际 企业 管理 科技 技术 经营 高新技术 基金".split(" "),
);

/** Two Chinese names. */
export function compareChinese(a: Profile, b: Profile): Comparison {
  const branch = compareBranches(a.branch, b.branch);
  if (branch === null) return no("branch");
  if (!sameSet(a.kinds, b.kinds)) return no("kind_of_institution");
  const own = a.own.join("");
  if (own !== b.own.join("") && fullName(a, b) !== fullName(b, a)) return no("distinctive_word");
  const places = compareChinesePlaces(a, b);
  if (places === null) return no("place");
  if (GENERIC_HOSPITAL.test(own) && places < 1) return no("place");
  const trade = compareChineseTrade(a, b) ?? compareShort(a, b) ?? compareShort(b, a);
  if (trade === null) return no("trade");
  const department = a.department !== b.department ? 0.95 : 1;
  return yes(Math.round(branch * places * trade * department * 97) / 100, "distinctive_word");
}

/** With its places in front, without the word for a group, and without a place that the other has in brackets. */
const fullName = (of: Profile, beside: Profile): string =>
  beside.countries.reduce(
    (name, place) => name.replace(place, ""),
    (of.towns.join("") + of.own.join("")).replace("集团", ""),
  );

function compareChinesePlaces(a: Profile, b: Profile): number | null {
  const [one, other] = [a, b].map(({ towns, countries }) => [...towns, ...countries]) as [string[], string[]];
  if (sameSet(one, other)) return 1;
  const isIn = (place: string, places: string[], { own }: Profile) =>
    places.includes(place) || own.join("").includes(place);
  const bracketed = [...a.countries, ...b.countries];
  if (bracketed.some((place) => isIn(place, one, a) !== isIn(place, other, b))) return null;
  if (one.length && other.length && !isWithin(one, other) && !isWithin(other, one)) return null;
  return 0.95;
}

function compareChineseTrade(a: Profile, b: Profile): number | null {
  const [one, other] = [a.trade, b.trade];
  if (one.join("") === other.join("")) return 1;
  const isPlaceOnly = (each: Profile) => CHINESE_PLACES.has(each.own.join("")) || each.own.join("") === "中国";
  const rest = ({ trade }: Profile) => trade.filter((word) => !NEUTRAL_CHINESE.has(word));
  if (isPlaceOnly(a)) return bare(one) === bare(other) ? 0.95 : null;
  if (sameSet(one, other)) return 0.95;
  if (sameSet(rest(a), rest(b))) return 0.92;
  const [text, longer] = [one.join(""), other.join("")].sort((x, y) => x.length - y.length) as [string, string];
  if (longer.startsWith(text)) return text ? 0.92 : 0.88;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  return few.length > 1 && isWithin(few, many) ? 0.85 : null;
}

const LONGEST_SHORT = 6;

/** `健友股份` is short for a firm with more words of the trade, `恒瑞医药` is not for one with others. */
function compareShort(short: Profile, full: Profile): number | null {
  if (short.legal.length > 0 || full.legal.length === 0 || short.kinds.length > 0) return null;
  if (short.own.join("").length + short.trade.join("").length > LONGEST_SHORT) return null;
  if (short.trade.includes("股份") && !full.legal.some((form) => form.includes("股份"))) return null;
  const whole = full.trade.join("");
  const isPlaceOnly = CHINESE_PLACES.has(short.own.join(""));
  if (isPlaceOnly) return whole.startsWith(short.trade.join("")) ? 0.9 : null;
  const said = short.trade.filter((word) => !NEUTRAL_CHINESE.has(word)).join("");
  let at = 0;
  for (const letter of whole) if (letter === said[at]) at += 1;
  return at === said.length ? 0.9 : null;
}

const bare = (trade: readonly string[]): string =>
  trade.filter((word) => word !== "集团" && word !== "控股" && word !== "股份").join("");

/** `西湖支行` is `杭州西湖支行`; `宁波支行` is not `宁波观城支行`. */
function compareBranches(a: Branch | null, b: Branch | null): number | null {
  if (!a && !b) return 1;
  if (!a || !b || a.kind !== b.kind) return null;
  const [one, other] = [withoutRanks(a.place), withoutRanks(b.place)];
  if (one === other) return 1;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length >= 2 && isPlaced(shorter, longer) ? 0.9 : null;
}

const withoutRanks = (place: string): string => place.replace(/(?<=..)(?:[省市县]|地区)/gu, "");

/** Whether the longer one only says more of the town: in front, or between the town and the name. */
function isPlaced(shorter: string, longer: string): boolean {
  const town = placeAt(longer);
  if (!town) return false;
  const behind = longer.slice(town.length);
  if (behind === shorter) return true;
  const name = shorter.startsWith(town) ? shorter.slice(town.length) : null;
  if (name === null) return placeAt(behind) !== null && behind.slice(placeAt(behind)?.length) === shorter;
  return name.length >= 2 && behind.endsWith(name) && behind.length - name.length <= 3;
}
