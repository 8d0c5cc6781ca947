import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import { openBook } from "../book.ts";
import type { Collect, Material, Member, NameKind } from "../material.ts";
import { keyOf, plain } from "../text/plain.ts";
import { resolveTarget } from "./resolve.ts";

const Term = z.object({
  member_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  vocabulary: z.string(),
  record_key: z.string(),
});
const TermName = z.object({ member_id: z.string(), name: z.string(), kind: z.string(), record_key: z.string() });
const Identifier = z.object({ member_id: z.string(), identifier: z.string() });

const KIND: Record<string, NameKind> = {
  preferred: "principal",
  // CD designations, which a committee gives.
  code: "code",
  synonym: "synonym",
  former: "former",
  abbreviation: "abbreviation",
  brand: "synonym",
};

const TERMS = "select term_id from term where kind in ('gene', 'protein_family', 'protein_complex', 'target')";

/** Genes, families and complexes of the vocabularies, and the targets that the evidence names. */
export const collectTargets: Collect = async (engine) => {
  const known = await vocabularies(engine);
  const book = openBook("target", known);
  const Named = z.object({ target: z.string(), record_key: z.string() });
  const named = await engine.rows(
    Named,
    "select target, min(record_key) as record_key from drug_target group by all order by all",
  );
  const material: Material = { members: [], names: [], identifiers: [] };
  for (const { target, record_key } of named) {
    const { decision, entity } = resolveTarget(target, book);
    const member_id = entity?.entity_id ?? `target:${keyOf(plain(target))}`;
    if (decision !== "linked" && decision !== "unknown") continue;
    if (!entity) material.members.push({ ...member(member_id, target, record_key), standing: "curated" });
    if (!entity || !book.find(keyOf(plain(target))).length)
      material.names.push({ member_id, name: target, kind: entity ? "synonym" : "principal", record_key });
  }
  return {
    members: [...known.members, ...material.members],
    names: [...known.names, ...material.names],
    identifiers: known.identifiers,
  };
};

const member = (member_id: string, name: string, record_key: string): Member => ({
  ...{ member_id, name, record_key, name_zh: null, standing: "vocabulary" },
  source_id: record_key.split(":", 1)[0] ?? "",
});

async function vocabularies(engine: Engine): Promise<Material> {
  const terms = await engine.rows(
    Term,
    `select term_id as member_id, name, name_zh, vocabulary, record_key from term where term_id in (${TERMS})`,
  );
  const names = await engine.rows(
    TermName,
    `select term_id as member_id, name, kind, record_key from term_name where term_id in (${TERMS})`,
  );
  const identifiers = await engine.rows(
    Identifier,
    `select term_id as member_id, term_id as identifier from term where term_id in (${TERMS})
     union all select term_id, 'HGNC:' || value from term_identifier where scheme = 'HGNC' and term_id in (${TERMS})`,
  );
  const families = await familiesOf(engine, terms);
  return {
    members: [
      ...terms.map(({ member_id, name, name_zh, vocabulary, record_key }) => ({
        ...member(member_id, name, record_key),
        ...{ name_zh, standing: vocabulary === "TARGET" ? ("curated" as const) : ("vocabulary" as const) },
      })),
      ...families.members,
    ],
    names: [
      ...names.map(({ kind, ...each }) => ({
        ...each,
        // What a person has looked at goes before what a vocabulary lists among many.
        kind:
          each.member_id.startsWith("TARGET:") && kind !== "preferred" ? ("code" as const) : (KIND[kind] ?? "synonym"),
      })),
      ...terms.flatMap(({ member_id, name_zh, record_key }) =>
        name_zh ? [{ member_id, name: name_zh, kind: "principal" as const, record_key }] : [],
      ),
      ...families.names,
    ],
    identifiers,
  };
}

/** FamPlex writes no record for a family itself: its names, and the genes that are of it, make one. */
async function familiesOf(engine: Engine, terms: z.output<typeof Term>[]): Promise<Material> {
  const names = await engine.rows(
    z.object({ member_id: z.string(), name: z.string(), record_key: z.string() }),
    "select term_id as member_id, name, record_key from term_name where regexp_matches(term_id, '^(FPLX|HGNC_SYMBOL):') order by all",
  );
  const relations = await engine.rows(
    z.object({ gene: z.string(), family: z.string(), record_key: z.string() }),
    `select replace(term_id, 'HGNC_SYMBOL:', '') as gene, other_id as family, record_key from term_relation
     where other_id like 'FPLX:%' and term_id like 'HGNC_SYMBOL:%' order by all`,
  );
  const bySymbol = new Map(terms.map(({ name, member_id }) => [name, member_id]));
  const found = new Map<string, { record_key: string; genes: Set<string> }>();
  for (const { member_id, record_key } of names)
    if (member_id.startsWith("FPLX:") && !found.has(member_id)) found.set(member_id, { record_key, genes: new Set() });
  for (const { gene, family, record_key } of relations) {
    const entry = found.get(family) ?? { record_key, genes: new Set<string>() };
    const member_id = bySymbol.get(gene);
    if (member_id) entry.genes.add(member_id);
    found.set(family, entry);
  }
  const members = [...found].map(([member_id, { record_key, genes }]) => ({
    ...member(member_id, nameOf(member_id), record_key),
    contains: [...genes],
  }));
  return {
    members,
    names: [
      ...members.map(({ member_id, name, record_key }) => ({ member_id, name, kind: "code" as const, record_key })),
      // Its map says what a text of the literature means where aliases clash.
      ...names.flatMap(({ member_id, ...each }) => {
        const owner = member_id.startsWith("FPLX:") ? member_id : bySymbol.get(member_id.replace("HGNC_SYMBOL:", ""));
        return owner ? [{ ...each, member_id: owner, kind: "code" as const }] : [];
      }),
    ],
    identifiers: [],
  };
}

const nameOf = (family: string): string =>
  family
    .replace(/^FPLX:p?(?=\d)/, "")
    .replace(/^FPLX:/, "")
    .replaceAll("_", " ");
