import { Button, Checkbox, MultiSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { jurisdictions } from "../../../core/jurisdictions.ts";
import type { InputOf } from "../../../operations/catalogue.ts";
import { useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Said } from "./Said.tsx";

type Asked = InputOf<"voyages.open">;

const text = defineText({
  title: { en: "Open a voyage", zh: "开启航程" },
  name: { en: "What the asset is called", zh: "资产名称" },
  medicine: { en: "If it is in the evidence", zh: "如在证据库中" },
  stage: { en: "Stage", zh: "阶段" },
  harbours: { en: "Harbours", zh: "港口" },
  shared: { en: "Officers of the platform may see it and accompany it", zh: "平台专员可查看并陪伴" },
  open: { en: "Open it, and make its tasks", zh: "开启并生成任务" },
  phase_1: { en: "Phase 1", zh: "1 期" },
  phase_2: { en: "Phase 2", zh: "2 期" },
  phase_3: { en: "Phase 3", zh: "3 期" },
  filing: { en: "Filing", zh: "申报" },
});

const STAGES = ["phase_1", "phase_2", "phase_3", "filing"] as const;
const ABROAD = Object.keys(jurisdictions).filter((code) => code !== "CN");

export function Opening() {
  const t = useText(text);
  const { language } = useLanguage();
  const nameIn = useName();
  const href = useHref();
  const [, go] = useLocation();
  const drugs = useOperation("drugs.list", {});
  const change = useChange("voyages.open");
  const [name, setName] = useState("");
  const [drug, setDrug] = useState<string | null>(null);
  const [stage, setStage] = useState<string>("phase_1");
  const [harbours, setHarbours] = useState<string[]>(["US", "EU"]);
  const [isShared, setShared] = useState(true);
  const open = () =>
    change.mutate(
      {
        ...{ name, harbours, is_shared: isShared, question: { route: { stage } } },
        ...(drug ? { drug } : {}),
      } as Asked,
      { onSuccess: ({ voyage_id }) => go(href(`/platform/voyages/${voyage_id}`)) },
    );
  return (
    <section className="card narrow" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <TextInput
        label={t("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        required
      />
      <Select
        label={t("medicine")}
        searchable
        clearable
        value={drug}
        onChange={setDrug}
        data={(drugs.data?.drugs ?? []).map((each) => ({
          value: each.drug_id,
          label: nameIn(each.name, each.name_zh),
        }))}
      />
      <Select
        label={t("stage")}
        value={stage}
        onChange={(value) => setStage(value ?? "phase_1")}
        data={STAGES.map((value) => ({ value, label: t(value) }))}
      />
      <MultiSelect
        label={t("harbours")}
        value={harbours}
        onChange={setHarbours}
        data={ABROAD.map((code) => ({
          value: code,
          label: jurisdictions[code as keyof typeof jurisdictions].name[language],
        }))}
      />
      <Checkbox label={t("shared")} checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />
      <Said problem={change.error} />
      <Button onClick={open} loading={change.isPending} disabled={!name.trim() || harbours.length === 0}>
        {t("open")}
      </Button>
    </section>
  );
}
