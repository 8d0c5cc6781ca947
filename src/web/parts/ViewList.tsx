import { type FormEvent, useState } from "react";
import { Link, useSearch } from "wouter";
import { LONGEST_NAME, openedIn, type SavedView } from "../lib/saved-views.ts";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({
  list: { en: "Saved views", zh: "已存视图" },
  rename: { en: "Rename", zh: "重命名" },
  remove: { en: "Delete", zh: "删除" },
  keep: { en: "Keep the name", zh: "确定" },
  name: { en: "New name", zh: "新名称" },
  asOf: { en: "as of", zh: "截至" },
});

interface Properties {
  views: readonly SavedView[];
  rename: (id: string, name: string) => void;
  remove: (id: string) => void;
  opened?: () => void;
}

export function ViewList({ views, rename, remove, opened }: Properties) {
  const t = useText(text);
  const [renamed, setRenamed] = useState<string | null>(null);
  const done = (id: string) => (name: string | null) => {
    if (name) rename(id, name);
    setRenamed(null);
  };
  return (
    <ul className="view-list" aria-label={t("list")}>
      {views.map((view) => (
        <li key={view.view_id}>
          {renamed === view.view_id ? (
            <Rename view={view} done={done(view.view_id)} />
          ) : (
            <>
              <ViewLink view={view} {...(opened ? { opened } : {})} />
              <Deed word="rename" view={view} press={() => setRenamed(view.view_id)} />
              <Deed word="remove" view={view} press={() => remove(view.view_id)} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Deed({ word, view, press }: { word: "rename" | "remove"; view: SavedView; press: () => void }) {
  const t = useText(text);
  return (
    <button type="button" className="plain-link" aria-label={`${t(word)}: ${view.name}`} onClick={press}>
      {t(word)}
    </button>
  );
}

/** Opens in the language of the page; the day is that of the view, or today. */
export function ViewLink({ view: { name, address }, opened }: { view: SavedView; opened?: () => void }) {
  const t = useText(text);
  const language = new URLSearchParams(useSearch()).get("lang");
  const day = new URLSearchParams(address.split("?")[1] ?? "").get("as_of");
  return (
    <span className="view-name">
      <Link href={openedIn(address, language)} {...(opened ? { onClick: opened } : {})}>
        {name}
      </Link>
      {day && <small className="soft">{` ${t("asOf")} ${day}`}</small>}
    </span>
  );
}

function Rename({ view, done }: { view: SavedView; done: (name: string | null) => void }) {
  const t = useText(text);
  const [name, setName] = useState(view.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    done(name.trim() || null);
  };
  return (
    <form onSubmit={submit} className="view-name">
      <input
        aria-label={`${t("name")}: ${view.name}`}
        value={name}
        maxLength={LONGEST_NAME}
        // biome-ignore lint/a11y/noAutofocus: the field takes the place of the button that was pressed.
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          done(null);
        }}
      />
      <button type="submit" className="plain-link">
        {t("keep")}
      </button>
    </form>
  );
}
