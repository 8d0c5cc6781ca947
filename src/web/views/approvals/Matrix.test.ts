import { expect, it } from "vitest";
import type { Approval } from "./ApprovalsView.tsx";
import { firstApprovals } from "./Matrix.tsx";

const approval = (drug_id: string, jurisdiction: string, decision_date: string | null, event = "approval") =>
  ({
    drug_id,
    jurisdiction,
    decision_date,
    event,
    approval_id: `${drug_id}-${jurisdiction}-${decision_date}`,
  }) as Approval;

it("takes the first dated approval of each medicine in each place, and the busiest first", () => {
  const { cells, drugs, jurisdictions } = firstApprovals([
    approval("a", "US", null),
    approval("a", "US", "2023-11-08"),
    approval("a", "US", "2024-01-01"),
    approval("a", "EU", "2024-06-20", "conditional_approval"),
    approval("b", "US", "2025-01-01"),
    approval("b", "JP", "2020-01-01", "label_extension"),
  ]);
  expect(drugs).toEqual(["a", "b"]);
  expect(jurisdictions).toEqual(["US", "EU"]);
  expect(cells.get("a US")?.decision_date).toBe("2023-11-08");
  expect(cells.has("b JP")).toBe(false);
});
