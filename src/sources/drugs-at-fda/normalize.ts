import type { Facts } from "../../core/tables.ts";
import type { Description } from "../source.ts";
import {
  type Application,
  describeApplication,
  factsOf,
  known,
  type MarketingStatus,
  type Product,
  realDay,
  STATUSES,
  withoutRemark,
} from "./application.ts";
import type { ApplicationRows } from "./tables.ts";

export const identify = ({ Applications: { ApplType, ApplNo } }: ApplicationRows): string => `${ApplType}${ApplNo}`;

export const describe = (rows: ApplicationRows): Description => describeApplication(applicationOf(rows));

export const normalize = (rows: ApplicationRows): Facts => factsOf(applicationOf(rows));

/** The newest day on which something was decided. */
export const dated = ({ Submissions }: ApplicationRows): string | null =>
  Submissions.reduce<string | null>(
    (last, { SubmissionStatusDate: day }) => (day && (!last || day > last) ? day : last),
    null,
  );

/** What the tables say of the market, of products one by one; a code without meaning is undefined. */
export function marketOf({ MarketingStatus, MarketingStatus_Lookup }: ApplicationRows) {
  const meanings = new Map(
    MarketingStatus_Lookup.map((row) => [row.MarketingStatusID, row.MarketingStatusDescription]),
  );
  return MarketingStatus.map(({ ProductNo, MarketingStatusID }) => {
    const meaning = meanings.get(MarketingStatusID) ?? "";
    const status = Object.hasOwn(STATUSES, meaning) ? (meaning as MarketingStatus) : undefined;
    return { product: ProductNo, code: MarketingStatusID, status };
  });
}

function applicationOf(rows: ApplicationRows): Application {
  const market = marketOf(rows);
  const statuses = (product: string | null) =>
    market.flatMap((row) => (row.status && (product === null || row.product === product) ? [row.status] : []));
  return {
    type: rows.Applications.ApplType,
    number: rows.Applications.ApplNo,
    sponsor: rows.Applications.SponsorName,
    products: rows.Products.map((row) => ({ ...productOf(row), statuses: statuses(row.ProductNo) })),
    statuses: statuses(null),
    submissions: submissionsOf(rows),
  };
}

function productOf(row: ApplicationRows["Products"][number]): Omit<Product, "statuses"> {
  const [form, administration, ...beyond] = row.Form?.split(";").map((part) => part.trim()) ?? [];
  const told = administration !== undefined && !beyond.length;
  return {
    number: row.ProductNo,
    brand: row.DrugName,
    substance: row.ActiveIngredient,
    form: known(told ? form : row.Form),
    administration: told ? known(administration) : null,
    strength: known(withoutRemark(row.Strength)),
  };
}

function submissionsOf({ Submissions, SubmissionClass_Lookup, SubmissionPropertyType }: ApplicationRows) {
  const classes = new Map(SubmissionClass_Lookup.map((row) => [row.SubmissionClassCodeID, row.SubmissionClassCode]));
  const orphans = new Set(
    SubmissionPropertyType.filter((row) => row.SubmissionPropertyTypeCode === "Orphan").map(
      (row) => `${row.SubmissionType}-${row.SubmissionNo}`,
    ),
  );
  return Submissions.map((row) => ({
    type: row.SubmissionType,
    number: row.SubmissionNo,
    class: classes.get(row.SubmissionClassCodeID ?? "") ?? null,
    status: row.SubmissionStatus,
    date: realDay(row.SubmissionStatusDate),
    priority: row.ReviewPriority,
    orphan: orphans.has(`${row.SubmissionType}-${row.SubmissionNo}`),
  }));
}
