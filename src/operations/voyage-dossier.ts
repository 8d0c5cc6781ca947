import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Dossier, type Section } from "../dossier/blocks.ts";
import type { Material } from "../dossier/section.ts";
import { assemble, keysOf, writeSections } from "../dossier/write.ts";
import type { Engine } from "../store/engine.ts";
import { getDrug } from "./drugs-get.ts";
import { KEYS, registerOf } from "./evidence-register.ts";
import { type Context, defineOperation, type Operation } from "./operation.ts";
import { perform } from "./perform.ts";
import { voyagePlan } from "./voyage-plan.ts";
import { voyagePrice } from "./voyage-price.ts";

/** What is known of prices, under the words of the price model. */
const { list_price, net_price, home_price, month, volume, binding } = voyagePrice.input.shape;
const PRICES = { list_price, net_price, home_price, month, volume, binding };

export const voyageDossier = defineOperation({
  id: "voyage.dossier",
  title: { en: "Dossier of a voyage", zh: "出海方案文件" },
  summary:
    "The whole plan of one asset as a document in English and Chinese: twelve sections, every number with its records, contested facts and open questions. Leaves as HTML, PDF or DOCX.",
  access: "public",
  writes: false,
  input: z.object({ ...voyagePlan.input.shape, ...PRICES }),
  output: z.object({ dossier: Dossier, record_keys: z.array(z.string()) }),
  example: { drug: "imm2510", start: "2026-11-23" },
  document: ({ dossier }) => dossier,
  async run(input, context) {
    const asked = Object.fromEntries(Object.entries(input).filter(([name]) => !(name in PRICES)));
    const prices = Object.fromEntries(Object.entries(input).filter(([name]) => name in PRICES));
    const plan = (await perform(voyagePlan as unknown as Operation, asked, context)) as Material["plan"];
    const [drug, price] = await Promise.all([
      plan.asset.drug_id ? knownDrug(plan.asset.drug_id, context) : null,
      priceOf(prices, context),
    ]);
    const { engine, manifest } = context.shelf.current();
    const material: Material = { plan, drug, price, contested: [] };
    // Which facts are contested is known once it is known which are cited.
    material.contested = await contestedOf(engine, keysOf(writeSections(material)));
    const written: Section[] = writeSections(material);
    const register = await registerOf(engine, keysOf(written));
    return {
      dossier: assemble(material, written, register, manifest.id),
      record_keys: register.map(({ record_key }) => record_key),
    };
  },
});

const knownDrug = async (drug: string, context: Context) =>
  getDrug.output.parse(await getDrug.run(getDrug.input.parse({ drug }), context));

/** Without prices there is still something to say of who looks at the price at home. */
async function priceOf(asked: z.input<typeof voyagePrice.input>, context: Context) {
  const input = voyagePrice.input.parse(asked);
  try {
    return voyagePrice.output.parse(await voyagePrice.run(input, context));
  } catch (error) {
    if (Object.keys(input.list_price).length === 0 && error instanceof Fault) return null;
    throw error;
  }
}

const Contested = z.object({
  record_key: z.string(),
  title: z.string(),
  field: z.string(),
  value: z.string(),
  source_title: z.string().nullable(),
});

const contestedOf = (engine: Engine, keys: string[]) =>
  engine.rows(
    Contested,
    `select a.record_key, r.title, a.field, a.value, a.source_title from alternative a join record r using (record_key)
     where a.record_key in ${KEYS} order by a.record_key, a.field, a.value`,
    { keys: JSON.stringify(keys) },
  );
