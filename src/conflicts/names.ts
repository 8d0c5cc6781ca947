const LEGAL =
  /\b(incorporated|inc|limited|ltd|llc|corporation|corp|company|co|gmbh|ag|sa|s a|nv|bv|plc|spa|kk|oy|ab|the|and|of|de|group|holdings?|international|pharmaceuticals?|pharma|biopharmaceuticals?|therapeutics|laboratories|labs?|biotech(nology)?|medical|sciences?)\b/g;

/** The words of a name that tell one organisation from another. */
function tellingWords(name: string): string[] {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ");
  const left = plain.replace(LEGAL, " ").split(" ").filter(Boolean);
  return left.length ? left : plain.split(" ").filter(Boolean);
}

const HAN = /\p{Script=Han}/u;

/** Whether two names may be of one organisation: the words that tell of one are all in the other, or the scripts differ. */
export function mayBeSame(one: string, other: string): boolean {
  if (HAN.test(one) !== HAN.test(other)) return true;
  const [a, b] = [tellingWords(one), tellingWords(other)];
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.every((word) => many.includes(word))) return true;
  if (a.join("") === b.join("")) return true;
  return [few, many].some((words, at) => isInitials(words, at ? few : many));
}

const isInitials = (words: string[], of: string[]): boolean =>
  words.length === 1 && of.length > 1 && words[0] === of.map((word) => word[0]).join("");
