import { isChinese, simplified } from "./chinese.ts";

/** Greek letters are spelt, as code names and gene symbols spell them. */
const GREEK: Record<string, string> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  ι: "iota",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  ς: "sigma",
  τ: "tau",
  υ: "upsilon",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
};

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  reg: "",
  trade: "",
};

const SIMPLE = /^[a-z0-9 .,()/+'-]*$/;

/**
 * A label as it is compared: one width, one case, one script, one kind of dash and blank; without markup, control characters,
 * marks of direction and of ownership. Never throws, whatever the text.
 */
export function plain(label: string): string {
  const lower = label.trim().toLowerCase();
  if (SIMPLE.test(lower)) return lower.includes("  ") ? lower.replace(/ +/g, " ") : lower;
  const text = lower
    .replace(/[\p{Cs}\ufffd]/gu, " ")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/g, (whole, name: string) => character(name) ?? whole)
    .replace(/<\/?[a-z][^<>]{0,200}>/g, " ")
    // The micro sign is a unit, the Greek letter a name.
    .replace(/µ/g, "u")
    .replace(/[®™©℠]|\((?:r|tm)\)/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/[‐‑‒–—―−﹣]/g, "-")
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[、，]/g, ",")
    .replace(/[【〔［]/g, "[")
    .replace(/[】〕］]/g, "]")
    .replace(/[·•‧・]/g, " ")
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter);
  return (isChinese(text) ? simplified(text) : withoutAccents(text)).replace(/\s+/g, " ").trim();
}

const withoutAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ł/g, "l")
    .replace(/đ/g, "d");

function character(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code).toLowerCase()
    : undefined;
}

const MARKS = /[^a-z0-9]+/g;
const ANY_MARKS = /[^\p{L}\p{N}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** What a plain text is looked up by: its letters and digits. `SHR-1210`, `SHR 1210` and `shr1210` are one key. */
export const keyOf = (text: string): string => text.replace(ASCII.test(text) ? MARKS : ANY_MARKS, "");
