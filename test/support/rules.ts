import type { Evidence } from "../../src/evidence/read.ts";
import type { RouteRule } from "../../src/models/route/rule.ts";

/** The regulations of an evidence folder as the models read them, without a database. */
export const rulesOf = ({ records }: Evidence): RouteRule[] =>
  records
    .filter(({ kind, record }) => kind.id === "regulations" && record.grade !== "unverified")
    .flatMap(({ kind, record }) => {
      const { regulation = [], regulation_condition = [], regulation_reference = [] } = kind.facts(record);
      return regulation.map((row) => ({
        ...row,
        record_key: `evidence:regulations/${record.id}`,
        grade: record.grade,
        conditions: regulation_condition,
        references: regulation_reference.map(({ reference_jurisdiction }) => reference_jurisdiction),
      }));
    });
