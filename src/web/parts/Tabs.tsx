import { Link, useLocation } from "wouter";
import { chosen, useAddressField, useHref } from "../lib/address.ts";

export interface Tab<Name extends string> {
  name: Name;
  title: string;
  /** How much is behind it. */
  count?: string | null;
}

/** The sections of a page. The one that is open stands in the address, and the first has no word there. */
export function Tabs<Name extends string>({ label, tabs, open }: { label: string; tabs: Tab<Name>[]; open: Name }) {
  const href = useHref();
  const [path] = useLocation();
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ name, title, count }, at) => (
        <Link
          key={name}
          href={href(path, at > 0 ? { tab: name } : {})}
          aria-current={name === open ? "page" : undefined}
        >
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
