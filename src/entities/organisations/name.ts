import { isChinese } from "../text/chinese.ts";
import { plain } from "../text/plain.ts";
import { readChinese } from "./chinese.ts";
import { hospitalKey, isOfChina } from "./hospital.ts";
import { readChineseHospital } from "./hospital-chinese.ts";
import { isReadAlike, readLatinHospital } from "./hospital-latin.ts";
import { readLatin } from "./latin.ts";
import { coreOf, type Profile } from "./profile.ts";

/** Nobody is called anything longer; what goes on is a description. */
export const LONGEST = 300;

/** Firms of one name that are not one firm, and by what in the name they are told apart. */
const HOMONYMS: Record<string, [RegExp, string][]> = {
  merck: [
    [/kgaa|kommandit|darmstadt|e\. ?merck|serono|\bag\b/, "kgaa"],
    [/&|\bco\b|\bcompany\b|sharp|dohme|\bmsd\b|kenilworth|rahway|whitehouse|\binc\b|\bcorp/, "co"],
  ],
};

export const readName = (name: string): Profile =>
  readPlain(plain(name.length > LONGEST ? name.slice(0, LONGEST) : name));

export function readPlain(text: string): Profile {
  const profile = readWords(text);
  return profile.key.startsWith("merck") ? told(profile, text) : profile;
}

const IN_HOSPITALS =
  /hosp|universit|\buniv\b|medical (?:college|school|cent)|(?:cancer|health) cent|\bhust\b|医院|大学|医学院|医疗中心|医学中心|保健|防治|卫生中心|院$/;
const NO_HOSPITAL =
  /公司|集团|企业|银行|基金会|学会|协会|合伙|出版社|\b(?:inc|ltd|llc|gmbh|corp|corporation|company|foundation|nhs|pharma\w*|society|association|group)\b/;

function readWords(text: string): Profile {
  const inChinese = isChinese(text);
  const profile = inChinese ? readChinese(text) : readLatin(text);
  if (!IN_HOSPITALS.test(text) || NO_HOSPITAL.test(text)) return profile;
  const hospital = inChinese ? readChineseHospital(text.replace(/\s+/g, "")) : readLatinHospital(text);
  if (!hospital || !(inChinese || isOfChina(hospital) || isReadAlike(hospital))) return profile;
  const key = profile.department ? null : hospitalKey(hospital);
  return { ...profile, hospital, ...(key && { key }) };
}

function told(profile: Profile, text: string): Profile {
  const homonym = HOMONYMS[profile.own[0] ?? ""]?.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return homonym ? { ...profile, key: `${profile.key}${homonym}`, homonym } : profile;
}

/**
 * What the name of an organisation is looked up by: without its legal form, marks and small words, each common word in one
 * spelling. A department, a branch and a group keep a key of their own.
 */
export const organisationKey = (name: string): string => signsOf(name).key;

/** By what a name is looked up, and what may be like it. */
export interface Signs {
  key: string;
  core: string;
}

const MOST_REMEMBERED = 400_000;
const remembered = new Map<string, Signs>();

/** A book asks several times for the signs of each name, and most labels are names as a book has them. */
export function signsOf(name: string): Signs {
  const before = remembered.get(name);
  if (before) return before;
  const profile = readName(name);
  const signs = { key: profile.key, core: coreOf(profile) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(name, signs);
  return signs;
}

export const signsRemembered = (name: string): Signs | undefined => remembered.get(name);
