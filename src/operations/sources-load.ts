import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import { sources } from "../sources/catalogue.ts";
import type { Source } from "../sources/source.ts";
import { loadSourceInto, webFor } from "./load-source.ts";
import { defineOperation } from "./operation.ts";
import { ListedReject } from "./sources-rejects.ts";

const flag = z.stringbool().or(z.boolean());

export const loadSource = defineOperation({
  id: "sources.load",
  title: { en: "A load", zh: "单次载入" },
  summary:
    "Load a register from a file or over the network into a new snapshot; the one being served stays until it is whole.",
  access: "administrator",
  writes: true,
  input: z.object({
    source: z.string().default("clinicaltrials_gov"),
    /** A file as the register offers it; plain, .gz, .zip or .tar.gz. */
    file: z.string().min(1).optional(),
    /** Without a file, the register is asked; only for what changed since this day, where one is given. */
    since: Day.optional(),
    /** Another address of the same service, such as a mirror. */
    address: z.url().optional(),
    /** The day of the edition, where the file does not say. */
    edition: Day.optional(),
    /** Whether the file is the whole of the source: records that it no longer holds are then gone. */
    whole: flag.optional(),
    /** Take the file also when it holds far fewer records than the edition before. */
    fewer: flag.default(false),
  }),
  output: z.object({
    source: z.string(),
    snapshot: z.string(),
    records: z.number(),
    rejected: z.number(),
    rows: z.record(z.string(), z.number()),
    edition: z.string().nullable(),
    whole: z.boolean(),
    unknown_columns: z.array(z.string()),
    rejects: z.array(ListedReject),
    seconds: z.number(),
  }),
  example: { source: "clinicaltrials_gov", file: "studies.ndjson.gz" },
  run: ({ source, ...request }, context) => loadSourceInto(sourceCalled(source), request, context, webFor(context)),
});

export function sourceCalled(id: string): Source {
  const source = (sources as readonly Source[]).find((each) => each.id === id);
  if (source) return source;
  throw new Fault("not_found", `There is no source called ${id}.`, { known: sources.map((each) => each.id) });
}
