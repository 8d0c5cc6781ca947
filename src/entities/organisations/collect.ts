import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Collect, Identifier, Material, Member, Name, NameKind } from "../material.ts";
import { listingOf } from "./exchanges.ts";
import { organisationKey } from "./name.ts";

/** Names of organisations: the evidence, exchanges, and lists in which people have joined names by hand. */
export const collectOrganisations: Collect = async (engine) => {
  const evidence = await curated(engine);
  const others = joined(await listed(engine), await normalised(engine), await parents(engine));
  return joined(evidence, others, { members: [], names: [], identifiers: inEvidence(evidence, others) });
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
  for (const { member_id, name } of evidence.names) {
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

const member = (member_id: string, name: string, record_key: string, more: Partial<Member> = {}): Member => ({
  member_id,
  source_id: record_key.split(":", 1)[0] ?? "",
  standing: "register",
  name,
  name_zh: null,
  record_key,
  ...more,
});

const CURATED: Record<string, NameKind> = {
  legal_name: "principal",
  short_name: "synonym",
  former_name: "former",
  trade_name: "synonym",
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

async function curated(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    Organisation,
    "select organisation_id, name, name_zh, record_key from organisation order by organisation_id",
  );
  const given = await engine.rows(
    OrganisationName,
    "select organisation_id, name, kind, record_key from organisation_name order by organisation_id, name",
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

const Listed = z.object({
  listing_id: z.string(),
  name: z.string(),
  ticker: z.string().nullable(),
  exchange: z.string().nullable(),
  cik: z.string().nullable(),
  isin: z.string().nullable(),
  delisted: z.boolean().nullable(),
  record_key: z.string(),
});

/** One member for each firm: a firm has several listings. A ticker is given again when its firm has left. */
async function listed(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    Listed,
    `select listing_id, name, ticker, exchange, cik, isin, delisted, record_key from listed_company
     order by coalesce(cik, listing_id), length(ticker), ticker`,
  );
  const members = new Map<string, Member>();
  const names: Name[] = [];
  const identifiers = new Map<string, Identifier>();
  const holders = new Map<string, Set<string>>();
  const enter = (member_id: string, identifier: string) =>
    identifiers.set(`${member_id}\t${identifier}`, { member_id, identifier });
  for (const { listing_id, name, ticker, exchange, cik, isin, delisted, record_key } of rows) {
    const member_id = cik ? `cik:${cik.replace(/^0+/, "")}` : `listing:${listing_id}`;
    if (!members.has(member_id)) members.set(member_id, member(member_id, name, record_key));
    names.push({ member_id, name, kind: "principal", record_key });
    const key = `${record_key.split(":", 1)[0]}\t${organisationKey(name)}`;
    holders.set(key, (holders.get(key) ?? new Set()).add(member_id));
    if (cik) enter(member_id, `CIK:${cik.replace(/^0+/, "")}`);
    if (isin) enter(member_id, `ISIN:${isin}`);
    const listing = exchange && ticker && !delisted ? listingOf(exchange, ticker) : null;
    if (listing) enter(member_id, listing);
  }
  // A name that one source gives to several firms joins nothing.
  const isShared = ({ name, record_key }: Name) =>
    (holders.get(`${record_key.split(":", 1)[0]}\t${organisationKey(name)}`)?.size ?? 0) > 1;
  return {
    members: [...members.values()],
    names: names.map((each) => (isShared(each) && hasNumber(each.member_id) ? { ...each, kind: "synonym" } : each)),
    identifiers: [...identifiers.values()],
  };
}

const hasNumber = (member_id: string): boolean => member_id.startsWith("cik:");

const CompanyName = z.object({ name: z.string(), value: z.string(), record_key: z.string() });

const UNCLEAR = /^unclear sponsor/i;

/** What people have joined by hand as other ways to write one name. */
async function normalised(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    CompanyName,
    "select name, value, record_key from company_name where relation = 'same_as' order by value, name",
  );
  const members = new Map<string, Member>();
  const names: Name[] = [];
  for (const { name, value, record_key } of rows) {
    const key = organisationKey(value);
    if (!key || UNCLEAR.test(value)) continue;
    const member_id = `joined:${key}`;
    if (!members.has(member_id)) {
      members.set(member_id, member(member_id, value, record_key, { standing: "vocabulary" }));
      names.push({ member_id, name: value, kind: "principal", record_key });
    }
    names.push({ member_id, name, kind: "synonym", record_key });
  }
  return { members: [...members.values()], names, identifiers: [] };
}

const Other = z.object({ name: z.string(), record_key: z.string() });

/** Firms of which we know no more than a name: those that belong to others, the others, and sponsors with a ticker. */
async function parents(engine: Engine): Promise<Material> {
  const rows = await engine.rows(
    Other,
    `with joined as (select distinct name from company_name where relation = 'same_as')
     select name, min(record_key) as record_key from (
       select c.name, c.record_key from company_name c anti join joined using (name) where relation in ('belongs_to', 'ticker')
       union all select value, record_key from company_name where relation = 'belongs_to'
     ) group by name order by name`,
  );
  const members = new Map<string, Member>();
  const names: Name[] = [];
  for (const { name, record_key } of rows) {
    const key = organisationKey(name);
    if (!key || UNCLEAR.test(name)) continue;
    const member_id = `named:${key}`;
    if (!members.has(member_id)) members.set(member_id, member(member_id, name, record_key));
    names.push({ member_id, name, kind: "principal", record_key });
  }
  return { members: [...members.values()], names, identifiers: [] };
}
