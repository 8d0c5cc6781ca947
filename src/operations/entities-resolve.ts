import * as z from "zod";
import { kindCalled } from "../entities/catalogue.ts";
import type { Candidate, Decision } from "../entities/decision.ts";
import { RULES } from "../entities/derivation.ts";
import { bookFor } from "../entities/identity.ts";
import type { Kind } from "../entities/kind.ts";
import { resolve } from "../entities/resolve.ts";
import { defineOperation } from "./operation.ts";

export const KindId = z.enum(["drug", "target", "indication", "organisation"]);

const MOST_LABELS = 1_000_000;
const MOST_CANDIDATES = 10;

/** `other` is printed with its kind: `not_a_drug`. */
const DecisionId = z.enum([
  "linked",
  "ambiguous",
  "unknown",
  "not_a_drug",
  "not_a_target",
  "not_an_indication",
  "not_an_organisation",
]);

const Named = z.object({
  entity_id: z.string().nullable(),
  name: z.string().nullable(),
  name_zh: z.string().nullable(),
});

const Resolved = Named.extend({
  label: z.string(),
  decision: DecisionId,
  /** By which rule, and how often that rule is right. */
  method: z.string(),
  score: z.number(),
  candidates: z.array(
    z.object({
      entity_id: z.string(),
      name: z.string(),
      name_zh: z.string().nullable(),
      matched: z.string(),
      record_key: z.string(),
    }),
  ),
  evidence: z.array(z.string()),
});

export const ResolvedLabel = Resolved.extend({
  /** What the label names, where it names several things. Parts with one position are alternatives. */
  parts: z.array(
    Resolved.extend({
      role: z.enum(["experimental", "comparator", "background", "unstated"]),
      position: z.int(),
    }),
  ),
}).meta({ id: "ResolvedLabel" });

export const resolveEntities = defineOperation({
  id: "entities.resolve",
  title: { en: "What labels stand for", zh: "标签所指" },
  summary:
    "Say what labels stand for: linked to one thing, ambiguous with its candidates, unknown, or nothing of the kind. On the command line, --labels @file reads a file of lines.",
  access: "public",
  writes: false,
  input: z.object({
    kind: KindId,
    labels: z
      .array(z.string())
      .max(MOST_LABELS)
      .meta({ whole: true, description: "Labels as they stand in a register; commas do not separate them" }),
  }),
  output: z.object({
    kind: KindId,
    /** Of the rules by which it was decided. */
    version: z.string(),
    /** How many names there are to link to. */
    names: z.int(),
    counts: z.object({ linked: z.int(), ambiguous: z.int(), unknown: z.int(), other: z.int() }),
    labels: z.array(ResolvedLabel),
  }),
  example: { kind: "drug", labels: ["SHR-1210", "呋喹替尼胶囊", "Placebo"] },
  words: "labels",
  async run({ kind: id, labels }, { shelf }) {
    const kind = kindCalled(id);
    const book = await bookFor(kind, shelf.current().engine);
    const counts = { linked: 0, ambiguous: 0, unknown: 0, other: 0 };
    const decided = labels.map((label) => {
      const found = resolve(kind, label, book);
      counts[found.decision] += 1;
      return {
        ...shown(kind, label, found),
        parts: found.parts.map((part) => ({
          ...shown(kind, part.label, part),
          role: part.role,
          position: part.position,
        })),
      };
    });
    return { kind: id, version: RULES, names: book.size, counts, labels: decided };
  },
});

export function shown(kind: Kind, label: string, found: Decision): z.input<typeof Resolved> {
  const { entity, decision, method, score, evidence } = found;
  return {
    label,
    decision: decision === "other" ? notA(kind) : decision,
    entity_id: entity?.entity_id ?? null,
    name: entity?.name ?? null,
    name_zh: entity?.name_zh ?? null,
    method,
    score,
    candidates: different(found.candidates)
      .slice(0, MOST_CANDIDATES)
      .map(({ entity: { entity_id, name, name_zh }, name: matched, record_key }) => ({
        ...{ entity_id, name, name_zh, matched, record_key },
      })),
    evidence,
  };
}

const different = (candidates: readonly Candidate[]): Candidate[] => [
  ...new Map(candidates.map((each) => [each.entity, each])).values(),
];

const notA = ({ id }: Kind) =>
  id === "drug" || id === "target" ? (`not_a_${id}` as const) : (`not_an_${id}` as const);
