// Legal forms that firms of a few countries have; `limited` and `company` are of many.
const NATIONS: Record<string, string> = {
  ag: "de ch at li",
  gmbh: "de ch at",
  ggmbh: "de",
  kgaa: "de",
  sa: "ch fr es be lu pt gr pl",
  sas: "fr",
  sasu: "fr",
  sarl: "fr ch lu be",
  srl: "it ro es be",
  srls: "it",
  spa: "it",
  sl: "es",
  slu: "es",
  bv: "nl be",
  nv: "nl be",
  ab: "se fi",
  as: "dk no cz sk ee tr",
  asa: "no",
  aps: "dk",
  oy: "fi",
  oyj: "fi",
  kft: "hu",
  zrt: "hu",
  nyrt: "hu",
  spzoo: "pl",
  sro: "cz sk",
  doo: "si hr rs",
  lda: "pt",
  ltda: "br pt",
  kk: "jp",
  pty: "au za",
  plc: "gb ie",
  inc: "us ca jp kr ph tw",
  incorporated: "us ca jp kr ph tw",
  llc: "us",
  lp: "us",
};

/** Where a firm may be by its legal form; null where that says nothing. */
export function nationsOf(legal: readonly string[]): readonly string[] | null {
  const found = legal.flatMap((form) => (NATIONS[form] ? [NATIONS[form].split(" ")] : []));
  return found[0] ?? null;
}

/** `Merck S.L.` and `Merck S.p.A.` are two firms of one group. */
export function areFormsOfTwo(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [nationsOf(a), nationsOf(b)];
  return one !== null && other !== null && !one.some((nation) => other.includes(nation));
}
