/** What stands outside the brackets of a plain text and what stands inside the first pair that says something. */
export function bracketed(text: string): { outer: string; inner: string } | null {
  const found = /[([]([^()[\]]*(?:\([^()]*\)[^()[\]]*)*)[)\]]/.exec(text);
  if (!found) {
    // A bracket that is never closed.
    const [outer = "", inner] = text.split(/[([](.*)/s);
    return inner && outer.trim() ? { outer: outer.trim(), inner: inner.replace(/[)\]]+$/, "").trim() } : null;
  }
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const outer = `${before} ${after}`.replace(/\s+/g, " ").trim();
  const inner = (found[1] ?? "")
    .replace(
      /^(?:also known as|aka|a\.k\.a\.|formerly|previously|brand name|trade name|i\.e\.,?|e\.g\.,?|such as|商品名|又名|原名|代号|研发代号)[:： ]*/u,
      "",
    )
    .trim();
  if (!inner) return null;
  return outer ? { outer, inner } : null;
}
