import type { Facts } from "../../core/tables.ts";
import { factsOf, identifiersOf, relationsOf } from "../concept.ts";
import type { Description } from "../source.ts";
import type { FamplexRow } from "./row.ts";

/** Genes stand here by their symbol, which is no HGNC number. */
function termOf(scheme: string, value: string): string {
  if (value.startsWith(`${scheme}:`)) return value;
  return `${scheme === "HGNC" ? "HGNC_SYMBOL" : scheme}:${value}`;
}

export function identify(row: FamplexRow): string {
  if (row.table === "relation") return `${termOf(row.subject_scheme, row.subject)} ${row.relation} FPLX:${row.object}`;
  if (row.table === "equivalence") return `FPLX:${row.entry} = ${row.scheme}:${row.value}`;
  if (row.table === "grounding") return `${row.text} = ${termOf(row.scheme, row.value)}`;
  return `FPLX:${row.entry}`;
}

export const describe = (row: FamplexRow): Description => ({
  kind: row.table,
  title: identify(row),
  address: addressOf(row),
});

function addressOf(row: FamplexRow): string | null {
  const entry = row.table === "relation" ? row.object : row.table === "grounding" ? null : row.entry;
  return entry && `https://sorgerlab.github.io/famplex/${entry}/`;
}

export function normalize(row: FamplexRow): Facts {
  if (row.table === "relation") return { term_relation: relationOf(row) };
  if (row.table === "equivalence")
    return { term_identifier: identifiersOf(`FPLX:${row.entry}`, { [row.scheme]: [row.value] }) };
  if (row.table === "entry")
    return factsOf({ term_id: `FPLX:${row.entry}`, vocabulary: "FPLX", kind: row.kind, name: row.entry });
  return groundingOf(row);
}

const relationOf = ({ subject_scheme, subject, relation, object }: Extract<FamplexRow, { table: "relation" }>) =>
  relationsOf(termOf(subject_scheme, subject), [
    { relation: relation === "isa" ? "is_a" : "part_of", other_id: `FPLX:${object}` },
  ]);

function groundingOf(row: Extract<FamplexRow, { table: "grounding" }>): Facts {
  const term_id = termOf(row.scheme, row.value);
  const others = [
    [row.second_scheme, row.second_value],
    [row.third_scheme, row.third_value],
  ] as const;
  return {
    term_name: [{ term_id, name: row.text, language: "en", kind: "synonym" }],
    term_identifier: others.flatMap(([scheme, value]) => (scheme ? identifiersOf(term_id, { [scheme]: [value] }) : [])),
  };
}
