import { Button, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import type { Text } from "../../../core/text.ts";
import type { InputOf } from "../../../operations/catalogue.ts";
import { labels } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";
import { useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import type { Opportunity } from "./opportunity-words.ts";
import { Said } from "./Said.tsx";

type Draft = Pick<
  Opportunity,
  keyof typeof WORDS | keyof typeof CHOICES | keyof typeof LISTS | "target" | "voyage_id"
> & {
  confidential: string;
};

const WORDS = defineText({
  title: { en: "Title, in English", zh: "英文标题" },
  title_zh: { en: "Title, in Chinese", zh: "中文标题" },
  teaser: { en: "Teaser, in English", zh: "英文摘要" },
  teaser_zh: { en: "Teaser, in Chinese", zh: "中文摘要" },
});

const text = defineText({
  note: {
    en: "The teaser is for everybody, also without an account. Write nothing in it that is not public.",
    zh: "摘要对所有人公开（含未登录者），请勿写入未公开信息。",
  },
  target: { en: "Target", zh: "靶点" },
  area: { en: "Therapeutic area", zh: "治疗领域" },
  modality: { en: "Modality", zh: "药物形式" },
  stage: { en: "Stage", zh: "阶段" },
  territories: { en: "Territories to be had", zh: "可授权区域" },
  deal_types: { en: "Kinds of deal", zh: "交易类型" },
  voyage: { en: "Of which voyage; partners do not see it", zh: "所属航程（合作方不可见）" },
  confidential: {
    en: "Confidential: for partners with whom both have signed",
    zh: "保密内容：仅对双方已签协议的合作方开放",
  },
  save: { en: "Save", zh: "保存" },
  draft: { en: "Save as a draft", zh: "存为草稿" },
  saved: { en: "Saved.", zh: "已保存。" },
});

const CHOICES = { area: SUCCESS_AREAS, modality: labels.modality, stage: labels.stage } as const;
const LISTS = { territories: labels.territory, deal_types: labels.dealType } as const;

const EMPTY: Draft = {
  ...{ title: "", title_zh: "", teaser: "", teaser_zh: "", confidential: "", voyage_id: null },
  ...{ target: null, area: null, modality: null, stage: null, territories: [], deal_types: [] },
} as Draft;

interface Properties {
  opportunity?: Opportunity;
  confidential?: string | null;
}

/** A firm's teaser: a new one becomes a draft, and its page opens. */
export function OpportunityForm({ opportunity, confidential }: Properties) {
  const t = useText(text);
  const href = useHref();
  const [, go] = useLocation();
  const [draft, setDraft] = useState<Draft>(
    opportunity ? { ...taken(opportunity), confidential: confidential ?? "" } : EMPTY,
  );
  const [version, setVersion] = useState(opportunity?.version);
  const change = useChange("opportunities.save");
  const set = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const known = opportunity ? { opportunity_id: opportunity.opportunity_id, version } : {};
    change.mutate({ ...draft, ...known } as InputOf<"opportunities.save">, {
      onSuccess: ({ opportunity_id, version: next }) =>
        opportunity ? setVersion(next) : go(href(`/platform/opportunities/${opportunity_id}`)),
    });
  };
  const isWhole = Object.keys(WORDS).every((name) => draft[name as keyof typeof WORDS].trim());
  return (
    <form className="stack spaced" onSubmit={submit}>
      <p className="small soft flat">{t("note")}</p>
      <Wordings draft={draft} set={set} />
      <About draft={draft} set={set} />
      <Textarea
        label={t("confidential")}
        value={draft.confidential}
        onChange={(event) => set({ confidential: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={20000}
      />
      <Said problem={change.error} />
      <div className="row-of-buttons">
        <Button type="submit" loading={change.isPending} disabled={!isWhole}>
          {t(opportunity ? "save" : "draft")}
        </Button>
        {change.data && (
          <span role="status" className="tone-green">
            {t("saved")}
          </span>
        )}
      </div>
    </form>
  );
}

/** Only what the form holds: an opportunity that was read has more. */
const taken = (opportunity: Opportunity): Draft =>
  Object.fromEntries(Object.keys(EMPTY).map((name) => [name, opportunity[name as keyof Opportunity]])) as Draft;

interface Part {
  draft: Draft;
  set(part: Partial<Draft>): void;
}

function Wordings({ draft, set }: Part) {
  const t = useText(WORDS);
  return (
    <div className="form-columns">
      {(["title", "title_zh"] as const).map((name) => (
        <TextInput
          key={name}
          label={t(name)}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
          maxLength={200}
          required
        />
      ))}
      {(["teaser", "teaser_zh"] as const).map((name) => (
        <Textarea
          key={name}
          label={t(name)}
          value={draft[name]}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
          autosize
          minRows={3}
          maxLength={3000}
          required
        />
      ))}
    </div>
  );
}

function About({ draft, set }: Part) {
  const t = useText(text);
  const say = useSay();
  const voyages = useOperation("voyages.list", {}).data?.voyages ?? [];
  const optionsOf = (words: Record<string, Text>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: say(word) }));
  return (
    <div className="form-columns">
      <TextInput
        label={t("target")}
        value={draft.target ?? ""}
        onChange={(event) => set({ target: event.currentTarget.value || null })}
        maxLength={100}
      />
      {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => (
        <Select
          key={name}
          label={t(name)}
          data={optionsOf(CHOICES[name])}
          value={draft[name]}
          onChange={(value) => set({ [name]: value })}
          searchable
          clearable
        />
      ))}
      {(Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => (
        <MultiSelect
          key={name}
          label={t(name)}
          data={optionsOf(LISTS[name])}
          value={draft[name]}
          onChange={(values) => set({ [name]: values })}
          searchable
          clearable
        />
      ))}
      <Select
        label={t("voyage")}
        data={voyages.map(({ voyage_id, name }) => ({ value: voyage_id, label: name }))}
        value={draft.voyage_id}
        onChange={(voyage_id) => set({ voyage_id })}
        clearable
      />
    </div>
  );
}
