import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Claim } from "../evidence/kinds/claims.ts";
import type { Engine } from "../store/engine.ts";
import { rules } from "./catalogue.ts";
import { type ClaimEntry, type Ledger, type Quantity, quantityOf } from "./quantity.ts";
import { benchFor, type Finding } from "./rule.ts";

/** Every claim of the snapshot, ready to be checked. */
export async function openLedger(engine: Engine): Promise<Ledger> {
  const Row = z.object({ claim_id: z.string(), card: z.string(), record_key: z.string() });
  const rows = await engine.rows(Row, "select claim_id, card, record_key from claim order by claim_id");
  const claims = rows.map(({ claim_id, card, record_key }): [string, ClaimEntry] => [
    claim_id,
    { claim: Claim.parse(JSON.parse(card)), record_key },
  ]);
  return { engine, claims: new Map(claims) };
}

/** Applies a claim's rules in the order its file names them. */
export async function findingsFor(claim: Claim, ledger: Ledger): Promise<Finding[]> {
  const printed = (await quantityOf({ claim: claim.id, index: 0 }, ledger)) as Quantity;
  const bench = benchFor(claim, ledger, printed);
  return Promise.all(
    claim.checks.map(async ({ rule: id, ...sent }) => {
      const rule = rules.find((each) => each.id === id);
      if (!rule) throw new Fault("internal", `Claim ${claim.id} names the rule ${id}, which does not exist.`);
      const found = await rule.evaluate(rule.input.parse(sent), bench);
      return { rule: rule.id, title: rule.title, role: rule.role, ...found };
    }),
  );
}
