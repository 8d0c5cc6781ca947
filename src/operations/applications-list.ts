import * as z from "zod";
import { APPLICATION_STATES } from "../workspace/application-states.ts";
import { ApplicationRow, readApplications } from "../workspace/applications.ts";
import { onBehalf } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const applicationsList = defineOperation({
  id: "applications.list",
  title: { en: "Applications for support", zh: "扶持申请" },
  summary: "The applications that you may see: your firm's own, and those handed in to the authority you work for.",
  access: "public",
  by: ["firm", "officer", "reviewer", "administrator"],
  writes: false,
  input: z.object({ state: z.enum(APPLICATION_STATES).optional() }),
  output: z.object({ applications: z.array(ApplicationRow) }),
  example: {},
  run: async ({ state }, context) => ({
    applications: await onBehalf(context, "applications.list", (database) => readApplications(database, state ?? null)),
  }),
});
