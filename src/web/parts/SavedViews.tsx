import { Button, Popover, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { LONGEST_NAME, useSavedViews } from "../lib/saved-views.ts";
import { defineText, useText } from "../lib/text.tsx";
import { ViewFiles } from "./ViewFiles.tsx";
import { ViewList } from "./ViewList.tsx";

const text = defineText({
  views: { en: "Views", zh: "视图" },
  open: { en: "Saved views", zh: "已存视图" },
  name: { en: "Name of this view", zh: "为此视图命名" },
  save: { en: "Save this view", zh: "保存此视图" },
  saved: { en: "Saved.", zh: "已保存。" },
  kept: {
    en: "Kept in this browser. A view without a day shows what is newest when it is opened.",
    zh: "保存在此浏览器中。未指明日期的视图打开时显示最新内容。",
  },
  none: { en: "None yet.", zh: "尚无已存视图。" },
});

/** The addresses one comes back to, in the header: name this one, open, rename or delete others. */
export function SavedViews() {
  const t = useText(text);
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" trapFocus returnFocus width={340} shadow="md">
      <Popover.Target>
        <button
          type="button"
          className="plain"
          aria-label={t("open")}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={toggle}
        >
          {t("views")}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("open")}>
        <Panel close={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Panel({ close }: { close: () => void }) {
  const t = useText(text);
  const { views, save, rename, remove, bring } = useSavedViews();
  return (
    <div className="saved-views">
      <SaveThis save={save} />
      {views.length === 0 ? (
        <p className="small soft">{t("none")}</p>
      ) : (
        <ViewList views={views} rename={rename} remove={remove} opened={close} />
      )}
      <ViewFiles views={views} bring={bring} />
      <p className="small soft">{t("kept")}</p>
    </div>
  );
}

function SaveThis({ save }: { save: (name: string, address: string) => void }) {
  const t = useText(text);
  const [name, setName] = useState(() => document.title.replace(/ · Portolan 出海图$/, ""));
  const [isSaved, setIsSaved] = useState(false);
  const isNamed = name.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isNamed) save(name.trim(), window.location.pathname + window.location.search);
    setIsSaved(isNamed);
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setName(event.currentTarget.value);
    setIsSaved(false);
  };
  return (
    <form onSubmit={submit}>
      <TextInput label={t("name")} value={name} maxLength={LONGEST_NAME} onChange={change} data-autofocus />
      <p className="tags">
        <Button type="submit" size="xs" disabled={!isNamed}>
          {t("save")}
        </Button>
        <span role="status" className="small tone-green">
          {isSaved && t("saved")}
        </span>
      </p>
    </form>
  );
}
