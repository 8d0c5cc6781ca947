import { isChinese } from "../text/chinese.ts";
import { plain } from "../text/plain.ts";
import { readChinese } from "./chinese.ts";
import { readLatin } from "./latin.ts";
import type { Profile } from "./profile.ts";

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
  const profile = isChinese(text) ? readChinese(text) : readLatin(text);
  return profile.key.startsWith("merck") ? told(profile, text) : profile;
}

function told(profile: Profile, text: string): Profile {
  const homonym = HOMONYMS[profile.own[0] ?? ""]?.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return homonym ? { ...profile, key: `${profile.key}${homonym}`, homonym } : profile;
}

/**
 * What the name of an organisation is looked up by: without its legal form, marks and small words, each common word in one
 * spelling. A department, a branch and a group keep a key of their own.
 */
export const organisationKey = (name: string): string => readName(name).key;
