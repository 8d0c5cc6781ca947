import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import type { FetchOptions, Page } from "../source.ts";
import type { Web } from "../web.ts";
import { PricePage } from "./price.ts";

export const API = "https://data.medicaid.gov/api/1";
const ROWS = 5000;

const Catalogue = z.array(z.looseObject({ identifier: z.string(), title: z.string() }));
const NewestPage = z.object({ results: z.array(z.looseObject({ as_of_date: z.iso.date() })).min(1) });

interface Place {
  dataset: string;
  week: string;
  offset: number;
}

/** The rates of the newest week: every year has a dataset of its own, and every dataset all weeks of its year. */
export async function* fetch(web: Web, { after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  const ask = async <Shape extends z.ZodType>(path: string, shape: Shape) => {
    const address = new URL(`${base}${path}`);
    const { bytes, value } = await web.get(address, { as: "json", signal });
    const answer = shape.safeParse(value);
    if (answer.success) return { bytes, data: answer.data };
    const message = `${address.host} answered in another shape than it documents: ${address.href}`;
    throw new Fault("source_changed", message, { address: address.href });
  };
  let place: Place | null = after ? placeOf(after) : await newest(ask);
  while (place) {
    const page: Answer<typeof PricePage> = await ask(queryOf(place), PricePage);
    const { bytes, data } = page;
    const read: number = place.offset + data.results.length;
    const more: boolean = read < data.count && data.results.length > 0;
    if (!more && read < data.count)
      throw new Fault("source_changed", `It gave ${read} of ${data.count} rates and then none.`, {});
    place = more ? { ...place, offset: read } : null;
    yield { content: bytes, next: place && `${place.dataset}/${place.week}/${place.offset}` };
  }
}

interface Answer<Shape extends z.ZodType> {
  bytes: Buffer;
  data: z.output<Shape>;
}

type Ask = <Shape extends z.ZodType>(path: string, shape: Shape) => Promise<Answer<Shape>>;

async function newest(ask: Ask): Promise<Place> {
  const { data: catalogue } = await ask("/metastore/schemas/dataset/items", Catalogue);
  const [latest] = catalogue
    .flatMap(({ identifier, title }) => {
      const year = /^NADAC \(National Average Drug Acquisition Cost\) (\d{4})$/.exec(title.trim())?.[1];
      return year ? [{ dataset: identifier, year }] : [];
    })
    .sort((a, b) => b.year.localeCompare(a.year));
  if (!latest) throw new Fault("source_changed", "data.medicaid.gov lists no dataset of NADAC for any year.", {});
  const last = "limit=1&sorts[0][property]=as_of_date&sorts[0][order]=desc";
  const { data } = await ask(`/datastore/query/${latest.dataset}/0?${last}`, NewestPage);
  return { dataset: latest.dataset, week: data.results[0]?.as_of_date ?? "", offset: 0 };
}

function placeOf(token: string): Place {
  const [dataset = "", week = "", offset = "0"] = token.split("/");
  return { dataset, week, offset: Number(offset) };
}

/** Sorted by code, so that no rate slips from one page to the next. */
const queryOf = ({ dataset, week, offset }: Place) =>
  `/datastore/query/${dataset}/0?limit=${ROWS}&offset=${offset}&count=true&schema=false&sorts[0][property]=ndc&sorts[0][order]=asc&conditions[0][property]=as_of_date&conditions[0][value]=${week}&conditions[0][operator]==`;
