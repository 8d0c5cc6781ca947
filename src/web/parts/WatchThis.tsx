import { Popover } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { lazy, Suspense } from "react";
import { useOperation } from "../lib/api.ts";
import { listOf, useAsked } from "../lib/asked.ts";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({
  watch: { en: "Watch", zh: "关注" },
  follow: { en: "Follow this", zh: "关注此对象" },
});

// Most readers never open it.
const Watching = lazy(async () => ({ default: (await import("../views/platform/Watching.tsx")).Watching }));

interface Properties {
  label: string;
  /** The rows shown and the list of the answer they are of; left out, the page is about one thing. */
  rows?: unknown;
  list?: string | undefined;
}

/** Keeps asking what stands here: a list as a saved search, a page about one thing as a follow. Nothing, where it cannot be. */
export function WatchThis({ label, rows, list }: Properties) {
  const t = useText(text);
  const asked = useAsked();
  const { data } = useOperation("alerts.watchable", {}, asked !== null);
  const [opened, { toggle, close }] = useDisclosure(false);
  const found = data?.operations.find(({ operation }) => operation === asked?.id);
  if (!asked || !found) return null;
  const isAll = found.kind === "follow" && rows === undefined;
  const isList = rows !== undefined && found.list !== null && (list ?? listOf(asked, rows)) === found.list;
  if (!isAll && !isList) return null;
  const word = t(isAll ? "follow" : "watch");
  return (
    <Popover opened={opened} onChange={close} position="bottom-start" trapFocus returnFocus width={320} shadow="md">
      <Popover.Target>
        <button
          type="button"
          className="plain-link"
          aria-label={`${word}: ${label}`}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={toggle}
        >
          {word}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${word}: ${label}`}>
        <Suspense>
          <Watching asked={asked} label={label} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
