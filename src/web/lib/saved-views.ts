import { useLocalStorage } from "@mantine/hooks";
import { useCallback, useMemo } from "react";

/** An address of this application under a name. A day of the past is part of it only where the address has one. */
export interface SavedView {
  view_id: string;
  name: string;
  address: string;
  saved_at: string;
}

export type ImportProblem = "not_json" | "not_views" | "broken_view" | "too_many";

const MOST_VIEWS = 500;
export const LONGEST_NAME = 120;
const LONGEST_ADDRESS = 8000;

const isText = (value: unknown, most: number): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= most;

/** A path of this application: a file of views is anybody's text, and must not lead elsewhere. */
const isOurs = (address: unknown): address is string =>
  isText(address, LONGEST_ADDRESS) && address.startsWith("/") && leadsTo(address) === HERE;

// Browsers read `//` and some of its disguises as another host.
const HERE = "http://here.invalid";
const leadsTo = (address: string): string | null =>
  URL.canParse(address, HERE) ? new URL(address, HERE).origin : null;

function asView(value: unknown): SavedView | null {
  if (typeof value !== "object" || value === null) return null;
  const { view_id, name, address, saved_at } = value as Record<string, unknown>;
  if (!isText(name, LONGEST_NAME) || !isOurs(address)) return null;
  return {
    view_id: isText(view_id, 100) ? view_id : crypto.randomUUID(),
    name: name.trim(),
    address,
    saved_at: isText(saved_at, 40) ? saved_at : "",
  };
}

/** What the browser kept. What cannot be read is left out, so that one bad entry does not hide the others. */
export function readViews(text: string | null | undefined): SavedView[] {
  const found = text ? parsed(text) : null;
  return Array.isArray(found) ? found.flatMap((each) => asView(each) ?? []) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const exportedViews = (views: readonly SavedView[]): string =>
  `${JSON.stringify({ portolan_views: 1, views }, null, 2)}\n`;

/** The views of a file, or why they cannot be taken and which of them is the first that cannot. */
export function importedViews(text: string): { views: SavedView[] } | { problem: ImportProblem; position: number } {
  const file = parsed(text.replace(/^\uFEFF/, ""));
  if (file === undefined) return { problem: "not_json", position: 0 };
  const listed = (file as { views?: unknown } | null)?.views;
  if (!Array.isArray(listed)) return { problem: "not_views", position: 0 };
  if (listed.length > MOST_VIEWS) return { problem: "too_many", position: MOST_VIEWS };
  const views = listed.map(asView);
  const broken = views.indexOf(null);
  if (broken >= 0) return { problem: "broken_view", position: broken + 1 };
  return { views: views.filter((view) => view !== null) };
}

/** Those that are here, then those that are new; the same view twice is one. */
export function merged(here: readonly SavedView[], brought: readonly SavedView[]): SavedView[] {
  const isHere = ({ name, address }: SavedView) => here.some((each) => each.name === name && each.address === address);
  const taken = new Set(here.map(({ view_id }) => view_id));
  const fresh = brought.filter((view) => !isHere(view));
  return [
    ...here,
    ...fresh.map((view) => (taken.has(view.view_id) ? { ...view, view_id: crypto.randomUUID() } : view)),
  ];
}

/** The address as it is kept: the language is the reader's, and not the view's. */
export function withoutLanguage(address: string): string {
  const [path = "/", search = ""] = address.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  query.delete("lang");
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Where a view opens, in the language of the page. */
export function openedIn(address: string, language: string | null): string {
  return language ? `${address}${address.includes("?") ? "&" : "?"}lang=${language}` : address;
}

/** The views that this browser keeps; every part of the page, and every tab, sees the same. */
export function useSavedViews() {
  const [views, set] = useLocalStorage<SavedView[]>({
    key: "portolan.views",
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: readViews,
  });
  const save = useCallback(
    (name: string, address: string) => {
      const view = { view_id: crypto.randomUUID(), name, address: withoutLanguage(address) };
      set((known) => [...known, { ...view, saved_at: new Date().toISOString() }]);
    },
    [set],
  );
  const rename = useCallback(
    (id: string, name: string) => set((known) => known.map((view) => (view.view_id === id ? { ...view, name } : view))),
    [set],
  );
  const remove = useCallback((id: string) => set((known) => known.filter(({ view_id }) => view_id !== id)), [set]);
  const bring = useCallback((brought: SavedView[]) => set((known) => merged(known, brought)), [set]);
  return useMemo(() => ({ views, save, rename, remove, bring }), [views, save, rename, remove, bring]);
}
