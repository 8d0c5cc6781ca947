export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A sentence in pieces, with the words that matter in it marked; case does not count, the longest words go first. */
export function marked(sentence: string, words: readonly (string | null)[]): Piece[] {
  const wanted = words.filter((word): word is string => word !== null && word.trim().length > 1);
  if (wanted.length === 0) return [{ text: sentence, isMarked: false }];
  const escaped = wanted.sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return sentence
    .split(new RegExp(`(${escaped.join("|")})`, "i"))
    .map((text, at) => ({ text, isMarked: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
