import * as z from "zod";
import { Fault } from "../../core/fault.ts";
import type { FetchOptions, Page } from "../source.ts";
import type { Web } from "../web.ts";

export const API = "https://euclinicaltrials.eu/ctis-public-api/";

const List = z.object({
  pagination: z.object({ totalRecords: z.int(), totalPages: z.int() }),
  data: z.array(z.object({ ctNumber: z.string() })),
});

const AT_ONCE = 20;

/** The service lists no more than this in one order; what lies beyond is reached from the other end. */
const LISTED = 10_000;

/** A page of the list is a page of ours: the full documents of its trials, one a line. The token is order and page. */
export async function* fetch(web: Web, { after, base = API, signal }: FetchOptions): AsyncGenerator<Page> {
  const root = base.endsWith("/") ? base : `${base}/`;
  for (let token: string | null = after ?? "DESC/1"; token !== null; ) {
    const [direction = "DESC", page = "1"] = token.split("/");
    const { pagination, data } = await listed(web, new URL("search", root), direction, Number(page), signal);
    const documents: string[] = [];
    for (const { ctNumber } of data) {
      const { value } = await web.get(new URL(`retrieve/${ctNumber}`, root), { as: "json", signal });
      documents.push(JSON.stringify(value));
    }
    token = following(direction, Number(page), pagination.totalRecords);
    if (documents.length) yield { content: `${documents.join("\n")}\n`, next: token };
  }
}

async function listed(web: Web, address: URL, direction: string, page: number, signal: AbortSignal | undefined) {
  const body = {
    pagination: { page, size: AT_ONCE },
    sort: { property: "decisionDate", direction },
    searchCriteria: {},
  };
  const { value } = await web.get(address, { as: "json", body, signal });
  const list = List.safeParse(value);
  if (list.success && list.data.data.length) return list.data;
  throw new Fault("source_changed", `${address.host} answered without a list of trials.`, { address: address.href });
}

function following(direction: string, page: number, total: number): string | null {
  const here = direction === "DESC" ? Math.min(total, LISTED) : total - LISTED;
  if (page * AT_ONCE < here) return `${direction}/${page + 1}`;
  return direction === "DESC" && total > LISTED ? "ASC/1" : null;
}
