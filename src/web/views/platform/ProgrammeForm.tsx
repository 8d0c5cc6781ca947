import { Button, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../operations/catalogue.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { KINDS, type Programme } from "./programme-words.ts";
import { Said } from "./Said.tsx";

const text = defineText({
  form: { en: "Programme, event or service provider", zh: "项目、活动或服务机构" },
  kind: { en: "Kind", zh: "类别" },
  title: { en: "Title in English", zh: "英文标题" },
  title_zh: { en: "Title in Chinese", zh: "中文标题" },
  text: { en: "What it is, in English", zh: "英文说明" },
  text_zh: { en: "What it is, in Chinese", zh: "中文说明" },
  organisation: { en: "Who offers it", zh: "提供方（英文）" },
  organisation_zh: { en: "Who offers it, in Chinese", zh: "提供方（中文）" },
  place: { en: "Where", zh: "地点（英文）" },
  place_zh: { en: "Where, in Chinese", zh: "地点（中文）" },
  starts_on: { en: "First day", zh: "开始日期" },
  ends_on: { en: "Last day", zh: "结束日期" },
  url: { en: "Its own page, https://…", zh: "官方页面，https://…" },
  save: { en: "Save", zh: "保存" },
});

const KEPT = ["title", "title_zh", "text", "text_zh", "organisation"] as const;
const OPEN = ["organisation_zh", "place", "place_zh", "starts_on", "ends_on", "url"] as const;
const LONG = ["text", "text_zh"] as const;
type Field = (typeof KEPT)[number] | (typeof OPEN)[number];
type Draft = Record<Field, string>;

const isNeeded = (name: Field, kind: Programme["kind"]): boolean =>
  (KEPT as readonly Field[]).includes(name) || (kind === "event" && name === "starts_on");
const isLong = (name: Field): boolean => (LONG as readonly Field[]).includes(name);

const draftOf = (programme: Programme | undefined): Draft =>
  Object.fromEntries([...KEPT, ...OPEN].map((name) => [name, programme?.[name] ?? ""])) as Draft;

interface Properties {
  programme?: Programme;
  done(): void;
}

/** A new entry, or another version of one that was looked at. */
export function ProgrammeForm({ programme, done }: Properties) {
  const t = useText(text);
  const say = useSay();
  const [kind, setKind] = useState<Programme["kind"]>(programme?.kind ?? "event");
  const [draft, setDraft] = useState(draftOf(programme));
  // As it was when the form was opened: what somebody else saves meanwhile is not written over.
  const [seen] = useState(programme && { programme_id: programme.programme_id, version: programme.version });
  const change = useChange("programmes.save");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const open = OPEN.map((name) => [name, draft[name].trim() || null]);
    const input = { kind, ...draft, ...Object.fromEntries(open), ...seen } as InputOf<"programmes.save">;
    change.mutate(input, { onSuccess: done });
  };
  const isWhole = [...KEPT, ...OPEN].every((name) => !isNeeded(name, kind) || draft[name].trim());
  return (
    <form className="stack" onSubmit={submit} aria-label={t("form")}>
      <SegmentedControl
        aria-label={t("kind")}
        value={kind}
        onChange={(value) => setKind(value as Programme["kind"])}
        data={Object.entries(KINDS).map(([value, word]) => ({ value, label: say(word) }))}
      />
      <div className="form-columns">
        {[...KEPT, ...OPEN].map((name) => (
          <Entry
            key={name}
            name={name}
            value={draft[name]}
            isNeeded={isNeeded(name, kind)}
            set={(value) => setDraft({ ...draft, [name]: value })}
          />
        ))}
      </div>
      <Said problem={change.error} />
      <div>
        <Button type="submit" loading={change.isPending} disabled={!isWhole}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

interface EntryProperties {
  name: Field;
  value: string;
  isNeeded: boolean;
  set(value: string): void;
}

function Entry({ name, value, isNeeded, set }: EntryProperties) {
  const t = useText(text);
  const shared = {
    ...{ label: t(name), value, required: isNeeded },
    onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  };
  if (isLong(name)) return <Textarea {...shared} autosize minRows={3} maxLength={5000} />;
  if (name === "starts_on" || name === "ends_on") return <TextInput {...shared} type="date" />;
  return <TextInput {...shared} maxLength={name === "url" ? 2000 : 200} />;
}
