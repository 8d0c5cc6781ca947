import * as z from "zod";
import { Day } from "../core/date.ts";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { Modality } from "../core/tables/medicine.ts";
import { ClearanceFacts } from "../models/clearance.ts";
import { PackageFacts } from "../models/readiness.ts";
import { AREA_IDS, type Area } from "../models/success-populations.ts";
import { defineOperation, type Operation } from "./operation.ts";
import { perform } from "./perform.ts";
import { search } from "./shapes.ts";
import { voyageClearance } from "./voyage-clearance.ts";
import { voyageComparables } from "./voyage-comparables.ts";
import { Prefilled, prefilled, readKnown, STAGES } from "./voyage-known.ts";
import { voyageLandscape } from "./voyage-landscape.ts";
import { voyageOrder } from "./voyage-order.ts";
import { voyageReadiness } from "./voyage-readiness.ts";
import { voyageRoute } from "./voyage-route.ts";
import { voyageSuccess } from "./voyage-success.ts";
import { voyageValue } from "./voyage-value.ts";

/** Under which name the published rates know a modality; those they do not tell apart have none. */
const RATED = {
  small_molecule: "small_molecule",
  antibody: "antibody",
  bispecific_antibody: "antibody",
  antibody_drug_conjugate: "biologic",
  fusion_protein: "biologic",
  protein: "biologic",
} as const;

/** A default that the page and the program share: the harbours that the routes are best known for. */
const HARBOURS = ["US", "EU", "JP", "GB", "SG", "SA"] as const;

export const voyagePlan = defineOperation({
  id: "voyage.plan",
  title: { en: "A voyage, all of it", zh: "航程总览" },
  summary:
    "One asset, all of its voyage: rivals, route, readiness, clearance, chance, value, comparable terms and where first, prefilled from the evidence, with what to enter.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    drug: search.optional(),
    stage: z.enum(STAGES).optional(),
    modality: Modality.optional(),
    area: z.enum(AREA_IDS).optional(),
    target: z.array(z.string().max(100)).max(10).optional(),
    harbours: z
      .array(z.enum(JURISDICTION_CODES))
      .min(1)
      .max(20)
      .default([...HARBOURS]),
    start: Day.optional(),
    serious: z.stringbool().or(z.boolean()).optional(),
    unmet_need: z.stringbool().or(z.boolean()).optional(),
    rare: z.stringbool().or(z.boolean()).optional(),
    /** Million USD a year at the peak, by jurisdiction; what is not entered is not valued. */
    peak_sales: z.partialRecord(z.enum(JURISDICTION_CODES), z.coerce.number().min(0)).default({}),
    discount_rate: z.coerce.number().min(0).max(1).optional(),
    upfront_million: z.coerce.number().min(0).optional(),
    headline_million: z.coerce.number().min(0).optional(),
    seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
    clearance: z.object(ClearanceFacts.shape).optional(),
    package: z.object(PackageFacts.shape).optional(),
  }),
  output: z.object({
    asset: Prefilled,
    landscape: voyageLandscape.output,
    route: voyageRoute.output,
    readiness: voyageReadiness.output,
    clearance: voyageClearance.output,
    /** Null where no stage is known: no published rate begins before phase 1. */
    success: voyageSuccess.output.nullable(),
    value: voyageValue.output.nullable(),
    comparables: voyageComparables.output.nullable(),
    order: voyageOrder.output,
    record_keys: z.array(z.string()),
  }),
  example: { drug: "imm2510", start: "2026-11-23" },
  async run(input, context) {
    const known = await readKnown(context.shelf.current().engine, input.drug);
    const asset = prefilled(input, known);
    const { stage, modality, area } = asset;
    const rated = modality && Object.hasOwn(RATED, modality) ? RATED[modality as keyof typeof RATED] : undefined;
    const facts = {
      ...{ serious: input.serious, unmet_need: input.unmet_need, rare: input.rare },
      ...(area ? { oncology: CANCERS.has(area) } : {}),
      ...(modality ? { modality } : {}),
      ...(stage ? { stage } : {}),
      approved_in: asset.approved_in.filter((code) => (JURISDICTION_CODES as readonly string[]).includes(code)),
    };
    const risk = { ...(area ? { area } : {}), ...(rated ? { modality: rated } : {}), rare: input.rare ?? false };
    // Through the door, so that a part that was answered before is remembered when another number of the plan moves.
    const ask = (operation: Operation, sent: object) => perform(operation, sent, context) as Promise<never>;
    const start = input.start ? { start: input.start } : {};
    const money = {
      peak_sales: input.peak_sales,
      ...(input.discount_rate === undefined ? {} : { discount_rate: input.discount_rate }),
    };
    const proposed = {
      ...(input.upfront_million === undefined ? {} : { proposed_upfront_million: input.upfront_million }),
      ...(input.headline_million === undefined ? {} : { proposed_headline_million: input.headline_million }),
    };
    const [landscape, route, readiness, clearance, success, value, comparables, order] = await Promise.all([
      ask(voyageLandscape, { drug: input.drug, target: input.target, ...(stage ? { stage: LANDSCAPE[stage] } : {}) }),
      ask(voyageRoute, { ...facts, ...start, targets: input.harbours }),
      ask(voyageReadiness, input.package ?? {}),
      ask(voyageClearance, input.clearance ?? {}),
      stage ? ask(voyageSuccess, { ...risk, stage }) : null,
      stage ? ask(voyageValue, { ...risk, ...money, stage, jurisdictions: input.harbours, seed: input.seed }) : null,
      stage
        ? ask(voyageComparables, { stage: LANDSCAPE[stage], ...(modality ? { modality } : {}), ...proposed })
        : null,
      ask(voyageOrder, { ...(known ? { drug: known.drug_id } : {}), jurisdictions: [...input.harbours] }),
    ]);
    const parts = { landscape, route, readiness, clearance, success, value, comparables, order };
    return {
      ...{ asset, ...parts },
      record_keys: [
        ...new Set(
          Object.values(parts).flatMap((part) => (part as { record_keys: string[] } | null)?.record_keys ?? []),
        ),
      ].slice(0, 1000),
    };
  },
});

const LANDSCAPE = { phase_1: "phase_1", phase_2: "phase_2", phase_3: "phase_3", filing: "filed" } as const;

const CANCERS: ReadonlySet<Area> = new Set(["oncology", "solid_tumours", "haematological_cancer", "immuno_oncology"]);
