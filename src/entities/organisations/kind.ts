import type { Kind } from "../kind.ts";
import { collectOrganisations } from "./collect.ts";
import { organisationKey } from "./name.ts";
import { resolveOrganisation } from "./resolve.ts";

export const organisations: Kind = {
  id: "organisation",
  title: { en: "Organisations", zh: "机构" },
  other: { en: "Not an organisation", zh: "非机构" },
  collect: collectOrganisations,
  key: organisationKey,
  resolve: resolveOrganisation,
  labels: `
    select label, count(distinct record) as records from (
      select sponsor as label, trial_id as record from trial
      union all select name, trial_id from trial_collaborator
      union all select licensor, deal_id from deal
      union all select licensee, deal_id from deal
      union all select holder, authorisation_id from authorisation
      union all select holder_zh, authorisation_id from authorisation
    ) where label <> '' group by all`,
};
