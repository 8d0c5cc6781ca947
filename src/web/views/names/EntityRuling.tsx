import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { KindId } from "./words.ts";

const text = defineText({
  title: { en: "Rule on it", zh: "裁定" },
  action: { en: "Ruling", zh: "裁定" },
  merge: { en: "is one with …", zh: "与……为同一" },
  split: { en: "stands for itself, joined with nothing", zh: "单独成立，不与他者合并" },
  reject: { en: "is not what this label means: …", zh: "不是该标签所指：……" },
  other: { en: "The other", zh: "对方" },
  label: { en: "The label", zh: "标签" },
  member: { en: "Which id", zh: "哪个编号" },
  find: { en: "Find by any name", zh: "按任意名称查找" },
  nothing: { en: "Not found in the names loaded", zh: "在已载入的名称中未找到" },
  by: { en: "Your name", zh: "姓名" },
  why: { en: "Why", zh: "理由" },
  save: { en: "Save the ruling", zh: "保存裁定" },
  saving: { en: "Building the next snapshot…", zh: "正在构建新快照…" },
});

type Action = "merge" | "split" | "reject";
const PAUSE_MILLISECONDS = 150;

interface Properties {
  kind: KindId;
  entity: string;
  members: string[];
  labels: string[];
}

/** Merging an entity with another, splitting one of its ids off, or rejecting a label: where the server lets people rule. */
export function EntityRuling(properties: Properties) {
  const t = useText(text);
  const mayDecide = useOperation("curation.queue", { limit: 1 }).data?.may_decide ?? false;
  const [open, setOpen] = useState(false);
  if (!mayDecide) return null;
  if (!open) {
    return (
      <p>
        <button type="button" className="plain-link" onClick={() => setOpen(true)}>
          {t("title")}
        </button>
      </p>
    );
  }
  return <Form {...properties} />;
}

const asIs = (value: string) => ({ value, label: value });

function rulingOf(action: Action, entity: string, chosen: string) {
  if (action === "merge") return { action, entity, other: chosen };
  return action === "split" ? { action, entity: chosen } : { action, entity, label: chosen };
}

function Form({ kind, entity, members, labels }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const [action, setAction] = useState<Action>("merge");
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), PAUSE_MILLISECONDS);
  const [by, setBy] = useState("");
  const [why, setWhy] = useState("");
  const found = useOperation("entities.search", { text: wanted, kinds: [kind], limit: 10 }, wanted !== "");
  const change = useChange("curation.decide");
  const others = (wanted ? (found.data?.hits ?? []) : []).filter((hit) => hit.entity_id !== entity);
  const offered = {
    merge: others.map(({ entity_id, name, name_zh }) => ({
      value: entity_id,
      label: `${(language === "zh" && name_zh) || name} · ${entity_id}`,
    })),
    split: members.map(asIs),
    reject: labels.map(asIs),
  }[action];
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...rulingOf(action, entity, chosen ?? ""), kind, by, why });
  };
  return (
    <form className="ruling" onSubmit={save}>
      <Select
        label={t("action")}
        allowDeselect={false}
        data={(["merge", "split", "reject"] as const).map((value) => ({ value, label: t(value) }))}
        value={action}
        onChange={(value) => {
          setAction((value ?? "merge") as Action);
          setChosen(null);
        }}
      />
      <Select
        label={t({ merge: "other", split: "member", reject: "label" }[action] as "other")}
        placeholder={action === "merge" ? t("find") : ""}
        searchable
        data={offered}
        value={chosen}
        onChange={setChosen}
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
      {change.error && (
        <p role="alert" className="tone-ochre flat">
          {change.error.message}
        </p>
      )}
      <Button type="submit" size="xs" mt={8} loading={change.isPending} disabled={!chosen || !by.trim() || !why.trim()}>
        {change.isPending ? t("saving") : t("save")}
      </Button>
    </form>
  );
}
