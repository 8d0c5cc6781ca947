import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useAccountChange } from "../../lib/account.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "Your organisation", zh: "您的机构" },
  note: {
    en: "If it is here already, ask whoever runs it for an invitation. Otherwise enter it: you will run it.",
    zh: "若已登记，请向其负责人索取邀请；否则在此登记，由您负责。",
  },
  kind: { en: "What it is", zh: "机构类型" },
  firm: { en: "A firm with assets", zh: "拥有资产的企业" },
  partner: { en: "A partner abroad", zh: "境外合作方" },
  name: { en: "Name", zh: "名称" },
  found: { en: "Enter it", zh: "登记" },
});

/** An address for an organisation whose name may have no Latin letter. */
const slugOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}-${crypto.randomUUID().slice(0, 8)}`;

export function Founding() {
  const t = useText(text);
  const [kind, setKind] = useState("firm");
  const found = useAccountChange("/organization/create");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name"));
    found.mutate({ name, kind, slug: slugOf(name) });
  };
  return (
    <form className="card narrow" onSubmit={submit} aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="small soft">{t("note")}</p>
      <SegmentedControl
        aria-label={t("kind")}
        value={kind}
        onChange={setKind}
        data={(["firm", "partner"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextInput name="name" label={t("name")} required maxLength={200} />
      <Said problem={found.error} />
      <Button type="submit" loading={found.isPending}>
        {t("found")}
      </Button>
    </form>
  );
}
