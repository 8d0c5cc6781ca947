import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { defineText, useText } from "../../lib/text.tsx";
import { isOwn, type Kept, LONGEST_NAME, MOST_KEPT, plainName } from "./scenarios.ts";

const text = defineText({
  name: { en: "Name of what stands on the sliders", zh: "为当前滑块命名" },
  keep: { en: "Keep as a scenario", zh: "保存为情景" },
  full: { en: "Four scenarios are kept at most: take one away.", zh: "最多保存四个情景，请先移除一个。" },
  twice: { en: "There is a scenario of this name.", zh: "已有同名情景。" },
});

/** What stands on the sliders, kept under a name. */
export function Keep({ kept, keep }: { kept: readonly Kept[]; keep: (name: string) => void }) {
  const t = useText(text);
  const [typed, setTyped] = useState("");
  const name = plainName(typed);
  const isTwice = kept.some((each) => each.name === name) || isOwn(name);
  if (kept.length >= MOST_KEPT) return <p className="soft small">{t("full")}</p>;
  return (
    <form
      className="keep"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === "" || isTwice) return;
        keep(name);
        setTyped("");
      }}
    >
      <TextInput
        size="xs"
        label={t("name")}
        maxLength={LONGEST_NAME}
        value={typed}
        error={isTwice ? t("twice") : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" disabled={name === "" || isTwice}>
        {t("keep")}
      </Button>
    </form>
  );
}
