import type { Text } from "../core/text.ts";
import { knobWord } from "../words/assumptions.ts";
import { FACTS } from "../words/voyage.ts";
import { type Said, said, same } from "./blocks.ts";
import { both, join, type Material } from "./section.ts";

/** What a check may say. */
export const STATES: Record<string, Text> = {
  clear: { en: "clear", zh: "可行" },
  not_clear: { en: "not clear", zh: "不可行" },
  cannot_tell: { en: "cannot tell yet", zh: "尚不能判断" },
  does_not_apply: { en: "does not apply", zh: "不适用" },
};

export const factWord = (fact: string) =>
  Object.hasOwn(FACTS, fact) ? FACTS[fact as keyof typeof FACTS] : same(fact.replaceAll("_", " "));

/** What nobody has answered yet, each as something to find out. */
export function questionsOf({ plan }: Material): Said[] {
  const { asset, value, clearance, readiness, route } = plan;
  const enter = [...new Set([...asset.to_enter, ...(value?.to_enter ?? [])])].map((name) => {
    const word = both((language) => knobWord(name, language));
    return said({ en: `To enter: ${word.en}`, zh: `待输入：${word.zh}` });
  });
  const asked = (checks: typeof clearance.checks) =>
    checks
      .filter(({ state }) => state === "cannot_tell")
      .map(({ title, missing, clauses }) =>
        said(
          {
            en: `${title.en}: ${missing.length ? join(missing.map(factWord)).en : "no clause on record decides it"}?`,
            zh: `${title.zh}：${missing.length ? join(missing.map(factWord)).zh : "无在案条款可据以判断"}？`,
          },
          clauses.slice(0, 2).map(({ record_key }) => record_key),
        ),
      );
  const claims = route.missing.map((fact) => {
    const word = factWord(fact);
    return said({ en: `For the route: ${word.en}?`, zh: `关乎路径：${word.zh}？` });
  });
  return [...enter, ...asked(clearance.checks), ...asked(readiness.checks), ...claims];
}
