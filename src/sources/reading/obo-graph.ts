import { isUtf8 } from "node:buffer";
import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import type { Facts } from "../../core/tables.ts";
import { type Concept, factsOf } from "../concept.ts";
import { partByPart } from "./part-by-part.ts";
import type { RawRecord } from "./raw-record.ts";
import type { Notes, Reading } from "./reading.ts";
import { refusePage } from "./refuse-page.ts";
import { unicode } from "./unicode.ts";
import { wholeOf } from "./whole.ts";

// OBO graphs: an ontology as one JSON document of nodes and edges (github.com/geneontology/obographs).

const LARGEST = 512 * 1024 * 1024;

const Node = z.object({ id: z.string(), type: z.string().optional() });
const Edge = z.object({ sub: z.string(), pred: z.string(), obj: z.string() });
const Graphs = z.object({
  graphs: z
    .array(
      z.object({
        meta: z.object({ version: z.string().optional() }).optional(),
        nodes: z.array(z.looseObject(Node.shape)),
        edges: z.array(Edge).default([]),
      }),
    )
    .min(1),
});
type Graph = z.infer<typeof Graphs>["graphs"][number];

/** What we rely on in a class and the classes above it. */
export const OboClass = z.object({
  table: z.literal("class"),
  id: z.string().regex(/\/[A-Za-z]+_\w+$/, "Expected the address of a class, such as …/obo/MONDO_0000001."),
  lbl: z.string().trim().min(1).optional(),
  meta: z
    .object({
      deprecated: z.boolean().default(false),
      synonyms: z
        .array(z.object({ pred: z.string(), val: z.string(), synonymType: z.string().optional() }))
        .default([]),
      xrefs: z.array(z.object({ val: z.string() })).default([]),
    })
    .default({ deprecated: false, synonyms: [], xrefs: [] }),
  is_a: z.array(z.string()),
});
export type OboClass = z.output<typeof OboClass>;

/** The classes of one namespace, each with the classes above it. Other nodes are properties, or classes of other ontologies. */
export const oboGraph = (namespace: string): Reading =>
  partByPart(async function* ({ chunks, member }, notes) {
    const content = await wholeOf(unicode(chunks), LARGEST);
    const graphs = graphsOf(content);
    const classes = graphs.flatMap((graph) => classesOf(graph, namespace, member, notes));
    if (!classes.length) throw new Fault("source_changed", `It holds no class of ${namespace}.`, { field: "nodes" });
    yield classes;
  });

function graphsOf(content: Buffer): Graph[] {
  refusePage(content.subarray(0, 4096).toString("utf8"), "JSON");
  if (!isUtf8(content)) throw new Fault("invalid_input", "This is not text in UTF-8.");
  let value: unknown;
  try {
    value = JSON.parse(content.toString("utf8"));
  } catch (cause) {
    throw new Fault("invalid_input", "This is not JSON, or it was cut off.", {}, cause);
  }
  const found = Graphs.safeParse(value);
  if (found.success) return found.data.graphs;
  const [issue] = found.error.issues;
  throw new Fault("source_changed", "It is not an OBO graph: a list of graphs with nodes and edges was expected.", {
    field: issue?.path.join(".") ?? "graphs",
  });
}

function classesOf({ meta, nodes, edges }: Graph, namespace: string, member: string | null, notes: Notes): RawRecord[] {
  notes.edition ??= /\/(\d{4}-\d\d-\d\d)\//.exec(meta?.version ?? "")?.[1] ?? null;
  const above = new Map<string, string[]>();
  for (const { sub, pred, obj } of edges) {
    if (pred === "is_a") above.set(sub, [...(above.get(sub) ?? []), obj]);
  }
  const own = nodes.filter(({ id, type }) => type === "CLASS" && id.includes(`/${namespace}_`));
  return own.map((node) => {
    const value = { ...node, is_a: above.get(node.id) ?? [] };
    return { bytes: Buffer.from(JSON.stringify(value)), member, value: { table: "class", ...value } };
  });
}

/** `http://purl.obolibrary.org/obo/DOID_162` is `DOID:162`. */
export const curieOf = (address: string): string => (address.split("/").at(-1) ?? "").replace("_", ":");

/** The facts of a class. A synonym that is only near, broader or narrower is no name of it. */
export function factsOfClass({ id, lbl, meta, is_a }: OboClass, concept: Pick<Concept, "vocabulary" | "kind">): Facts {
  const term_id = curieOf(id);
  const exact = meta.synonyms.filter(({ pred }) => pred === "hasExactSynonym");
  const short = exact.filter(({ synonymType = "" }) => /OMO_0003000|abbreviation/i.test(synonymType));
  const [abbreviation, synonym] = [short, exact.filter((one) => !short.includes(one))].map((list) =>
    list.map(({ val }) => val.trim()),
  );
  return factsOf({
    ...concept,
    term_id,
    name: lbl ?? term_id,
    status: meta.deprecated ? "obsolete" : null,
    names: { abbreviation: abbreviation ?? [], synonym: synonym ?? [] },
    identifiers: bySchemes(meta.xrefs.map(({ val }) => val)),
    relations: is_a.map((other) => ({ relation: "is_a", other_id: curieOf(other) })),
  });
}

function bySchemes(xrefs: readonly string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [, scheme = "", value = ""] of xrefs.flatMap((xref) => [/^([^:]+):(.+)$/.exec(xref) ?? []]))
    if (scheme && !/^https?$/.test(scheme)) found[scheme] = [...(found[scheme] ?? []), value.trim()];
  return found;
}
