import { NumberInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type ReactNode, useEffect, useState } from "react";
import { useAddressField } from "../../lib/address.ts";

const PAUSE_MILLISECONDS = 250;

interface Properties {
  name: string;
  label: string;
  most?: number;
  error?: ReactNode;
  placeholder?: string;
  /** In a table, where the row and the column are its label to the eye. */
  isBare?: boolean;
}

/** A number in the address under its name, once typing pauses. What is out of its range cannot be typed. */
export function Amount({ name, label, most = 1_000_000, error, placeholder, isBare = false }: Properties) {
  const [value, set] = useAddressField(name);
  const [typed, setTyped] = useState<number | string>(value ?? "");
  const settle = useDebouncedCallback(
    (next: number | string) => set(next === "" ? null : String(next)),
    PAUSE_MILLISECONDS,
  );
  useEffect(() => setTyped(value ?? ""), [value]);
  return (
    <NumberInput
      {...(isBare ? { "aria-label": label } : { label })}
      size="xs"
      min={0}
      max={most}
      allowNegative={false}
      clampBehavior="strict"
      value={typed}
      error={error}
      {...(placeholder ? { placeholder } : {})}
      onChange={(next) => {
        setTyped(next);
        settle(next);
      }}
    />
  );
}
