import type { Text } from "../core/text.ts";

/** What stands around the sections. */
export const FRAME = {
  asOf: { en: "As of", zh: "截至" },
  snapshot: { en: "snapshot", zh: "快照" },
  contents: { en: "Contents", zh: "目录" },
  register: { en: "Register of evidence", zh: "证据清单" },
  record: { en: "record", zh: "记录" },
  retrieved: { en: "retrieved", zh: "获取于" },
} as const satisfies Record<string, Text>;

export const GRADES: Record<string, Text> = {
  primary: { en: "primary", zh: "一手" },
  secondary: { en: "secondary", zh: "二手" },
  derived: { en: "derived", zh: "推算" },
  unverified: { en: "unverified", zh: "未核实" },
};

/** The page of a record in an installation. */
export const recordAddress = (origin: string, record_key: string): string =>
  `${origin}/records?key=${encodeURIComponent(record_key)}`;
