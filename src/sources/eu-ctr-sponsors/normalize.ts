import type { Facts, Row } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import type { Sponsor } from "./sponsor.ts";

export const identify = (sponsor: Sponsor): string => sponsor.name_of_sponsor;

export const describe = (sponsor: Sponsor): Description => ({
  kind: "sponsor_name",
  title: sponsor.name_of_sponsor,
  address: null,
});

/** A name that is its own normalised name, or its own parent, joins nothing. */
export function normalize({ name_of_sponsor: name, normalized_name, normalized_parent_name }: Sponsor): Facts {
  const same = normalized_name === name ? [] : [joined(name, "same_as", normalized_name)];
  const parent = normalized_parent_name === normalized_name ? [] : [joined(name, "belongs_to", normalized_parent_name)];
  return { company_name: [...same, ...parent] };
}

const joined = (
  name: string,
  relation: "same_as" | "belongs_to",
  value: string,
): Omit<Row<"company_name">, "record_key"> => ({ name, relation, value, note: null });
