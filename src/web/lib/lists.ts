import { useCallback } from "react";
import { useAddressField } from "./address.ts";

/** Several values in one field of the address, with commas between; a comma of a value is written as a percent code. */
export const readList = (field: string | null): string[] =>
  (field ?? "")
    .split(",")
    .filter(Boolean)
    .map((value) => value.replaceAll("%2C", ",").replaceAll("%25", "%"));

export const writeList = (values: readonly string[]): string | null =>
  values.map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",") || null;

/** A list that stands in the address, and what puts a value in or takes it out. */
export function useList(name: string): [string[], (value: string) => void] {
  const [field, set] = useAddressField(name);
  const toggle = useCallback(
    (value: string) => {
      const now = readList(new URLSearchParams(window.location.search).get(name));
      set(writeList(now.includes(value) ? now.filter((each) => each !== value) : [...now, value]));
    },
    [name, set],
  );
  return [readList(field), toggle];
}
