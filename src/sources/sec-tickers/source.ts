import type { Facts } from "../../core/tables.ts";
import { alternatives } from "../reading/alternatives.ts";
import { delimited } from "../reading/delimited.ts";
import { whole } from "../reading/whole.ts";
import { defineSource, type FetchOptions, type Page } from "../source.ts";
import type { Web } from "../web.ts";
import { columnar, Listing } from "./listing.ts";

const ADDRESS = "https://www.sec.gov/files/company_tickers_exchange.json";
const table = { delimiter: ",", tables: { listing: Listing } } as const;

export const secTickers = defineSource({
  id: "sec_tickers",
  title: { en: "SEC companies, tickers and exchanges", zh: "美国 SEC 公司、股票代码与交易所对照表" },
  group: "companies",
  homepage: "https://www.sec.gov/file/company-tickers-exchange",
  terms: {
    licence: { en: "Work of the US Government, public domain", zh: "美国政府作品，公有领域" },
    address: "https://www.sec.gov/privacy#dissemination",
    redistribution: "attribution",
    attribution: { en: "US Securities and Exchange Commission", zh: "美国证券交易委员会（SEC）" },
  },
  cadence: "daily",
  fresh_days: 92,
  coverage: "whole",
  seen: "real_data",
  obtain: {
    en: "company_tickers_exchange.json of the SEC, or the same as CSV with the columns CIK, Ticker, Name, Exchange",
    zh: "SEC 的 company_tickers_exchange.json，或列为 CIK、Ticker、Name、Exchange 的 CSV",
  },
  quirks: [
    {
      en: "A company has a row for every class of shares; the company number (CIK) joins them. A listing is a CIK and a ticker.",
      zh: "同一公司的每类股票各占一行，以公司编号（CIK）相连；一条上市记录为 CIK 加股票代码。",
    },
    {
      en: "The exchange None, or null, means that none is stated. Tickers that are gone are simply absent.",
      zh: "交易所为 None 或 null 表示未注明；已退市的代码不再列出。",
    },
    {
      en: "The SEC does not vouch for the accuracy or scope of the list, and answers only to those who say who they are: set a contact.",
      zh: "SEC 不保证该表的准确性与范围，且只应答表明身份的请求：请设置联系方式。",
    },
  ],
  live: { address: ADDRESS, incremental: false, interval_ms: 200, fetch },
  reading: { ...alternatives({ table: delimited(table), json: whole(columnar) }), table },
  raw: Listing,
  identify: (listing) => `${listing.CIK}/${listing.Ticker}`,
  describe: (listing) => ({
    kind: "listing",
    title: `${listing.Name}, ${listing.Ticker}`,
    address: `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${listing.CIK}`,
  }),
  normalize,
});

function normalize({ CIK, Ticker, Name, Exchange }: Listing): Facts {
  const unknown = { isin: null, industry: null, country: null, city: null, website: null, delisted: null };
  const listing_id = `SEC/${CIK}/${Ticker}`;
  return { listed_company: [{ listing_id, name: Name, ticker: Ticker, exchange: Exchange, cik: CIK, ...unknown }] };
}

async function* fetch(web: Web, { base = ADDRESS, signal }: FetchOptions): AsyncGenerator<Page> {
  const { bytes } = await web.get(new URL(base), { as: "json", interval_ms: 200, signal });
  yield { content: bytes, next: null };
}
