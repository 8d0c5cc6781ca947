import { aliases } from "./aliases.ts";
import { combinations } from "./combinations.ts";
import { names } from "./names.ts";
import { organisationPairs } from "./organisation-pairs.ts";
import { pubtator } from "./pubtator.ts";
import type { GoldSet } from "./set.ts";
import { trialPairs } from "./trial-pairs.ts";

/** Our own labelled cases. */
export const goldSets: readonly GoldSet[] = [
  names("drug", "drug-names.tsv", { en: "Names of medicines", zh: "药物名称" }),
  combinations,
  names("target", "targets.tsv", { en: "Names of targets", zh: "靶点名称" }),
  names("indication", "indications.tsv", { en: "Names of indications", zh: "适应症名称" }),
  organisationPairs,
  trialPairs,
];

/** Forms in which others publish theirs. */
export const publicForms: readonly GoldSet[] = [aliases, combinations, organisationPairs, trialPairs, pubtator];
