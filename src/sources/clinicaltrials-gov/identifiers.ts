/** Registers whose numbers can be told by their form. The patterns mean the same to JavaScript and to the engine. */
const FORMS: readonly (readonly [register: string, pattern: string])[] = [
  ["clinicaltrials_gov", "^NCT[0-9]{8}$"],
  ["chinadrugtrials", "^CTR20[0-9]{6}$"],
  ["chictr", "^ChiCTR[-0-9A-Z]+$"],
  ["itmctr", "^ITMCTR[0-9]{10}$"],
  // The EU's new portal numbers its trials 20yy-5nnnnn-nn; the older register never gave out a 5 there.
  ["eu_ctis", "^20[0-9]{2}-5[0-9]{5}-[0-9]{2}(-[0-9]{2})?$"],
  ["eu_ctr", "^(EudraCT:? ?)?20[0-9]{2}-[0-9]{6}-[0-9]{2}(-[A-Z]{2,3})?$"],
  ["jrct", "^jRCTs?[0-9]{9,10}$"],
  ["umin", "^UMIN[0-9]{9}$"],
  ["japic", "^JapicCTI-[0-9]{5,6}$"],
  ["isrctn", "^ISRCTN[0-9]{8}$"],
  ["ctri", "^CTRI/[0-9]{4}/[0-9]{2,3}/[0-9]{6}$"],
  ["anzctr", "^ACTRN[0-9]{14}p?$"],
  ["drks", "^DRKS[0-9]{8}$"],
  ["irct", "^IRCT[0-9]{8,16}N[0-9]+$"],
  ["cris", "^KCT[0-9]{7}$"],
  ["tctr", "^TCTR[0-9]{8,11}$"],
  ["pactr", "^PACTR[0-9]{15,16}$"],
  ["rebec", "^RBR-[0-9a-z]{6,10}$"],
  ["who_utn", "^U1111-[0-9]{4}-[0-9]{4}$"],
];

const STATED: Record<string, string> = { EUDRACT_NUMBER: "eu_ctr", CTIS: "eu_ctis" };

const patterns = FORMS.map(([register, pattern]) => [register, new RegExp(pattern, "i")] as const);

/** The register that a number belongs to: as its type states, else by its form, else unknown. */
export function registerOf(identifier: string, type?: string | null): string | null {
  const stated = type ? STATED[type] : undefined;
  return stated ?? patterns.find(([, pattern]) => pattern.test(identifier))?.[0] ?? null;
}

export function registerSql(identifier: string, type: string): string {
  const stated = Object.entries(STATED).map(([word, register]) => `when ${type} = '${word}' then '${register}'`);
  const forms = FORMS.map(
    ([register, form]) => `when regexp_matches(${identifier}, '${form}', 'i') then '${register}'`,
  );
  return `case ${[...stated, ...forms].join(" ")} end`;
}
