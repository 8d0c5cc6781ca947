import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Claim } from "../evidence/kinds/claims.ts";
import type { Engine } from "../store/engine.ts";
import { rules } from "./catalogue.ts";
import { type ClaimEntry, type Ledger, printedQuantity } from "./quantity.ts";
import { benchFor, type Finding } from "./rule.ts";

/** Every claim of the snapshot, ready to be checked. */
async function openLedger(engine: Engine): Promise<Ledger> {
  const Row = z.object({ claim_id: z.string(), card: z.string(), record_key: z.string() });
  const rows = await engine.rows(Row, "select claim_id, card, record_key from claim order by claim_id");
  const claims = rows.map(({ claim_id, card, record_key }): [string, ClaimEntry] => [
    claim_id,
    { claim: Claim.parse(JSON.parse(card)), record_key },
  ]);
  return { engine, claims: new Map(claims) };
}

export interface CheckedClaim extends ClaimEntry {
  findings: Finding[];
}

const checked = new WeakMap<Engine, Promise<CheckedClaim[]>>();

/** Every claim with its findings. A snapshot never changes, so its ledger is worked out once. */
export function checkedClaims(engine: Engine): Promise<CheckedClaim[]> {
  const known = checked.get(engine) ?? checkAll(engine);
  checked.set(engine, known);
  known.catch(() => checked.delete(engine));
  return known;
}

async function checkAll(engine: Engine): Promise<CheckedClaim[]> {
  const ledger = await openLedger(engine);
  const entries = [...ledger.claims.values()];
  return Promise.all(entries.map(async (entry) => ({ ...entry, findings: await findingsFor(entry, ledger) })));
}

/** Applies a claim's rules in the order its file names them. */
async function findingsFor(entry: ClaimEntry, ledger: Ledger): Promise<Finding[]> {
  const { claim } = entry;
  const bench = benchFor(claim, ledger, printedQuantity(entry, 0));
  return Promise.all(
    claim.checks.map(async ({ rule: id, ...sent }) => {
      const rule = rules.find((each) => each.id === id);
      if (!rule) throw new Fault("internal", `Claim ${claim.id} names the rule ${id}, which does not exist.`);
      const found = await rule.evaluate(rule.input.parse(sent), bench);
      return { rule: rule.id, title: rule.title, role: rule.role, ...found };
    }),
  );
}
