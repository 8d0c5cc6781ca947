import type { Book, Entity, Entry } from "../book.ts";
import { among, type Decision, linked, other, type Part, unknown } from "../decision.ts";
import { keyOf, plain } from "../text/plain.ts";

const LONGEST = 200;
const SCORE = { exact: 1, form: 0.97, brackets: 0.96, variant: 0.95, slash: 0.97 };

/** What a label of a target stands for: a gene, a family or complex, several of them, or none that is known. */
export function resolveTarget(label: string, book: Book): Decision {
  const text = plain(label.slice(0, LONGEST * 4));
  if (!keyOf(text)) return unknown("empty");
  if (text.length > LONGEST) return unknown("too_long");
  // Symbols are written in capitals; in small letters some of them are English words.
  if (/^[a-z]+$/.test(label.trim()) && WORDS.test(text)) return unknown("word");
  return one(text, book) ?? several(text, book) ?? (NO_TARGET.test(text) ? other("not_a_target") : unknown("no_name"));
}

const WORDS =
  /^(?:cat|met|rest|set|was|cars?|impact|large|max|mice|not|pigs?|camp|chip|fast|kit|hr|he|she|mars|gars|lars|nars|sars|tars|ark|bad|bag|bat|bite|cap|cast|chat|clock|coil|damage|dare|den|ear|end|far|fat|fish|flame|fry|gas|gap|hand|hook|ice|jam|lime|link|lux|mask|mass|mix|nail|nets?|pan|park|patch|pole|port|prop|ring|rod|sad|scar|sex|shot|sos|spin|star|step|stop|task|trap|tub|wave|west|wish|dock|cell|cells|protein|virus|water|light|this|that|type)$/;
const NO_TARGET =
  /^(?:dna|rna|mrna|virus(?:es)?|bacteria|proteins?|receptors?|cells?|tumou?r|cancer|unknown|none|n\/a|na|various|not applicable|undisclosed|multiple targets?|靶点|未知|无|病毒|细菌|细胞|肿瘤|未公开|不适用)$/;

const BEFORE =
  /^(?:anti[- ]|抗|human |humanized |recombinant |wild[- ]type |mutant |mutated |activated |activating |人源化?|重组|突变型?|the )/;
const BEHIND =
  /(?:[ -](?:protein|gene|antigen|kinase|molecule|pathway|mutations?|mutant|mutated|inhibitors?|antagonists?|agonists?|antibod(?:y|ies)|modulators?|blockers?|degraders?|positive|negative|expression|overexpression|amplification|fusions?|rearrangements?|\(human\)|human)|(?:基因|蛋白|抑制剂|激动剂|拮抗剂|抗体|单抗|突变|靶点|阳性|过表达|扩增|融合))$/;

/** A mutation, an isoform or an exon behind the name of a gene: `KRAS G12C`, `Claudin 18.2`, `EGFR exon 20 insertion`. */
const VARIANTS: [RegExp, string][] = [
  [/^(claudin|cldn)[ -]?(\d+)\.\d$/, "$1$2"],
  [/^(紧密连接蛋白|密蛋白)[ -]?(\d+)\.\d$/, "claudin$2"],
  [/^(.{2,20}?)[ -](?:p\.)?[acdefghiklmnpqrstvwy]\d{1,4}(?:[acdefghiklmnpqrstvwyx*]|del|ins|fs.*)?$/, "$1"],
  [/^(.{2,20}?)[ -](?:exon|ex)[ -]?\d+.*$/, "$1"],
  [/^(.{2,20}?)[ -](?:v[i]+|viii|isoform|variant|splice).*$/, "$1"],
];

const REWRITES: [RegExp, string][] = [
  [/^(.{2,30}?)[ -]receptors?[ -]?(\d*[a-z]?)$/, "$1r$2"],
  [/^(.{2,30}?)[ -]?receptors?$/, "$1 receptor"],
  [/^(.+?)[ -](?:type|subunit|isoform)[ -]?(\w+)$/, "$1$2"],
  [/^c-(\w{3,})$/, "$1"],
  [/受体$/, ""],
];

function one(text: string, book: Book): Decision | null {
  const exact = byKey(text, book, "exact", SCORE.exact);
  if (exact) return exact;
  const bracket = /^(.*?)[ ]*[([]([^()[\]]+)[)\]]\s*(.*)$/.exec(text);
  if (bracket) {
    const [, before = "", inside = "", after = ""] = bracket;
    return narrowed([`${before} ${after}`.trim(), inside], book, "brackets", SCORE.brackets);
  }
  const bare = stripped(text);
  const found = bare !== text ? byKey(bare, book, "form", SCORE.form) : null;
  return (
    found ??
    rewritten(bare, REWRITES, book, "form", SCORE.form) ??
    rewritten(bare, VARIANTS, book, "variant", SCORE.variant)
  );
}

function stripped(text: string): string {
  let left = text;
  for (let turn = 0; turn < 4; turn += 1) {
    const before = left;
    left = left.replace(BEFORE, "").replace(BEHIND, "").trim();
    if (left === before) break;
  }
  return left.length > 1 ? left : text;
}

function rewritten(
  text: string,
  rules: [RegExp, string][],
  book: Book,
  method: string,
  score: number,
): Decision | null {
  for (const [pattern, replacement] of rules) {
    if (!pattern.test(text)) continue;
    const found = byKey(text.replace(pattern, replacement), book, method, score);
    if (found) return found;
  }
  return null;
}

/**
 * Of several that a name belongs to, the one for which a map of texts or a CD designation speaks. A symbol that is an alias
 * of another gene is not enough: TF is transferrin's symbol, and tissue factor to most who write it.
 */
function byKey(text: string, book: Book, method: string, score: number): Decision | null {
  const entries = book.find(keyOf(text));
  if (entries.length < 2) return among(entries, method, score);
  const [said, second] = entries.filter(({ kind }) => kind === "code");
  if (said && !second) return linked(said, method, score * 0.98);
  return {
    ...unknown(method),
    decision: "ambiguous",
    candidates: entries.map(({ entity, name, record_key }) => ({ entity, name, record_key })),
  };
}

/** Several names of one thing: what all that are known have in common. */
function narrowed(names: string[], book: Book, method: string, score: number): Decision | null {
  const found = names.flatMap((name) => {
    const decision = name ? (byKey(name, book, method, score) ?? byKey(stripped(name), book, method, score)) : null;
    return decision ? [decision] : [];
  });
  const [first] = found;
  if (!first) return null;
  const common = first.candidates.filter(({ entity }) =>
    found.every(({ candidates }) => candidates.some((each) => each.entity === entity)),
  );
  const [only] = common;
  if (only && new Set(common.map(({ entity }) => entity)).size === 1) return linked(entryOf(only), method, score);
  const links = found.filter(({ decision }) => decision === "linked");
  const [link] = links;
  if (link && links.every(({ entity }) => entity === link.entity)) return link;
  return { ...unknown(method), decision: "ambiguous", candidates: found.flatMap(({ candidates }) => candidates) };
}

const entryOf = ({ entity, name, record_key }: { entity: Entity; name: string; record_key: string }): Entry => ({
  ...{ entity, name, record_key, kind: "synonym" },
});

/** `PDCD1/CD279/PD1` is one target by three names; `PD-1/VEGF` and `HER2; CD3E` are two. */
function several(text: string, book: Book): Decision | null {
  const pair = /^(.*[a-z])(\d)\/(\d)$/.exec(text);
  if (pair) return several(`${pair[1]}${pair[2]}; ${pair[1]}${pair[3]}`, book);
  const pieces = text.split(/\s*(?:;|,|\+|&|×|\bx\b|\band\b|、|和|与|及)\s*/).filter(Boolean);
  const cut = pieces.length > 1 ? pieces : text.split(/\s*(?:\/|\|)\s*/).filter(Boolean);
  if (cut.length < 2 || cut.length > 12) return null;
  if (pieces.length < 2) {
    const same = narrowed(cut, book, "slash", SCORE.slash);
    if (same?.decision === "linked") return same;
  }
  const parts = cut.map((label, at): Part => {
    const found = one(label, book) ?? several(label, book) ?? unknown("no_name");
    return { ...found, label, role: "unstated", position: at + 1 };
  });
  const named = parts.filter(({ decision }) => decision !== "unknown");
  if (named.length === 0) return null;
  const isClear = named.every(({ decision }) => decision === "linked");
  return {
    decision: isClear ? "linked" : "ambiguous",
    entity: null,
    parts,
    candidates: isClear ? [] : named.flatMap(({ candidates }) => candidates),
    method: "parts",
    score: isClear ? Math.min(...named.map(({ score }) => score)) : 0,
    evidence: named.flatMap(({ evidence }) => evidence),
  };
}
