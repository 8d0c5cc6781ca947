import type { Part } from "../decision.ts";

type Piece = Pick<Part, "role" | "position"> & { text: string };

const VERSUS =
  / (?:versus|vs\.?|v\.s\.|compared (?:with|to)|in comparison (?:with|to)|against) |(?:对比|对照|比较|vs\.?)(?=.)/u;
const BACKGROUND =
  / (?:on (?:a )?(?:top|background) of|added (?:on )?to|as add[- ]on to|add[- ]on to|in addition to|on background) |(?:背景|基础上)/u;
const SEPARATOR =
  /\s*(?:\+\/-|±|\+|;|(?<!\d),|,(?!\d)| & |&(?=[a-z]{3})|\b(?:plus|combined with|in combination with|combination with|combination of|together with|followed by|then|along with|with or without|given with|and\/or|and|with|w\/)\b|联合应用|联合使用|联合|联用|序贯|合并|加用|以及|及|[与和加](?=安慰剂)|(?<=安慰剂)[与和加]|分别)\s*/u;
const OR = /\s*(?:\bor\b|或者|或)\s*/u;
const SLASH = /(?<=[\p{L}\d)%][^/]*)\s*\/\s*(?=[^/]*[\p{L}])/u;
const WEAK = /(?<=[\p{L}\d]{2,})[加与和](?=\p{L}{2,})|(?<=[a-z]{4})-(?=[a-z\d]{3})/u;

const trimmed = (texts: string[]): string[] =>
  texts
    .map((each) =>
      each
        .replace(/^[\s([,;:.]+|[\s,;:]+$/g, "")
        .replace(/^在(?=\p{Script=Han}{3})/u, "")
        .trim(),
    )
    .filter(Boolean);

/** Where brackets open and never close inside a piece, the cut went through them. */
const balanced = (text: string): string => {
  const opens = text.split(/[([]/).length;
  const closes = text.split(/[)\]]/).length;
  if (opens === closes) return text;
  return opens > closes ? text.replace(/[([]([^([]*)$/, " $1") : text.replace(/[)\]]/, " ");
};

/** Separators inside brackets do not cut. */
function cut(text: string, separator: RegExp): string[] {
  const hidden: string[] = [];
  const open = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, (inside) => `\ue000${hidden.push(inside) - 1}\ue001`);
  return trimmed(open.split(separator)).map((each) =>
    balanced(each.replace(/\ue000(\d+)\ue001/g, (_, at: string) => hidden[Number(at)] ?? "")),
  );
}

/** The pieces that a plain text lists, with their roles where the text says them. A text that lists nothing is one piece. */
export function pieces(text: string): Piece[] {
  const [first = "", ...compared] = cut(text, VERSUS);
  const roles: [string, Piece["role"]][] = compared.length
    ? [[first, "experimental"], ...compared.map((each): [string, Piece["role"]] => [each, "comparator"])]
    : [[first, "unstated"]];
  const found: Piece[] = [];
  let position = 0;
  for (const [side, role] of roles) {
    const [main = "", ...behind] = cut(side, BACKGROUND);
    const layers: [string, Piece["role"]][] = behind.length
      ? [
          [main, role === "unstated" ? "experimental" : role],
          ...behind.map((each): [string, Piece["role"]] => [each, "background"]),
        ]
      : [[main, role]];
    for (const [layer, own] of layers) {
      for (const piece of cut(layer, SEPARATOR).flatMap((each) => cut(each, SLASH))) {
        position += 1;
        for (const alternative of cut(piece, OR)) found.push({ text: alternative, role: own, position });
      }
    }
  }
  return found;
}

/** Pieces at signs that stand inside names as well: 加 in 加巴喷丁, the hyphen of a code. */
export function weakPieces(text: string): Piece[] {
  const found = cut(text, WEAK);
  return found.map((each, at) => ({ text: each, role: "unstated", position: at + 1 }));
}
