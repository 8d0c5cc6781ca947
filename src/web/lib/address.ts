import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** Where a list that comes in pages begins. */
export const PAGE_FIELD = "from_row";
const KEEPS_PAGE = new RegExp(`^(lang|${PAGE_FIELD}|.*[.]sort)$`);

/**
 * The query string with one field set; null removes it. The order of the others is kept, so links stay stable. Another
 * filter makes another list, and that begins at its first page.
 */
export function withField(search: string, name: string, value: string | null): string {
  const query = new URLSearchParams(search);
  if (value === null || value === "") query.delete(name);
  else query.set(name, value);
  if (!KEEPS_PAGE.test(name)) query.delete(PAGE_FIELD);
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** One field of the address. Setting it replaces the entry, so that filtering does not fill the history. */
export function useAddressField(name: string): [string | null, (value: string | null) => void] {
  const [path, go] = useLocation();
  const search = useSearch();
  const set = useCallback(
    (value: string | null) => go(path + withField(window.location.search, name, value), { replace: true }),
    [go, path, name],
  );
  return [new URLSearchParams(search).get(name), set];
}

/** The value if it is one of those on offer. An address is anybody's text: `toString` is not a choice. */
export function chosen<Name extends string>(value: string | null, among: Readonly<Record<Name, unknown>>): Name | null {
  return value !== null && Object.hasOwn(among, value) ? (value as Name) : null;
}

/** What every link keeps: the language of the page and the day that is asked about. */
const KEPT = ["as_of", "lang"];

/** The address of a page with its own fields, and what every link keeps of the page it stands on. */
export function linkTo(path: string, fields: Readonly<Record<string, string | null | undefined>>, search: string) {
  const query = new URLSearchParams();
  const here = new URLSearchParams(search);
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, value);
  for (const name of KEPT) {
    const value = here.get(name);
    if (value && !query.has(name)) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** A link inside the application, in the language and as of the day of the page. */
export function useHref(): (path: string, fields?: Record<string, string | null | undefined>) => string {
  const here = new URLSearchParams(useSearch());
  const kept = new URLSearchParams(KEPT.flatMap((name) => [[name, here.get(name) ?? ""]])).toString();
  return useCallback((path, fields = {}) => linkTo(path, fields, kept), [kept]);
}
