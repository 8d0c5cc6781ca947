import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { RulingKind } from "../core/tables/identity.ts";
import { kindCalled } from "../entities/catalogue.ts";
import { bookFor } from "../entities/identity.ts";
import { IdentityRuling } from "../evidence/kinds/decisions.ts";
import type { Engine } from "../store/engine.ts";
import { type Context, defineOperation } from "./operation.ts";
import { buildFromEvidence } from "./snapshots-build.ts";

const Input = z.object({
  action: z.enum(["link", "reject", "other", "merge", "split", "undo"]),
  kind: RulingKind.optional(),
  label: z.string().trim().min(1).max(500).optional(),
  entity: z.string().max(500).optional(),
  other: z.string().max(500).optional().meta({ description: "The second entity of a merge" }),
  decision: z.string().max(100).optional().meta({ description: "The decision to take back" }),
  by: z.string().trim().min(1).max(100).meta({ description: "Who decides" }),
  why: z.string().trim().min(1).max(1000).meta({ description: "The reason, for whoever reads it later" }),
});
type Input = z.output<typeof Input>;

/** What an action must name. */
const NEEDS = {
  link: ["kind", "label", "entity"],
  reject: ["kind", "label", "entity"],
  other: ["kind", "label"],
  merge: ["kind", "entity", "other"],
  split: ["kind", "entity"],
  undo: ["decision"],
} as const satisfies Record<Input["action"], readonly (keyof Input)[]>;

export const curationDecide = defineOperation({
  id: "curation.decide",
  title: { en: "A ruling on a name", zh: "名称裁定" },
  summary:
    "Rule on a name: link a label, reject a link, say that it names nothing of the kind, merge two entities, split one off, or take a ruling back. It becomes a file of the evidence, and the next snapshot follows it.",
  access: "editor",
  writes: true,
  input: Input,
  output: z.object({ decision_id: z.string(), file: z.string(), snapshot: z.string() }),
  example: { action: "other", kind: "drug", label: "Standard follow-up", by: "A. Curator", why: "It is no medicine" },
  async run(input, context) {
    const missing = NEEDS[input.action].find((field) => input[field] === undefined);
    if (missing) throw new Fault("invalid_input", `To ${input.action}, give ${missing}.`, { field: missing });
    const { ruling, file } = input.action === "undo" ? await takenBack(input, context) : await ruled(input, context);
    await writeRuling(join(context.evidence, file), ruling);
    const manifest = await buildFromEvidence(context);
    await context.shelf.refresh();
    return { decision_id: ruling.id, file, snapshot: manifest.id };
  },
});

async function ruled(input: Input, context: Context): Promise<{ ruling: IdentityRuling; file: string }> {
  const { action, kind, label = null, entity = null, other = null, by, why } = input;
  if (action === "undo" || !kind) throw new Fault("invalid_input", "Give a kind.", { field: "kind" });
  if (kind === "trial" && (!["merge", "split"].includes(action) || other === null))
    throw new Fault("invalid_input", "Two trials are merged or split: give both numbers.", { field: "other" });
  const members = await known(kind, context.shelf.current().engine);
  for (const [field, id] of [
    ["entity", entity],
    ["other", other],
  ] as const)
    if (id !== null && !members.has(id))
      throw new Fault("not_found", `No ${kind} is called ${id}. Take an entity_id of entities.search.`, { field });
  if (action === "merge" && entity === other)
    throw new Fault("invalid_input", "A merge needs two different entities.", { field: "other" });
  const today = context.now().toISOString().slice(0, 10);
  const ruling = IdentityRuling.parse({
    id: idOf([kind, action, label, entity, other]),
    ...{ kind, action, label, entity_id: entity, other_id: other, decided_by: by, decided_date: today, why },
    ...{ grade: "derived", formula: "Ruled by a person", seen: today, sources: [], undone: null },
  });
  return { ruling, file: fileOf(ruling.id) };
}

/** Every id that a ruling may name. */
async function known(kind: z.output<typeof RulingKind>, engine: Engine): Promise<Set<string>> {
  if (kind === "trial") {
    const trials = await engine.rows(z.object({ trial_id: z.string() }), "select distinct trial_id from trial");
    return new Set(trials.map(({ trial_id }) => trial_id));
  }
  const book = await bookFor(kindCalled(kind), engine);
  return new Set([...book.entities.values()].flatMap((each) => each.members));
}

async function takenBack({ decision = "", by, why }: Input, { evidence, now }: Context) {
  const file = fileOf(decision);
  const text = /^[a-z0-9-]+$/.test(decision) ? await readFile(join(evidence, file), "utf8").catch(() => null) : null;
  if (text === null) throw new Fault("not_found", `There is no decision called ${decision}.`, { field: "decision" });
  const ruling = IdentityRuling.parse(JSON.parse(text));
  if (ruling.undone) throw new Fault("conflict", `${decision} was taken back already.`, { field: "decision" });
  return { ruling: { ...ruling, undone: { by, date: now().toISOString().slice(0, 10), why } }, file };
}

const fileOf = (id: string): string => join("decisions", `${id}.json`);

/** The same ruling made again is the same file, so that taking it back and making it anew leaves one. */
function idOf([kind, action, ...about]: (string | null)[]): string {
  const digest = createHash("sha256").update(JSON.stringify(about)).digest("hex");
  return `${kind}-${action}-${digest.slice(0, 10)}`;
}

async function writeRuling(path: string, ruling: IdentityRuling): Promise<void> {
  try {
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(`${path}.next`, `${JSON.stringify(ruling, null, 2)}\n`);
    await rename(`${path}.next`, path);
  } catch (cause) {
    const message =
      "The folder of the evidence cannot be written to. Decisions are kept there: start Portolan with PORTOLAN_EVIDENCE naming a folder that can.";
    throw new Fault("conflict", message, {}, cause);
  }
}
