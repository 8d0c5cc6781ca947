import { defineSection } from "../section.ts";
import { checkTable } from "./checks.ts";

export const clearance = defineSection({
  id: "clearance",
  title: { en: "Clearance to leave China", zh: "出境审查" },
  write: ({ plan }) => checkTable(plan.clearance.checks),
});
