import { createHash } from "node:crypto";
import type { Facts } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Designation } from "./designation.ts";

/** A designation has a row per approval, and some approvals one per indication: what tells these apart is in the id as a digest. */
export function identify(row: Designation): string {
  const approval = row["Marketing Approval Date"];
  if (!approval) return row["CF Grid Key"];
  const told = [
    row["Trade Name"],
    row["Approved Labeled Indication"],
    row["Exclusivity Protected Indication"],
    row["Exclusivity End Date"],
  ];
  const digest = createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 8);
  return `${row["CF Grid Key"]}/${approval}/${digest}`;
}

export const describe = (row: Designation): Description => ({
  kind: "designation",
  title: [row["Generic Name"], row["Trade Name"]].filter(Boolean).join(", "),
  address: `https://www.accessdata.fda.gov/scripts/opdlisting/oopd/detailedIndex.cfm?cfgridkey=${row["CF Grid Key"]}`,
});

export const normalize = (row: Designation): Facts => ({
  designation: [
    {
      designation_id: `US/orphan/${row["CF Grid Key"]}`,
      jurisdiction: "US",
      authority: "FDA",
      kind: "orphan",
      substance: row["Generic Name"],
      brand: row["Trade Name"],
      sponsor: row["Sponsor Company"],
      indication: row["Orphan Designation"],
      status: row["Orphan Designation Status"],
      designated_date: row["Date Designated"],
      approval_date: row["Marketing Approval Date"],
      exclusivity_end_date: row["Exclusivity End Date"],
    },
  ],
});

/** The newest day of which it speaks, but the end of its exclusivity, which is to come. */
export const dated = (row: Designation): string | null =>
  [row["Date Designated"], row["Marketing Approval Date"]].reduce(
    (last, day) => (last && (!day || last > day) ? last : day),
    null,
  );
