import { defineSection } from "../section.ts";
import { checkTable } from "./checks.ts";

export const readiness = defineSection({
  id: "readiness",
  title: { en: "Will the package of data travel", zh: "数据包能否出海" },
  write: ({ plan }) => checkTable(plan.readiness.checks),
});
