import * as z from "zod";
import type { Engine } from "../store/engine.ts";
import { Alternative, Citation } from "./shapes.ts";

/** Where a record's facts can be read, and where pages disagree about them. */
export const Provenance = z.object({ citations: z.array(Citation), alternatives: z.array(Alternative) });

export async function provenanceOf(engine: Engine, key: string): Promise<z.infer<typeof Provenance>> {
  return {
    citations: await engine.rows(Citation, "from citation where record_key = $key order by position", { key }),
    alternatives: await engine.rows(Alternative, "from alternative where record_key = $key order by field, value", {
      key,
    }),
  };
}
