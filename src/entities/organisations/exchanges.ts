const EXCHANGES: Record<string, string> = {
  HKEX: "HKEX HKG HKSE SEHK HK",
  SSE: "SSE SHH SHG SS SH STAR",
  SZSE: "SZSE SHZ SHE SZ CHINEXT",
  NASDAQ: "NASDAQ NMS NGM NCM NAS",
  NYSE: "NYSE NYQ",
  TWSE: "TWSE TAI TW",
  TPEX: "TPEX TWO",
  KRX: "KRX KSC KS",
  KOSDAQ: "KOSDAQ KOE KQ",
  AIM: "AIM",
  LSE: "LSE",
  TSE: "TSE JPX",
};

const NAMES = new Map(
  Object.entries(EXCHANGES).flatMap(([exchange, names]) => names.split(" ").map((name) => [name, exchange])),
);

/** A ticker with its exchange, whatever either is written like: `SSE STAR` 688180 and `SHH` 688180.SS are one. */
export function listingOf(exchange: string, ticker: string): string | null {
  const [word = ""] = exchange.toUpperCase().trim().split(/[\s-]/);
  const name = NAMES.get(word);
  const bare = ticker
    .toUpperCase()
    .replace(/\.(?:[A-Z]{1,3})$/, "")
    .replace(/^0+(?=\d)/, "");
  return name && bare ? `${name}:${bare}` : null;
}
