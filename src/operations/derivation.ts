import { identity } from "../entities/derivation.ts";
import { landscapeTables } from "../landscape/tables.ts";
import type { Derivation } from "../store/derivation.ts";

/** What every snapshot holds besides its facts: what names stand for, and the landscape that follows from it. */
export const derivation: Derivation = { ...identity, statements: landscapeTables };
