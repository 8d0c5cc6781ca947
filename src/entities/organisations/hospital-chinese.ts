import { isChinese, typed } from "../text/chinese.ts";
import { addPlace, type Draft, emptyDraft, type Hospital, hospitalOf } from "./hospital.ts";
import { hospitalInFull } from "./hospital-short.ts";
import { chinesePhraseAt } from "./hospital-words.ts";
import { CHINESE_PLACES } from "./places.ts";
import { placeRead } from "./provinces.ts";

const HOSPITAL = /^(.+?(?:医院|保健院|保健中心|医疗中心|(?<!华西)医学中心|防治中心|防治院|肿瘤中心|卫生中心))(.*)$/u;
const NOUN =
  /^(?:医院|医疗中心|医学中心|防治中心|防治院|肿瘤中心(?=$)|保健中心|保健院|卫生中心|研究所|研究院|附属|直属|教学|省立|市立|县立|区立|自治[区州县]|壮族|回族|维吾尔|省|市|县|区|的|暨|院)/u;
const BRACKETS = /[([]([^()[\]]*)[)\]]?/gu;
const UNIVERSITY = /^(\p{Script=Han}{2,10}?(?:大学|医学院|医学科学院|(?<!医)学院))(.*)$/u;
const SCHOOL =
  /^(\p{Script=Han}{0,4}?(?:第[一二三四五六]临床医学院|临床医学院|医学院|医学部|临床学院))(?=\p{Script=Han}*(?:医院|中心))/u;
const COUNTY = /^(\p{Script=Han}{2,3}?)(?:自治县|[县区市旗])(?=.{2,})/u;
const ORDINAL = /^(?:第([一二三四五六七八九十]{1,3}|\d{1,3})|([一二三四五六七八九])(?=院|医院)|(\d{1,4})(?=中?医?院))/u;
const BRANCH = /^(.{2,6}?)(?:分院|院区|分部|医院)$/u;
const DIGITS = "零一二三四五六七八九";

/** Reads a Chinese name of a hospital or a university, blanks taken out. */
export function readChineseHospital(text: string): Hospital | null {
  const inner: string[] = [];
  const outer = hospitalInFull(text).replace(BRACKETS, (_, each: string) => {
    if (each) inner.push(each);
    return "";
  });
  if (!outer || outer.length > 60) return null;
  const [, whole, behind = ""] = HOSPITAL.exec(outer) ?? [];
  if (!whole) return readUniversity(outer, inner);
  const draft = read(whole);
  const branch = inner.flatMap((each) => branchOf(each));
  const site = BRANCH.exec(behind)?.[1];
  if (site) branch.push(...branchOf(site));
  else if (/^第.+医学中心$/u.test(behind)) addCentre(draft, behind);
  const others = inner.flatMap((each) => (HOSPITAL.test(each) ? (readChineseHospital(each) ?? []) : []));
  return hospitalOf(draft, "hospital", { branch, others });
}

function readUniversity(text: string, inner: readonly string[]): Hospital | null {
  if (inner.length > 0) return null;
  const draft = emptyDraft();
  const rest = takeUniversity(text, draft);
  return rest === "" && draft.universities.length > 0 ? hospitalOf(draft, "university", {}) : null;
}

function branchOf(text: string): string[] {
  const name = text.replace(/(?:分院|院区|分部|医院|[省市])$/u, "");
  if (HOSPITAL.test(text) && text.length > 6) return [];
  if (CHINESE_PLACES.has(name)) return [placeRead(name)];
  return /(?:分院|院区|分部)$/u.test(text) && isChinese(name) ? [typed(name).full] : [];
}

function takeUniversity(text: string, draft: Draft): string {
  const known = chinesePhraseAt(text, 0);
  let rest = text;
  if (known?.[0].kind === "university") {
    draft.universities.push(known[0].value);
    rest = text.slice(known[1]);
  } else {
    const [, name, behind = ""] = UNIVERSITY.exec(text) ?? [];
    if (!name || !isUniversity(name)) return text;
    draft.universities.push(signOf(name));
    rest = behind;
  }
  const school = SCHOOL.exec(rest)?.[1];
  if (!school) return rest;
  const phrase = chinesePhraseAt(school, 0);
  if (phrase?.[0].kind === "school") draft.schools.push(phrase[0].value);
  else if (phrase?.[0].kind === "university") draft.universities.push(phrase[0].value);
  return rest.slice(school.length);
}

const isUniversity = (name: string): boolean => !/医院|公司|第.+学院$/u.test(name);

const SUBJECTS: readonly [RegExp, string][] = [
  [/中医药|中医/u, "tcm"],
  [/军医/u, "militarymedical"],
  [/药科/u, "pharmaceutical"],
  [/医科|医学|医(?=大学|$)/u, "medical"],
  [/科学技术|科技|理工|工业/u, "science"],
  [/师范/u, "normal"],
  [/民族/u, "minzu"],
  [/第一/u, "1"],
  [/第二/u, "2"],
];

/** One spelling for both languages: the name as it is read, and what is taught. */
function signOf(name: string): string {
  let rest = name
    .replace(/大学$/u, "")
    .replace(/(?:科学院|学院)$/u, (word) => (word === "学院" && /医$/u.test(name.slice(0, -2)) ? "" : ""));
  const subjects: string[] = [];
  if (/医学院$|医学科学院$/u.test(name)) rest = rest.replace(/医(?:学)?$/u, "医学");
  for (const [pattern, subject] of SUBJECTS)
    if (pattern.test(rest)) {
      rest = rest.replace(pattern, "");
      subjects.push(subject);
    }
  return readText(rest.replace(/[省市]$/u, "")) + subjects.sort().join("");
}

const readText = (text: string): string => (CHINESE_PLACES.has(text) ? placeRead(text) : readWithPlace(text));

function readWithPlace(text: string): string {
  for (let length = 4; length >= 2; length -= 1) {
    const place = text.slice(0, length);
    if (CHINESE_PLACES.has(place))
      return placeRead(place) + (text.length > length ? typed(text.slice(length)).full : "");
  }
  return text ? typed(text).full : "";
}

function read(text: string): Draft {
  const draft = emptyDraft();
  let rest = takeUniversity(text.replace(/^中国人民(?=解放军|武)/u, "").replace(/^中国(?=人民解放军)/u, ""), draft);
  let pending = "";
  const flush = () => {
    if (pending) draft.names.push(typed(pending).full);
    pending = "";
  };
  while (rest) {
    const [length, take] = next(rest, draft);
    if (take) {
      flush();
      take();
      rest = rest.slice(length);
    } else {
      pending += rest[0];
      rest = rest.slice(1);
    }
  }
  flush();
  return draft;
}

/** `解放军总医院第五医学中心`. */
function addCentre(draft: Draft, text: string): void {
  const ordinal = ORDINAL.exec(text);
  setOrdinal(draft, ordinal?.[1] ?? "");
  draft.kinds.add("centre");
}

const nothing = () => {};

function next(rest: string, draft: Draft): [number, (() => void) | null] {
  const ordinal = ORDINAL.exec(rest);
  if (ordinal) return [ordinal[0].length, () => setOrdinal(draft, ordinal[1] ?? ordinal[2] ?? ordinal[3] ?? "")];
  for (let length = 4; length >= 2; length -= 1) {
    const place = rest.slice(0, length);
    if (!CHINESE_PLACES.has(place)) continue;
    const isTown = /^[省市]/u.test(rest.slice(length));
    if (place === "中山" && !isTown) return [length, () => draft.names.push("zhongshan")];
    return [length, () => addPlace(draft, placeRead(place))];
  }
  const phrase = chinesePhraseAt(rest, 0);
  if (phrase && (phrase[0].kind === "kind" || phrase[0].kind === "university"))
    return [phrase[1], () => addPhrase(draft, phrase[0].kind, phrase[0].value)];
  const noun = NOUN.exec(rest);
  if (noun) return [noun[0].length, nothing];
  const county = COUNTY.exec(rest);
  if (county?.[1]) return [county[0].length, () => draft.names.push(typed(county[1] ?? "").full)];
  return [0, null];
}

function addPhrase(draft: Draft, kind: string, value: string): void {
  if (kind === "university") draft.universities.push(value);
  else for (const each of value.split(",")) draft.kinds.add(each);
}

function setOrdinal(draft: Draft, text: string): void {
  const value = /^\d/.test(text) ? Number(text) : chineseNumber(text);
  if (draft.ordinal === null) draft.ordinal = value;
  else draft.names.push(String(value));
}

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  const digit = (each: string | undefined, none: number) => (each ? Math.max(0, DIGITS.indexOf(each)) : none);
  return (tens === "0" ? 0 : digit(tens, 1) * 10) + digit(ones, 0);
}
