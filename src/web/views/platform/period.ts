import { useAddressField } from "../../lib/address.ts";

const QUARTERS = [1, 2, 3, 4];

/** The quarter that today is in, by UTC as the platform counts. */
export function quarterOfToday(): { year: number; quarter: number } {
  const today = new Date();
  return { year: today.getUTCFullYear(), quarter: Math.floor(today.getUTCMonth() / 3) + 1 };
}

/** A year and, where one is chosen, a quarter of it; they stand in the address. */
export function usePeriod() {
  const [asked, setYear] = useAddressField("year");
  const [part, setQuarter] = useAddressField("quarter");
  const now = quarterOfToday();
  const year = /^2[01]\d\d$/.test(asked ?? "") ? Number(asked) : now.year;
  const quarter = QUARTERS.find((each) => String(each) === part);
  const years = [...new Set([now.year + 1, now.year, now.year - 1, now.year - 2, now.year - 3, year])].sort();
  return { year, quarter, years, setYear, setQuarter };
}
