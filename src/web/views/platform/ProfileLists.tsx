import { MultiSelect, TagsInput } from "@mantine/core";
import type { Text } from "../../../core/text.ts";
import { labels } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";
import { useSay, useText } from "../../lib/text.tsx";
import { MANDATE, type Profile } from "./ProfileCard.tsx";

const CHOICES: Record<Exclude<keyof typeof MANDATE, "targets">, Record<string, Text>> = {
  ...{ areas: SUCCESS_AREAS, modalities: labels.modality, stages: labels.stage },
  ...{ territories: labels.territory, deal_types: labels.dealType },
};
export type Draft = Pick<Profile, keyof typeof MANDATE | "text" | "text_zh" | "is_shown" | "known_as">;

export interface Part {
  draft: Draft;
  set(part: Partial<Draft>): void;
}

/** What an asset has to be. */
export function Lists({ draft, set }: Part) {
  const say = useSay();
  const column = useText(MANDATE);
  return (
    <div className="form-columns">
      <TagsInput
        label={column("targets")}
        value={draft.targets}
        maxTags={50}
        onChange={(targets) => set({ targets: targets.map((each) => each.trim().slice(0, 100)).filter(Boolean) })}
      />
      {Object.entries(CHOICES).map(([name, words]) => (
        <MultiSelect
          key={name}
          label={column(name as keyof typeof MANDATE)}
          data={Object.entries(words).map(([value, word]) => ({ value, label: say(word) }))}
          value={draft[name as keyof typeof CHOICES]}
          onChange={(values) => set({ [name]: values })}
          searchable
          clearable
        />
      ))}
    </div>
  );
}
