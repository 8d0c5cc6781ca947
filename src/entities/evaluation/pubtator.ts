import { kindCalled } from "../catalogue.ts";
import { resolve } from "../resolve.ts";
import { said } from "./names.ts";
import type { GoldSet, Judged } from "./set.ts";

const MENTION = /^(\d+)\t\d+\t\d+\t([^\t]+)\t(\w+)\t([^\t]+)/;
const DISEASE = /^(?:Disease|SpecificDisease|DiseaseClass|Modifier|CompositeMention)$/;

/**
 * What a text shortens in brackets: `ataxia-telangiectasia (A-T)`. After Schwartz and Hearst (2003): the letters of the short form are found
 * from behind in the words before it, the first of them at the beginning of a word.
 */
function* abbreviations(text: string): Generator<[string, string]> {
  for (const { 1: before = "", 2: short = "" } of text.matchAll(
    /((?:[\w'/-]+[ ,]+){1,10})\(([A-Za-z][\w/-]{1,9})\)/g,
  )) {
    const long = longForm(short.toLowerCase(), before.trim());
    if (long) yield [short, long];
  }
}

function longForm(short: string, before: string): string | null {
  const text = before.toLowerCase();
  let at = text.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter -= 1) {
    const wanted = short[letter] ?? "";
    if (!/[a-z0-9]/.test(wanted)) continue;
    while (at >= 0 && (text[at] !== wanted || (letter === 0 && at > 0 && /[a-z0-9]/.test(text[at - 1] ?? "")))) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  return before.slice(at + 1).trim();
}

/**
 * Annotated abstracts as NCBI Disease and BC5CDR publish them: mentions of diseases with their MeSH ids. A mention that the
 * annotators could not place (-1) is left out; one of several diseases is right if the set is.
 */
export const pubtator: GoldSet = {
  id: "pubtator",
  title: { en: "Diseases mentioned in abstracts", zh: "摘要中的疾病" },
  file: "",
  reads: (head) => /^\s*\d+\|t\|/.test(head),
  async judge(text, books) {
    const book = await books("indication");
    let short = new Map<string, string>();
    return text.split("\n").flatMap((line): Judged[] => {
      const abstract = /^\d+\|([ta])\|(.*)/.exec(line);
      if (abstract) {
        const [, part = "", words = ""] = abstract;
        short = new Map([...(part === "a" ? short : []), ...abbreviations(words)]);
      }
      const [, , printed = "", type = "", ids = ""] = MENTION.exec(line) ?? [];
      if (!DISEASE.test(type) || ids === "-1") return [];
      const mention = short.get(printed) ?? printed;
      const expected = ids.split(/[|+]/).map((id) => (/^[DC]\d/.test(id) ? `MESH:${id}` : id));
      const found = resolve(kindCalled("indication"), mention, book);
      const entities = found.entity ? [found.entity] : found.parts.flatMap(({ entity }) => entity ?? []);
      const isRight =
        entities.length > 0 &&
        expected.some((id) => entities.some(({ members }) => members.includes(id))) &&
        entities.every(({ members }) => expected.some((id) => members.includes(id)));
      return [
        {
          language: "en",
          case: printed,
          expected: expected.join(" = "),
          got: said(found),
          outcome: found.decision !== "linked" ? "missed" : isRight ? "right" : "wrong",
          reason: type,
        },
      ];
    });
  },
};
