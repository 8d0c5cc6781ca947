/** Whether a text needs a face, by the range of letters that the face is for: `U+0-FF, U+131`. */
export function covers(range: string, text: string): boolean {
  if (!range) return true;
  const spans = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)] as const;
  });
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  });
}

const bare = (family: string) => family.trim().replace(/^["']|["']$/g, "");

function* facesOfPage(): Generator<{ rule: CSSFontFaceRule; base: string }> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSFontFaceRule) yield { rule, base: sheet.href ?? document.baseURI };
  }
}

/** The page's own faces that a picture uses, written into it: a picture reaches for nothing outside. Others are the reader's. */
export async function facesFor(families: readonly string[], text: string): Promise<string> {
  const wanted = new Set(families.flatMap((family) => family.split(",").map(bare)));
  const faces: string[] = [];
  for (const { rule, base } of facesOfPage()) {
    const said = (name: string) => rule.style.getPropertyValue(name);
    const [, source = ""] = /url\(["']?([^"')]+)["']?\)/.exec(said("src")) ?? [];
    const isUpright = said("font-style") !== "italic";
    if (!source || !isUpright || !wanted.has(bare(said("font-family"))) || !covers(said("unicode-range"), text))
      continue;
    const data = await encoded(new URL(source, base).href);
    const descriptors = ["font-family", "font-weight", "font-style", "unicode-range"]
      .filter((name) => said(name))
      .map((name) => `${name}: ${said(name)}`);
    faces.push(`@font-face { ${descriptors.join("; ")}; src: url(${data}) format("woff2"); }`);
  }
  return faces.join("\n");
}

async function encoded(address: string): Promise<string> {
  if (address.startsWith("data:")) return address;
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}
