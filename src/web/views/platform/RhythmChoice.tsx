import { Select } from "@mantine/core";
import type { InputOf } from "../../../operations/catalogue.ts";
import { defineText, useText } from "../../lib/text.tsx";

export type Rhythm = NonNullable<InputOf<"alerts.watch">["rhythm"]>;

const words = defineText({
  at_once: { en: "at once", zh: "立即" },
  daily: { en: "every day at 8:00", zh: "每天 8:00" },
  weekly: { en: "on Mondays at 8:00", zh: "每周一 8:00" },
  never: { en: "no letters", zh: "不发邮件" },
});

const ORDER: Rhythm[] = ["at_once", "daily", "weekly", "never"];

interface RhythmProperties {
  label: string;
  value: Rhythm;
  choose: (rhythm: Rhythm) => void;
}

export function RhythmChoice({ label, value, choose }: RhythmProperties) {
  const t = useText(words);
  return (
    <Select
      label={label}
      value={value}
      allowDeselect={false}
      // Inside a popover a press outside of it closes both.
      comboboxProps={{ withinPortal: false }}
      data={ORDER.map((each) => ({ value: each, label: t(each) }))}
      onChange={(next) => next && choose(next as Rhythm)}
    />
  );
}
