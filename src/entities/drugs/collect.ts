import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import { type Book, type Entity, openBook } from "../book.ts";
import type { Collect, Material, Member, NameKind } from "../material.ts";
import { isChinese } from "../text/chinese.ts";
import { keyOf, plain } from "../text/plain.ts";
import { withoutForm, withoutSalt } from "./forms.ts";
import { pieces } from "./pieces.ts";
import { provisional } from "./provisional.ts";
import { regimens } from "./regimens.ts";
import { resolveDrug } from "./resolve.ts";
import { sameThings } from "./same.ts";
import { statedNames, statedPairs } from "./stated.ts";

/** Names of medicines: the evidence, vocabularies of substances, and what registers of authorisations call their products. */
export const collectDrugs: Collect = async (engine) => {
  const named = join(await curated(engine), await vocabularies(engine));
  const known = { ...named, identifiers: [...named.identifiers, ...sameThings(named)] };
  const registered = join(known, await authorised(engine, known));
  const stated = statedNames(await statedPairs(engine), openBook("drug", registered));
  const told = { ...registered, names: [...registered.names, ...stated] };
  const book = openBook("drug", told);
  return join(told, await regimens(engine, book), await provisional(engine, book));
};

const join = (...all: Material[]): Material => ({
  members: all.flatMap(({ members }) => members),
  names: all.flatMap(({ names }) => names),
  identifiers: all.flatMap(({ identifiers }) => identifiers),
});

const CURATED: Record<string, NameKind> = {
  inn: "principal",
  generic_name: "principal",
  code: "code",
  brand_name: "brand",
  register_name: "synonym",
  other_name: "synonym",
  former_name: "former",
};

const Drug = z.object({
  drug_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  drug_class: z.string(),
  record_key: z.string(),
});
const DrugName = z.object({ drug_id: z.string(), name: z.string(), kind: z.string(), record_key: z.string() });

/** Classes of which a medicine is one product of a substance that others make too. */
const PRODUCTS = new Set(["biosimilar", "generic", "improved_new_drug"]);

/**
 * Medicines of the evidence. A biosimilar or an improved form is one product of a substance, and the INN is the name of
 * the substance, not of that product.
 */
async function curated(engine: Engine): Promise<Material> {
  const drugs = await engine.rows(Drug, "select drug_id, name, name_zh, drug_class, record_key from drug");
  const given = await engine.rows(DrugName, "select drug_id, name, kind, record_key from drug_name");
  const material: Material = { members: [], names: [], identifiers: [] };
  const byId = new Map(drugs.map((drug) => [drug.drug_id, drug]));
  const substances = new Map<string, string>();
  for (const { drug_id, name, kind, record_key } of given) {
    const isSubstance = PRODUCTS.has(byId.get(drug_id)?.drug_class ?? "") && CURATED[kind] === "principal";
    if (!isSubstance) {
      material.names.push({ member_id: drug_id, name, kind: CURATED[kind] ?? "synonym", record_key });
      continue;
    }
    const member_id = substances.get(drug_id) ?? `substance:${keyOf(plain(name))}`;
    if (!substances.has(drug_id))
      material.members.push({ ...member(member_id, name, record_key), standing: "register", source_id: "evidence" });
    substances.set(drug_id, member_id);
    material.names.push({ member_id, name, kind: "principal", record_key });
  }
  for (const { drug_id, name, name_zh, drug_class, record_key } of drugs) {
    const product_of = substances.get(drug_id) ?? null;
    material.members.push({
      ...member(drug_id, name, record_key),
      name_zh,
      standing: "curated",
      source_id: "evidence",
      product_of,
    });
    const kind = PRODUCTS.has(drug_class) ? "synonym" : "principal";
    material.names.push({ member_id: drug_id, name, kind, record_key });
    if (name_zh && !product_of) material.names.push({ member_id: drug_id, name: name_zh, kind, record_key });
  }
  return material;
}

const member = (member_id: string, name: string, record_key: string): Member => ({
  ...{
    member_id,
    name,
    record_key,
    name_zh: null,
    standing: "vocabulary",
    source_id: record_key.split(":", 1)[0] ?? "",
  },
});

const Term = z.object({
  member_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  record_key: z.string(),
});
const TermName = z.object({ member_id: z.string(), name: z.string(), kind: z.string(), record_key: z.string() });
const TermIdentifier = z.object({ member_id: z.string(), identifier: z.string() });

const VOCABULARY: Record<string, NameKind> = {
  preferred: "principal",
  synonym: "synonym",
  former: "former",
  abbreviation: "abbreviation",
  code: "code",
  brand: "brand",
};

async function vocabularies(engine: Engine): Promise<Material> {
  const substances = "select term_id from term where kind in ('substance', 'antibody')";
  const terms = await engine.rows(
    Term,
    "select term_id as member_id, name, name_zh, record_key from term where kind in ('substance', 'antibody')",
  );
  const names = await engine.rows(
    TermName,
    `select term_id as member_id, name, kind, record_key from term_name where term_id in (${substances})`,
  );
  const identifiers = await engine.rows(
    TermIdentifier,
    `select term_id as member_id, scheme || ':' || value as identifier from term_identifier
     where scheme in ('UNII', 'CAS', 'INCHIKEY', 'DRUGBANK', 'CHEMBL') and term_id in (${substances})
     union all select term_id, term_id from term where kind in ('substance', 'antibody')`,
  );
  return {
    members: terms.map(({ member_id, name, name_zh, record_key }) => ({
      ...member(member_id, oneRow(name), record_key),
      name_zh,
    })),
    names: names
      .filter(({ name }) => !STEREO.test(name))
      .map(({ kind, name, ...each }) => ({
        ...each,
        name: oneRow(name),
        kind: VOCABULARY[kind] ?? "synonym",
      })),
    identifiers,
  };
}

/** `(-)-Salbutamol` is one half of salbutamol, and no key would show it. */
const STEREO = /^\((?:[-+±]|\+\/-)\)-/;

/** Thera-SAbDab gives each arm of some antibodies a row (`Sonelokimab1`), and says in brackets what goes with what. */
const oneRow = (name: string): string =>
  name.replace(/(?<=[a-z]{6})[12]$/, "").replace(/\s*\((?:cocktail|combination) (?:with|of) [^)]*\)+\s*$/i, "");

const Product = z.object({
  brand: z.string().nullable(),
  brand_zh: z.string().nullable(),
  substance: z.string().nullable(),
  substance_zh: z.string().nullable(),
  record_key: z.string(),
});

/** Brands and Chinese names of substances we know, and substances that only registers of authorisations know. */
async function authorised(engine: Engine, known: Material): Promise<Material> {
  const products = await engine.rows(
    Product,
    `select brand, brand_zh, substance, substance_zh, min(record_key) as record_key from authorisation
     where coalesce(substance, substance_zh) is not null group by all order by all`,
  );
  const book = openBook("drug", known);
  const reordered = byWords(book);
  const material: Material = { members: [], names: [], identifiers: [] };
  const added = new Set<string>();
  const add = (each: Member) => {
    if (!added.has(each.member_id)) material.members.push({ ...each, standing: "register" });
    added.add(each.member_id);
  };
  for (const { brand, brand_zh, substance, substance_zh, record_key } of products) {
    const names = [substance, substance_zh].filter((name) => name !== null).map(bare);
    const brands = [brand, brand_zh].flatMap((each) => (each ? brandsOf(each) : []));
    const [principal = ""] = names;
    if (keyOf(principal).length < 2 || names.some((name) => UNREADABLE.test(name))) continue;
    const enter = (member_id: string, name: string, kind: NameKind) => {
      const key = keyOf(plain(name));
      const isOther = book
        .find(key)
        .some(({ entity, kind: what }) => what === "principal" && entity.entity_id !== member_id);
      if (key.length > 2 && !isOther) material.names.push({ member_id, name, kind, record_key });
    };
    const found = resolveDrug(principal, book);
    if (found.parts.length > 1) {
      const parts = found.parts.map(({ entity }) => entity);
      if (!parts.every((part) => part !== null)) continue;
      const contains = parts.map(({ entity_id }) => entity_id).sort();
      const member_id = `combination:${contains.join("+")}`;
      add({
        ...member(
          member_id,
          parts
            .map(({ name }) => name)
            .sort()
            .join(" / "),
          record_key,
        ),
        contains,
      });
      for (const name of brands) enter(member_id, name, "brand");
      continue;
    }
    if (names.some((name) => pieces(name).length > 1) || !["linked", "unknown"].includes(found.decision)) continue;
    const entity = found.entity ?? reordered(principal);
    const member_id = entity?.entity_id ?? `register:${keyOf(principal)}`;
    const name_zh = names.find(isChinese) ?? null;
    if (!entity) add({ ...member(member_id, principal, record_key), name_zh });
    for (const name of names) enter(member_id, name, entity && !isChinese(name) ? "synonym" : "principal");
    for (const name of brands) enter(member_id, name, "brand");
  }
  return material;
}

/** Lists with numbers and remarks in brackets, as PMDA prints the medicines of a regimen. */
const UNREADABLE = /\(\d\)/;

/** `recombinant coagulation factor ix` and `Coagulation Factor IX (Recombinant)` are the same words. */
function byWords(book: Book): (name: string) => Entity | undefined {
  const sorted = (name: string) => (plain(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(" ");
  const found = new Map<string, Entity>();
  for (const { name, kind, entity } of book.names()) if (kind === "principal") found.set(sorted(name), entity);
  return (name) => found.get(sorted(name));
}

function bare(name: string): string {
  const text = withoutForm(plain(name));
  return isChinese(text) ? (withoutSalt(text) ?? text) : text;
}

/** `Adcirca (previously Tadalafil Lilly)` are two; `Aricept Tablets 3 mg Aricept Tablets 5 mg` is one, `Pegasys 90 Copegus 200 mg` unclear. */
function brandsOf(brand: string): string[] {
  const [now = "", before] = brand.split(/\(previously ([^)]*)\)/i);
  const strengths = /\d/.test(now) && /\b(?:mg|mL|g|%|mcg)\b/.test(now);
  const products = strengths
    ? new Set(now.split(/\d[\d.,]*\s*(?:mg|mL|g|%|mcg)?\b/).map((each) => withoutForm(plain(each))))
    : new Set([now]);
  products.delete("");
  const printed = products.size === 1 ? [...products] : [];
  return [...printed, ...(before?.split(/[,;]/) ?? [])]
    .map((each) => each.trim())
    .filter((each) => !/^n\/?a$/i.test(each) && pieces(plain(each)).length === 1);
}
