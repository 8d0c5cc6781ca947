import * as z from "zod";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

const Row = z.object({ grant_id: z.string(), revoked_at: z.iso.datetime() });

export const grantsRevoke = defineOperation({
  id: "grants.revoke",
  title: { en: "Close a document to a partner", zh: "撤销文件开放" },
  summary: "Ends what opened a document to a partner, from this moment; what was seen until then stays on record.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: z.object({ grant_id: z.uuid() }),
  output: Row,
  example: { grant_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ grant_id }, context) =>
    onBehalf(context, "grants.revoke", async (database) =>
      only(
        await database.rows(
          Row,
          `update document_grant set revoked_at = clock_timestamp()
           where grant_id = $1 and revoked_at is null returning grant_id, revoked_at`,
          [grant_id],
        ),
        { en: "What opened this document", zh: "该开放记录" },
      ),
    ),
});
