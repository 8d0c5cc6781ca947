import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Identifier, Material, Member, Name } from "../material.ts";
import { listingOf } from "./exchanges.ts";
import { member } from "./member.ts";
import { organisationKey } from "./name.ts";

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
export async function listed(engine: Engine): Promise<Material> {
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
