import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { readInterests } from "../workspace/interests.ts";
import { onBehalf, only } from "./casework.ts";
import { AN_INTEREST } from "./interests-get.ts";
import { defineOperation } from "./operation.ts";

const Instant = z.iso.datetime({ offset: true });

export const grantsOpen = defineOperation({
  id: "grants.open",
  title: { en: "Open a document to a partner", zh: "向合作方开放文件" },
  summary:
    "Opens one document of your firm to a partner with whom both have signed: to all of its people or to one, from now or later, until a day or until revoked. Every visit is recorded.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: z
    .object({
      interest_id: z.uuid(),
      document_id: z.uuid(),
      person_id: z.string().max(200).optional().meta({ description: "To this person of the partner alone" }),
      from: Instant.optional(),
      until: Instant.optional(),
    })
    .refine(({ from, until }) => !from || !until || Date.parse(until) > Date.parse(from), {
      path: ["until"],
      message: "it does not end before it begins",
    }),
  output: z.object({ grant_id: z.string() }),
  example: {
    ...{ interest_id: "00000000-0000-4000-8000-000000000000", document_id: "00000000-0000-4000-8000-000000000000" },
    until: "2027-03-31T00:00:00Z",
  },
  run: ({ interest_id, document_id, person_id, from, until }, context) =>
    onBehalf(context, "grants.open", async (database, person) => {
      const { nda_state, state } = only(await readInterests(database, { interest_id }), AN_INTEREST);
      if (state !== "accepted" || nda_state !== "signed")
        throw new Fault("conflict", "A document is opened once both sides have signed the agreement.", {
          zh: "双方签署保密协议后方可开放文件。",
        });
      return only(
        await database.rows(
          z.object({ grant_id: z.string() }),
          `insert into document_grant (interest_id, document_id, person_id, from_at, until_at, created_by)
           values ($1, $2, $3, coalesce($4::timestamptz, now()), $5, $6) returning grant_id`,
          [interest_id, document_id, person_id ?? null, from ?? null, until ?? null, person.person_id],
        ),
        AN_INTEREST,
      );
    }),
});
