import type { Test } from "../../core/support/condition.ts";
import { factCalled, type SupportFactName } from "../../core/support/facts.ts";
import type { Text } from "../../core/text.ts";
import type { Value } from "./facts.ts";

const YES: Text = { en: "yes", zh: "是" };
const NO: Text = { en: "no", zh: "否" };
const LANGUAGES = ["en", "zh"] as const;

/** An answer, in words. */
export function answerWords(name: SupportFactName, value: Value): Text {
  const fact = factCalled(name);
  if (fact.kind === "yes_no") return value === true ? YES : NO;
  if (fact.kind === "choice") return fact.options[String(value)] ?? { en: String(value), zh: String(value) };
  return { en: `${value} ${fact.unit.en}`, zh: `${value}${fact.unit.zh}` };
}

/** What a test asks for, in words; the language's own "or" between several. */
export function wantedWords(test: Test): Text {
  if ("is" in test) return answerWords(test.fact, test.is);
  if ("one_of" in test) {
    const words = test.one_of.map((value) => answerWords(test.fact, value));
    return { en: words.map(({ en }) => en).join(" or "), zh: words.map(({ zh }) => zh).join("或") };
  }
  const bound = "at_least" in test ? test.at_least : test.at_most;
  const before = "at_least" in test ? { en: "at least ", zh: "不少于" } : { en: "at most ", zh: "不超过" };
  const amount = answerWords(test.fact, bound);
  return Object.fromEntries(LANGUAGES.map((language) => [language, before[language] + amount[language]])) as Text;
}
