import * as z from "zod";
import { Text } from "../core/text.ts";

/** Something said in both languages, with the records it stands on. */
const Said = z.object({ text: Text, record_keys: z.array(z.string()) }).meta({ id: "DossierSaid" });
export type Said = z.infer<typeof Said>;

const Paragraph = z.object({ kind: z.literal("paragraph"), said: Said });
const List = z.object({ kind: z.literal("list"), items: z.array(Said) });
const Figures = z.object({
  kind: z.literal("figures"),
  items: z.array(z.object({ label: Text, said: Said, note: Text.nullable() })),
});
const Table = z.object({
  kind: z.literal("table"),
  title: Text,
  columns: z.array(z.object({ title: Text, is_number: z.boolean() })),
  rows: z.array(z.array(Said)),
});

export const Block = z.discriminatedUnion("kind", [Paragraph, List, Figures, Table]).meta({ id: "DossierBlock" });
export type Block = z.infer<typeof Block>;

export const Section = z.object({ id: z.string(), title: Text, blocks: z.array(Block) }).meta({ id: "DossierSection" });
export type Section = z.infer<typeof Section>;

/** A record that the document stands on, by the number under which it is cited. */
export const Entry = z
  .object({
    number: z.int(),
    record_key: z.string(),
    title: z.string(),
    address: z.string().nullable(),
    grade: z.string(),
    retrieved_at: z.string(),
  })
  .meta({ id: "DossierEntry" });
export type Entry = z.infer<typeof Entry>;

export const Dossier = z.object({
  title: Text,
  subtitle: Text,
  /** The day it speaks for. */
  day: z.string(),
  snapshot: z.string(),
  sections: z.array(Section),
  register: z.array(Entry),
});
export type Dossier = z.infer<typeof Dossier>;

/** The same words in both languages: names and codes. */
export const same = (text: string): Text => ({ en: text, zh: text });

export const said = (text: Text | string, record_keys: (string | null | undefined)[] = []): Said => ({
  text: typeof text === "string" ? same(text || "—") : text,
  record_keys: [...new Set(record_keys.filter((key): key is string => Boolean(key)))],
});

export const paragraph = (text: Text, record_keys: (string | null | undefined)[] = []): Block => ({
  kind: "paragraph",
  said: said(text, record_keys),
});

export const list = (items: Said[]): Block[] => (items.length ? [{ kind: "list", items }] : []);

export const figures = (...items: [label: Text, said: Said, note?: Text | undefined][]): Block => ({
  kind: "figures",
  items: items.map(([label, value, note]) => ({ label, said: value, note: note ?? null })),
});

/** A column whose title begins with `#` in neither language: numbers are said to be so. */
export interface Column {
  title: Text;
  is_number?: true;
}

export const table = (title: Text, columns: Column[], rows: Said[][]): Block[] =>
  rows.length
    ? [
        {
          ...{ kind: "table", title, rows },
          columns: columns.map(({ title: heading, is_number = false }) => ({ title: heading, is_number })),
        },
      ]
    : [];
