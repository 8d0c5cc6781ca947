import * as z from "zod";
import { Day, PartialDate } from "../core/date.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { CitationQuality } from "../core/tables/record.ts";
import type { Facts } from "../core/tables.ts";
import type { Text } from "../core/text.ts";

/** A page on which a fact can be read. `field` names the field it stands for when it is not the whole record. */
export const Source = z.strictObject({
  title: z.string().min(1),
  address: z.url().nullable(),
  published: PartialDate.nullish(),
  quality: CitationQuality.nullish(),
  field: z.string().nullish(),
  quote: z.string().nullish(),
});

const Alternative = z.strictObject({
  field: z.string(),
  value: z.union([z.string(), z.number()]),
  source: z.strictObject({ title: z.string(), address: z.url().nullable() }).nullish(),
});

export const Id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, "Expected lower-case letters, digits, dots, dashes.");
export const JurisdictionCode = z.enum(JURISDICTION_CODES);

/**
 * What every record of the evidence says of itself. `seen` is the day we read the pages.
 * An unverified record is kept, listed and never turned into a fact.
 */
export const provenance = {
  id: Id,
  grade: z.enum(["primary", "secondary", "derived", "unverified"]),
  seen: Day,
  sources: z.array(Source),
  alternatives: z.array(Alternative).default([]),
  /** For a derived record: how it follows from its inputs. */
  formula: z.string().optional(),
};

export interface Provenance {
  id: string;
  grade: "primary" | "secondary" | "derived" | "unverified";
  seen: string;
  sources: z.infer<typeof Source>[];
  alternatives: z.infer<typeof Alternative>[];
  formula?: string | undefined;
}

/** A record of another kind that this one names. The checker refuses one that does not exist. */
export interface Reference {
  kind: string;
  id: string;
  field: string;
}

export interface Kind<Shape extends Provenance = Provenance> {
  /** The folder below evidence/. */
  id: string;
  title: Text;
  schema: z.ZodType<Shape>;
  label(record: Shape): { en: string; zh: string | null };
  facts(record: Shape): Facts;
  references(record: Shape): Reference[];
}

export const defineKind = <Shape extends Provenance>(kind: Kind<Shape>): Kind<Shape> => kind;
