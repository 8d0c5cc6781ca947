import type { Kind } from "../kind.ts";
import { collectTargets } from "./collect.ts";
import { resolveTarget } from "./resolve.ts";

export const targets: Kind = {
  id: "target",
  title: { en: "Targets", zh: "靶点" },
  other: { en: "Not a target", zh: "非靶点" },
  collect: collectTargets,
  resolve: resolveTarget,
  labels: `
    select label, count(distinct record) as records from (
      select target as label, drug_id as record from drug_target
      union all select other_id, term_id from term_relation where relation = 'targets'
    ) where label <> '' group by all`,
};
