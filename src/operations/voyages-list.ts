import * as z from "zod";
import { readVoyages, VOYAGE_STATES, VoyageRow } from "../workspace/voyages.ts";
import { onBehalf } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

export const voyagesList = defineOperation({
  id: "voyages.list",
  title: { en: "Voyages", zh: "航程" },
  summary:
    "The voyages that you may see: those of your organisation, and those given to you or shared with the platform.",
  access: "public",
  by: [],
  writes: false,
  input: z.object({ state: z.enum(VOYAGE_STATES).optional() }),
  output: z.object({ voyages: z.array(VoyageRow) }),
  example: {},
  run: async ({ state }, context) => ({
    voyages: await onBehalf(context, "voyages.list", (database) =>
      readVoyages(database, dayOf(context), state ?? null),
    ),
  }),
});
