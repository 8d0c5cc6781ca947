const SUFFIX = String.raw`(?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|L\.L\.C|L\.P|LP|plc|PLC|AG|SA|S\.A|SE|GmbH|N\.V|B\.V|A\/S|AB|S\.p\.A|KK|K\.K|Co|Company|Pty|Holdings?|Group|Pharmaceuticals?|Therapeutics|Biosciences?|Pharma|Biopharma|Biotech|University)`;
const WORD = String.raw`(?:[A-Z][\w’'&.-]*|\d[A-Z]\w*|&|of|de)`;
const NAME = String.raw`(${WORD}(?:\s+${WORD}){0,6}?(?:,?\s+${SUFFIX}\b\.?)+|${WORD}(?:\s+${WORD}){0,4})`;

const BESIDE = [
  new RegExp(
    String.raw`\b(?:agreement|alliance|partnership|collaboration|terms)[^.;]{0,120}?\bwith\s+(?:the\s+)?${NAME}`,
  ),
  new RegExp(String.raw`\b(?:between|among)\s+[^.;]{0,120}?\band\s+${NAME}`),
  new RegExp(String.raw`\bwith\s+${NAME}`),
  new RegExp(String.raw`\b(?:from|to|by)\s+(?:the\s+)?${NAME}`),
  new RegExp(String.raw`\b(?:granted|grants|granting)\s+(?:to\s+)?${NAME}`),
  new RegExp(String.raw`\bacquire(?:d)?\s+(?:all\b[^.;]{0,60}?\bof\s+)?${NAME}`),
];
/** The full stop of the sentence is no part of `Sample AG`; that of `Sample Inc.` is. */
const ENDED = /((?:^|\s)(?!(?:Inc|Corp|Ltd|Co|Pty)\.$)[^\s.]+)\.$/;
const NO_NAME =
  /^(?:The|This|These|That|Company|Agreement|License|Licence|Item|Form|Exhibit|United|States|China|Europe|Japan|Phase|Act|Section|Territory|FDA|SEC|Board|January|February|March|April|May|June|July|August|September|October|November|December|Product|Products|Licensed|Licensee|Licensor|Closing|Effective|Merger|Parent|Sub|U\.S|Delaware|Greater|North|South|Asia)\b/;

/** The other side, where the sentence names it; never the company that files. */
export function counterpartyIn(sentence: string, company: string): string | null {
  for (const pattern of BESIDE) {
    const name = pattern
      .exec(sentence)?.[1]
      ?.replace(/[\s,]+(?:of|de|&)?$/, "")
      .replace(/[’']s$/, "")
      .replace(ENDED, "$1");
    if (name && name.length > 2 && !NO_NAME.test(name) && !same(name, company)) return name;
  }
  return null;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
const same = (name: string, company: string): boolean => {
  const [first = ""] = plain(name).split(" ");
  return plain(company).startsWith(plain(name)) || (first.length > 3 && plain(company).split(" ")[0] === first);
};
