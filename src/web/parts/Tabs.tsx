import { Link, useLocation, useSearch } from "wouter";
import { chosen, useAddressField, useHref, withField } from "../lib/address.ts";

interface Tab<Name extends string> {
  name: Name;
  title: string;
  /** How much is behind it. */
  count?: string | null;
}

/** The sections of a page. The one that is open stands in the address, and the first has no word there. */
interface Properties<Name extends string> {
  label: string;
  tabs: Tab<Name>[];
  open: Name;
  /** Whether all sections are about the same set, so that its filters and rules go along. */
  shared?: boolean;
}

export function Tabs<Name extends string>({ label, tabs, open, shared = false }: Properties<Name>) {
  const href = useHref();
  const search = useSearch();
  const [path] = useLocation();
  const to = (name: string | null) =>
    shared ? path + withField(search, "tab", name) : href(path, name ? { tab: name } : {});
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ name, title, count }, at) => (
        <Link key={name} href={to(at > 0 ? name : null)} aria-current={name === open ? "page" : undefined}>
          {title}
          {count && <small>{` ${count}`}</small>}
        </Link>
      ))}
    </nav>
  );
}

export function useTab<Name extends string>(names: readonly [Name, ...Name[]]): Name {
  const [asked] = useAddressField("tab");
  return chosen(asked, Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>) ?? names[0];
}
