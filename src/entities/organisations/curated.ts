import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Material, Name, NameKind } from "../material.ts";
import { listingOf } from "./exchanges.ts";
import { member } from "./member.ts";

/** A trade name is that of a unit with a name of its own: Genentech of Roche. */
const CURATED: Record<string, NameKind> = {
  legal_name: "principal",
  short_name: "synonym",
  former_name: "former",
  trade_name: "part",
};

const Organisation = z.object({
  organisation_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  record_key: z.string(),
});
const OrganisationName = z.object({
  organisation_id: z.string(),
  name: z.string(),
  kind: z.string(),
  record_key: z.string(),
});
const OrganisationIdentifier = z.object({ organisation_id: z.string(), scheme: z.string(), value: z.string() });

/** Organisations of the evidence. */
export async function curated(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    Organisation,
    "select organisation_id, name, name_zh, record_key from organisation order by organisation_id",
  );
  const given = await engine.rows(
    OrganisationName,
    "select organisation_id, name, kind, record_key from organisation_name order by organisation_id, kind = 'trade_name', name",
  );
  const numbers = await engine.rows(
    OrganisationIdentifier,
    "select organisation_id, scheme, value from organisation_identifier order by all",
  );
  return {
    members: rows.map(({ organisation_id, name, name_zh, record_key }) =>
      member(organisation_id, name, record_key, { name_zh, standing: "curated" }),
    ),
    names: [
      ...rows.flatMap(({ organisation_id, name, name_zh, record_key }) =>
        [name, name_zh].flatMap((each): Name[] =>
          each ? [{ member_id: organisation_id, name: each, kind: "principal", record_key }] : [],
        ),
      ),
      ...given.map(({ organisation_id, name, kind, record_key }) => ({
        member_id: organisation_id,
        name,
        kind: CURATED[kind] ?? "synonym",
        record_key,
      })),
    ],
    identifiers: numbers.flatMap(({ organisation_id, scheme, value }) =>
      identifierOf(scheme, value).map((identifier) => ({ member_id: organisation_id, identifier })),
    ),
  };
}

const REGISTERS = new Set(["CIK", "LEI", "USCC", "ISIN"]);

/** A number in a register, or a ticker with its exchange. A ticker alone is many firms'. */
function identifierOf(scheme: string, value: string): string[] {
  const register = scheme.toUpperCase();
  if (register === "CIK") return [`CIK:${value.replace(/^0+/, "")}`];
  if (REGISTERS.has(register)) return [`${register}:${value.replace(/\s/g, "").toUpperCase()}`];
  const listing = listingOf(scheme, value);
  return listing ? [listing] : [];
}
