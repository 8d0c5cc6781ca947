import { useCallback } from "react";
import { useLocation, useSearch } from "wouter";

/** The query string with one field set; null removes it. The order of the others is kept, so links stay stable. */
export function withField(search: string, name: string, value: string | null): string {
  const query = new URLSearchParams(search);
  if (value === null || value === "") query.delete(name);
  else query.set(name, value);
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

/** A link inside the application that keeps the language of the page. */
export function useHref(): (path: string, fields?: Record<string, string | null | undefined>) => string {
  const lang = new URLSearchParams(useSearch()).get("lang");
  return useCallback(
    (path, fields = {}) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) if (value) query.set(name, value);
      if (lang) query.set("lang", lang);
      const text = query.toString();
      return text ? `${path}?${text}` : path;
    },
    [lang],
  );
}
