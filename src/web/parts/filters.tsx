import { Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { Text } from "../../core/text.ts";
import { chosen, useAddressField } from "../lib/address.ts";
import { useSay } from "../lib/text.tsx";

/** A choice that stands in the address under its name. */
const ALL: Text = { en: "All", zh: "全部" };

interface ChoiceProperties {
  name: string;
  label: string;
  words: Record<string, Text>;
  /** What holds while nothing is chosen. */
  otherwise?: Text;
}

export function Choice({ name, label, words, otherwise = ALL }: ChoiceProperties) {
  const say = useSay();
  const [value, setValue] = useAddressField(name);
  return (
    <Select
      label={label}
      placeholder={say(otherwise)}
      clearable
      searchable
      data={Object.entries(words).map(([id, word]) => ({ value: id, label: say(word) }))}
      value={chosen(value, words)}
      onChange={setValue}
    />
  );
}

const PAUSE_MILLISECONDS = 250;
const LONGEST_WORDS = 200;

/** What is to be found, no longer than an operation takes; null where nothing is asked for. */
export function useWords(name: string): string | null {
  const [value] = useAddressField(name);
  return value?.trim().slice(0, LONGEST_WORDS) || null;
}

/** Words to find, in the address under their name once typing pauses. */
export function Words({ name, label }: { name: string; label: string }) {
  const [value, setValue] = useAddressField(name);
  const [typed, setTyped] = useState(value ?? "");
  const settle = useDebouncedCallback((next: string) => setValue(next.trim() || null), PAUSE_MILLISECONDS);
  // Another link, or the back button, may change the address from outside.
  useEffect(() => setTyped(value ?? ""), [value]);
  return (
    <TextInput
      label={label}
      type="search"
      maxLength={LONGEST_WORDS}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}
