import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { OpenLabel } from "./words.ts";

const text = defineText({
  decide: { en: "Rule on it", zh: "裁定" },
  is: { en: "It is", zh: "它是" },
  other: { en: "It is nothing of the kind", zh: "不属此类" },
  find: { en: "Find by any name", zh: "按任意名称查找" },
  nothing: { en: "Not found in the names loaded", zh: "在已载入的名称中未找到" },
  by: { en: "Your name", zh: "姓名" },
  why: { en: "Why", zh: "理由" },
  save: { en: "Save the ruling", zh: "保存裁定" },
  saving: { en: "Building the next snapshot…", zh: "正在构建新快照…" },
  cancel: { en: "Cancel", zh: "取消" },
  remembered: { en: "It becomes a file of the evidence and can be taken back.", zh: "裁定存为证据文件，可撤销。" },
});

const NOTHING = "-";
const REMEMBERED = "portolan.curator";
const PAUSE_MILLISECONDS = 150;

/** A person's ruling on one label: which entity it is, or none of the kind; by whom and why. */
export function Decide({ label }: { label: OpenLabel }) {
  const t = useText(text);
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div>
        <button type="button" className="plain-link" onClick={() => setOpen(true)}>
          {t("decide")}
        </button>
      </div>
    );
  }
  return <Ruling label={label} close={() => setOpen(false)} />;
}

function Ruling({ label: { kind, label, candidates }, close }: { label: OpenLabel; close: () => void }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [entity, setEntity] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), PAUSE_MILLISECONDS);
  const [by, setBy] = useState(() => localStorage.getItem(REMEMBERED) ?? "");
  const [why, setWhy] = useState("");
  const found = useOperation("entities.search", { text: wanted, kinds: [kind], limit: 10 }, wanted !== "");
  const change = useChange("curation.decide");
  const offered = [...candidates, ...(wanted ? (found.data?.hits ?? []) : [])];
  const named = new Map(
    offered.map(({ entity_id, name, name_zh }) => [entity_id, (language === "zh" && name_zh) || name]),
  );
  const data = [
    ...[...named].map(([value, name]) => ({ value, label: name === value ? name : `${name} · ${value}` })),
    { value: NOTHING, label: t("other") },
  ];
  const save = (event: FormEvent) => {
    event.preventDefault();
    localStorage.setItem(REMEMBERED, by);
    const about = entity === NOTHING ? { action: "other" as const } : { action: "link" as const, entity: entity ?? "" };
    change.mutate({ ...about, kind, label, by, why });
  };
  return (
    <form className="ruling" onSubmit={save}>
      <Select
        label={t("is")}
        placeholder={t("find")}
        searchable
        data={data}
        value={entity}
        onChange={setEntity}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={t("nothing")}
        required
      />
      <TextInput
        label={t("by")}
        value={by}
        maxLength={100}
        required
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <TextInput
        label={t("why")}
        value={why}
        maxLength={1000}
        required
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <p className="small soft flat">{t("remembered")}</p>
      {change.error && (
        <p role="alert" className="tone-ochre flat">
          {change.error.message}
        </p>
      )}
      <Button type="submit" size="xs" loading={change.isPending} disabled={!entity || !by.trim() || !why.trim()}>
        {change.isPending ? t("saving") : t("save")}
      </Button>{" "}
      <Button size="xs" variant="default" onClick={close}>
        {t("cancel")}
      </Button>
    </form>
  );
}
