import * as z from "zod";
import type { Engine } from "../../store/engine.ts";
import type { Book } from "../book.ts";
import type { Material } from "../material.ts";
import { isChinese } from "../text/chinese.ts";
import { keyOf, plain } from "../text/plain.ts";
import { isCode } from "./code.ts";
import { withoutForm, withoutSalt } from "./forms.ts";
import { resolveDrug } from "./resolve.ts";

const Label = z.object({
  name: z.string(),
  sponsor: z.string().nullable(),
  is_industry: z.boolean(),
  is_chinese_register: z.boolean(),
  record_key: z.string(),
});

/**
 * Medicines that no vocabulary knows and that trials name by a code, or by a Chinese name in a Chinese register. Each is a
 * provisional medicine of its lead sponsor until evidence says what it is.
 */
export async function provisional(engine: Engine, book: Book): Promise<Material> {
  const labels = await engine.rows(
    Label,
    `select i.name, t.sponsor, coalesce(t.sponsor_class = 'industry', false) or t.register = 'chinadrugtrials' as is_industry,
       t.register in ('chinadrugtrials', 'chictr') as is_chinese_register, min(i.record_key) as record_key
     from trial_intervention i join trial_once t using (trial_id)
     where coalesce(i.type, 'drug') in ('drug', 'biological', 'genetic', 'combination_product')
     group by all order by all`,
  );
  const found = new Map<string, { name: string; owners: Map<string, string>; names: Map<string, string> }>();
  for (const { name, sponsor, is_industry, is_chinese_register, record_key } of labels) {
    const { decision, parts } = resolveDrug(name, book);
    const unknowns = parts.length
      ? parts.filter((part) => part.decision === "unknown").map(({ label }) => label)
      : [name];
    if (decision === "other" || (decision !== "unknown" && !parts.length)) continue;
    for (const label of unknowns) {
      const bare = bareName(label);
      if (!bare || !(isCode(bare) || (is_chinese_register && isChineseName(bare, label)))) continue;
      if (book.find(keyOf(bare)).length) continue;
      const entry = found.get(keyOf(bare)) ?? { name: bare, owners: new Map(), names: new Map() };
      entry.names.set(bare, record_key);
      if (sponsor && is_industry) entry.owners.set(keyOf(plain(sponsor.replace(/\s*\(.*$/, ""))), sponsor);
      found.set(keyOf(bare), entry);
    }
  }
  const material: Material = { members: [], names: [], identifiers: [] };
  for (const [key, { name, owners, names }] of found) {
    const printed = isCode(name) ? name.toUpperCase() : name;
    // Two firms may number alike with few digits; with four, both mean one medicine, under licence or within a group.
    const apart = owners.size > 1 && isShort(name) ? [...owners.keys()] : [null];
    for (const owner of apart) {
      const member_id = owner === null ? `provisional:${key}` : `provisional:${key}@${owner}`;
      const [record_key = ""] = names.values();
      material.members.push({
        ...{ member_id, record_key, standing: "provisional", product_of: null },
        source_id: record_key.split(":", 1)[0] ?? "",
        name: owner === null ? printed : `${printed} (${owners.get(owner)})`,
        name_zh: isChinese(name) ? name : null,
      });
      for (const [each, at] of names) material.names.push({ member_id, name: each, kind: "code", record_key: at });
    }
  }
  return material;
}

function bareName(label: string): string | null {
  const text = withoutForm(plain(label));
  const bare = isChinese(text) ? (withoutSalt(text) ?? text) : text;
  return keyOf(bare).length > 3 ? bare : null;
}

const isShort = (code: string): boolean => (code.match(/\d/g) ?? []).length < 4;

/** Names of herbal and compound preparations are recipes rather than substances; what is left looks like one substance. */
const isChineseName = (bare: string, label: string): boolean =>
  /^\p{Script=Han}{3,12}$/u.test(bare) &&
  bare !== plain(label) &&
  !/复方|汤|颗粒|丸|散|疫苗|蛋白|维生素|氨基酸|注射|口服|中药/u.test(bare);
