import type { Collect, Identifier, Material } from "../material.ts";
import { curated } from "./curated.ts";
import { listed } from "./listed.ts";
import { organisationKey } from "./name.ts";
import { normalised, parents } from "./normalised.ts";
import { provisional } from "./provisional.ts";

/** Names of organisations: the evidence, exchanges, lists in which people have joined names by hand, and registers. */
export const collectOrganisations: Collect = async (engine) => {
  const evidence = await curated(engine);
  const others = joined(await listed(engine), await normalised(engine), await parents(engine));
  const known = joined(evidence, others, { members: [], names: [], identifiers: inEvidence(evidence, others) });
  return joined(known, await provisional(engine, known));
};

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

const joined = (...all: Material[]): Material => ({
  members: all.flatMap(({ members }) => members),
  names: all.flatMap(({ names }) => names.filter(({ name }) => SAYS_SOMETHING.test(name))),
  identifiers: all.flatMap(({ identifiers }) => identifiers),
});

/**
 * What other sources call by a name that the evidence gives to one organisation is that organisation. Where the lists have
 * a principal name of their own, all that the evidence knows of their other names has to agree.
 */
function inEvidence(evidence: Material, others: Material): Identifier[] {
  const owners = new Map<string, Set<string>>();
  for (const { member_id, name, kind } of evidence.names) {
    if (kind === "part") continue;
    const key = organisationKey(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(member_id));
  }
  const found = new Map<string, { principal: Set<string>; any: Set<string> }>();
  for (const { member_id, name, kind } of others.names)
    for (const owner of owners.get(organisationKey(name)) ?? []) {
      const each = found.get(member_id) ?? { principal: new Set(), any: new Set() };
      if (kind === "principal") each.principal.add(owner);
      found.set(member_id, { ...each, any: each.any.add(owner) });
    }
  return [...found].flatMap(([member_id, { principal, any }]) => {
    const [owner, second] = principal.size ? principal : any;
    if (!owner || second) return [];
    return [owner, member_id].map((each) => ({ member_id: each, identifier: `evidence:${owner}:${member_id}` }));
  });
}
