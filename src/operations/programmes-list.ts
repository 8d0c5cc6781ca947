import * as z from "zod";
import { PROGRAMME_KINDS, ProgrammeRow, readProgrammes } from "../workspace/programmes.ts";
import { onAnybodysBehalf } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

export const programmesList = defineOperation({
  id: "programmes.list",
  title: { en: "Programmes, events and service providers", zh: "项目、活动与服务机构" },
  summary:
    "What the platform points to, for everybody: programmes to apply to, events, and providers of services. Officers see besides what is closed.",
  access: "public",
  is_casework: true,
  writes: false,
  input: z.object({ kind: z.enum(PROGRAMME_KINDS).optional() }),
  output: z.object({ programmes: z.array(ProgrammeRow) }),
  example: {},
  run: async ({ kind }, context) => ({
    programmes: await onAnybodysBehalf(context, "programmes.list", (database) =>
      readProgrammes(database, dayOf(context), kind ?? null),
    ),
  }),
});
