import { Link } from "wouter";
import { useHref } from "../lib/address.ts";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({ way: { en: "You are here", zh: "当前位置" } });

export interface Crumb {
  path: string;
  name: string;
  fields?: Record<string, string>;
}

/** The way to a page that stands in no navigation. */
export function Crumbs({ to }: { to: Crumb[] }) {
  const t = useText(text);
  const href = useHref();
  return (
    <nav className="crumbs" aria-label={t("way")}>
      {to.map(({ path, name, fields }) => (
        <Link key={name} href={href(path, fields)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
