import type { Kind } from "../kind.ts";
import { plain } from "../text/plain.ts";
import { collectIndications } from "./collect.ts";
import { resolveIndication } from "./resolve.ts";
import { indicationKey, sameIndication, upright } from "./words.ts";

export const indications: Kind = {
  id: "indication",
  title: { en: "Indications", zh: "适应症" },
  other: { en: "Not a disease", zh: "非疾病" },
  collect: collectIndications,
  key: indicationKey,
  same: sameIndication,
  alike: (name) => indicationKey(upright(plain(name))),
  resolve: resolveIndication,
  labels: `
    select label, count(distinct record) as records from (
      select condition as label, trial_id as record from trial_condition
      union all select indication, approval_id from approval
    ) where label <> '' group by all`,
};
