import * as z from "zod";
import type { Collect, Material, Name, NameKind } from "../material.ts";
import { plain } from "../text/plain.ts";
import { upright } from "./words.ts";

/** Diseases, disorders and signs in MeSH; mental disorders. Its other trees hold no indications. */
const TERMS = `
  select term_id from term where kind = 'disease'
  union select term_id from term_relation
  where relation = 'in_tree' and regexp_matches(other_id, '^MESH_TREE:(C|F03)')`;

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
  synonym: "synonym",
  former: "former",
  abbreviation: "abbreviation",
  code: "abbreviation",
};

/** Diseases of MeSH, MONDO, the Disease Ontology, OncoTree and the evidence. */
export const collectIndications: Collect = async (engine) => {
  const terms = await engine.rows(
    Term,
    `select term_id as member_id, any_value(name) as name, any_value(name_zh) as name_zh, any_value(vocabulary) as vocabulary,
       min(record_key) as record_key
     from term where term_id in (${TERMS}) and vocabulary <> 'NCIT_TREE' group by term_id order by term_id`,
  );
  const names = await engine.rows(
    TermName,
    `select term_id as member_id, name, kind, record_key from term_name where term_id in (${TERMS}) order by all`,
  );
  const identifiers = await engine.rows(
    Identifier,
    `select term_id as member_id, term_id as identifier from term where term_id in (${TERMS})
     union all select term_id, scheme || ':' || value from term_identifier
     where scheme in ('MESH', 'MONDO', 'DOID', 'NCI') and term_id in (${TERMS})`,
  );
  const material: Material = {
    members: terms.map(({ member_id, name, name_zh, vocabulary, record_key }) => ({
      ...{ member_id, name, name_zh, record_key, product_of: null },
      source_id: record_key.split(":", 1)[0] ?? "",
      standing: vocabulary === "INDICATION" ? "curated" : "vocabulary",
    })),
    names: [
      // Codes of up to four letters, as OncoTree gives them, mean other things elsewhere: MM, PV, ACC.
      ...names
        .filter(({ kind, name }) => kind !== "code" || name.length > 4)
        .map(({ kind, ...each }) => ({ ...each, kind: KIND[kind] ?? ("synonym" as const) })),
      ...terms.flatMap(({ member_id, name_zh, record_key }): Name[] =>
        name_zh ? [{ member_id, name: name_zh, kind: "principal", record_key }] : [],
      ),
    ],
    identifiers,
  };
  return { ...material, names: [...material.names.flatMap(asCancer), ...asSaid(material.names)] };
};

/** MeSH heads the cancers of an organ `… Neoplasms` and has `… Cancer` as their entry term. */
const asCancer = (each: Name): Name[] =>
  each.record_key.startsWith("mesh:") && each.name.endsWith(" Neoplasms")
    ? [
        { ...each, kind: "synonym" },
        { ...each, name: each.name.replace(/ Neoplasms$/, " Cancer") },
      ]
    : [each];

/** MeSH turns its headings round; people do not. */
const asSaid = (names: Name[]): Name[] =>
  names.flatMap((each) => {
    const said = upright(plain(each.name));
    return each.name.includes(", ") && said !== plain(each.name)
      ? [{ ...each, name: said, kind: "synonym" as const }]
      : [];
  });
