import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Database } from "../workspace/database.ts";
import { readDocuments } from "../workspace/documents.ts";
import {
  INTEREST_COMMANDS,
  INTEREST_MOVES,
  INTEREST_STATES,
  type InterestCommand,
  mayMoveInterest,
  NDA_STATES,
} from "../workspace/interest-states.ts";
import { type InterestRow, readInterests } from "../workspace/interests.ts";
import { TimeZone } from "./alerts-watch.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { A_DOCUMENT } from "./documents-store.ts";
import { AN_INTEREST } from "./interests-get.ts";
import { defineOperation } from "./operation.ts";

const Row = z.object({ state: z.enum(INTEREST_STATES), nda_state: z.enum(NDA_STATES), version: z.int() });

export const interestsMove = defineOperation({
  id: "interests.move",
  title: { en: "Answer an interest, or sign", zh: "处理合作意向" },
  summary:
    "As the firm, accepts an interest and sends the agreement, declines or ends it; as either side, signs for itself; as the partner, withdraws. What was opened closes with it.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  input: z.object({
    interest_id: z.uuid(),
    version: z.int().min(1),
    command: z.enum(INTEREST_COMMANDS),
    nda_document_id: z.uuid().optional().meta({ description: "With accept: the agreement, a document of your firm" }),
    time_zone: TimeZone.optional(),
  }),
  output: Row,
  example: { interest_id: "00000000-0000-4000-8000-000000000000", version: 1, command: "accept" },
  run: ({ interest_id, version, command, nda_document_id, time_zone }, context) =>
    onBehalf(context, "interests.move", async (database, { person_id }) => {
      const before = only(await readInterests(database, { interest_id }), AN_INTEREST);
      refuse(command, before);
      const sets = [
        ...(await setsOf(command, before, person_id, { database, nda_document_id })),
        ...(time_zone ? [[`${before.side}_zone`, time_zone] as const] : []),
      ];
      const [row] = await database.rows(
        Row,
        `update interest set state = $3, version = version + 1, updated_at = now()${sets.map(([column], at) => `, ${column} = $${at + 4}`).join("")}
         where interest_id = $1 and version = $2 returning state, nda_state, version`,
        [interest_id, version, INTEREST_MOVES[command].to, ...sets.map(([, value]) => value)],
      );
      if (!row) throw stale();
      return row;
    }),
});

function refuse(command: InterestCommand, { side, state, nda_state }: InterestRow): void {
  if (mayMoveInterest(command, side, state, nda_state)) return;
  throw new Fault(
    "conflict",
    `An interest that is ${state} (agreement: ${nda_state}) takes no ${command} by the ${side}.`,
    {
      zh: "当前状态不允许此操作。",
      field: "command",
    },
  );
}

interface Sending {
  database: Database;
  nda_document_id: string | undefined;
}

/** The columns that a move sets beside the state. */
async function setsOf(
  command: InterestCommand,
  { side }: InterestRow,
  person_id: string,
  { database, nda_document_id }: Sending,
): Promise<(readonly [string, unknown])[]> {
  const now = new Date();
  if (command === "sign")
    return [
      [`${side}_signed_by`, person_id],
      [`${side}_signed_at`, now],
    ];
  if (command !== "accept") return [];
  if (!nda_document_id) return [["nda_sent_at", now]];
  const { number } = only(await readDocuments(database, { document_id: nda_document_id }), A_DOCUMENT);
  return [
    ["nda_document_id", nda_document_id],
    ["nda_number", number],
    ["nda_sent_at", now],
  ];
}
