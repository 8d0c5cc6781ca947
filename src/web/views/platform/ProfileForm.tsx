import { Button, Checkbox, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../operations/catalogue.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useName, useText } from "../../lib/text.tsx";
import type { Profile } from "./ProfileCard.tsx";
import { type Draft, Lists, type Part } from "./ProfileLists.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "What we look for", zh: "我方需求" },
  note: {
    en: "Everybody who is signed in reads this while it is shown: firms, other partners and the authority. The authority's officers see besides who belongs to your organisation, and confirm which organisation on record you are. A list that is left empty asks for nothing in particular.",
    zh: "显示期间，所有登录用户（企业、其他合作方与主管机构）均可查看。主管机构专员另可看到贵机构成员，并确认贵机构对应的在案机构。留空表示无特定要求。",
  },
  text: { en: "In words, in English", zh: "英文说明" },
  text_zh: { en: "In words, in Chinese", zh: "中文说明" },
  known_as: { en: "You on record, if you are there", zh: "对应的在案机构（如有）" },
  shown: { en: "Show it to everybody who is signed in", zh: "对所有登录用户显示" },
  save: { en: "Save", zh: "保存" },
  saved: { en: "Saved.", zh: "已保存。" },
});

const EMPTY: Draft = {
  ...{ targets: [], areas: [], modalities: [], stages: [], territories: [], deal_types: [] },
  ...{ text: "", text_zh: "", is_shown: true, known_as: null },
};

/** Only what the form holds: a profile that was read has more. */
const draftOf = (profile: Profile | undefined): Draft =>
  profile
    ? (Object.fromEntries(Object.keys(EMPTY).map((name) => [name, profile[name as keyof Draft]])) as unknown as Draft)
    : EMPTY;

interface Properties {
  organisation_id: string;
  name: string;
  profile: Profile | undefined;
}

/** A partner's own words; the version stays the one that was looked at until they are saved. */
export function ProfileForm({ organisation_id, name, profile }: Properties) {
  const t = useText(text);
  const [draft, setDraft] = useState(draftOf(profile));
  const [version, setVersion] = useState(profile?.version);
  const change = useChange("partners.save");
  const set = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...draft, organisation_id, version } as InputOf<"partners.save">, {
      onSuccess: (saved) => setVersion(saved.version),
    });
  };
  return (
    <form className="card stack spaced" onSubmit={submit} aria-label={`${t("title")}: ${name}`}>
      <h2>{`${t("title")} · ${name}`}</h2>
      <p className="small soft flat">{t("note")}</p>
      <Lists draft={draft} set={set} />
      <Wordings draft={draft} set={set} />
      <OnRecord draft={draft} set={set} />
      <Checkbox
        label={t("shown")}
        checked={draft.is_shown}
        onChange={(event) => set({ is_shown: event.currentTarget.checked })}
      />
      <Said problem={change.error} />
      <div className="row-of-buttons">
        <Button type="submit" loading={change.isPending} disabled={!draft.text.trim() || !draft.text_zh.trim()}>
          {t("save")}
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

function Wordings({ draft, set }: Part) {
  const t = useText(text);
  return (
    <div className="form-columns">
      {(["text", "text_zh"] as const).map((name) => (
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

function OnRecord({ draft, set }: Part) {
  const t = useText(text);
  const nameIn = useName();
  const organisations = useOperation("organisations.list", {}).data?.organisations ?? [];
  return (
    <Select
      label={t("known_as")}
      data={organisations.map(({ organisation_id, name, name_zh }) => ({
        value: organisation_id,
        label: nameIn(name, name_zh),
      }))}
      value={draft.known_as}
      onChange={(known_as) => set({ known_as })}
      searchable
      clearable
    />
  );
}
