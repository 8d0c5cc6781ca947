import { Button } from "@mantine/core";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { wordFor } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";
import { useChange } from "../../lib/api.ts";
import { instantHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Identity } from "../partners/Mandates.tsx";
import type { Me } from "./PlatformView.tsx";
import { Said } from "./Said.tsx";

export type Profile = OutputOf<"partners.get">["profile"];

/** What a mandate asks for, by its columns. */
export const MANDATE = defineText({
  targets: { en: "Targets", zh: "靶点" },
  areas: { en: "Therapeutic areas", zh: "治疗领域" },
  modalities: { en: "Modalities", zh: "药物形式" },
  stages: { en: "Stages", zh: "阶段" },
  territories: { en: "Territories", zh: "区域" },
  deal_types: { en: "Kinds of deal", zh: "交易类型" },
});
const COLUMNS = Object.keys(MANDATE) as (keyof typeof MANDATE)[];

const DIMENSION = {
  modalities: "modality",
  stages: "stage",
  territories: "territory",
  deal_types: "deal_type",
} as const;

const text = defineText({
  anything: { en: "Asks for nothing in particular.", zh: "无特定要求。" },
  hidden: { en: "not shown to others", zh: "未对他人显示" },
  changed: { en: "as of", zh: "更新于" },
  confirm: { en: "Confirm that it is this organisation", zh: "确认其即为该机构" },
  withdraw: { en: "Take the confirmation back", zh: "撤回确认" },
});

export function ProfileCard({ profile, me }: { profile: Profile; me: Me }) {
  const t = useText(text);
  const { language } = useLanguage();
  const isOwn = me.memberships.some(({ organisation_id }) => organisation_id === profile.organisation_id);
  return (
    <article className="card" aria-label={profile.name}>
      <h2>
        {profile.name}
        {!profile.is_shown && <span className="tag">{t("hidden")}</span>}
      </h2>
      <Identity mandate={profile} />
      <p className="said">{language === "zh" ? profile.text_zh : profile.text}</p>
      <Asked profile={profile} />
      <p className="small soft flat">{`${t("changed")} ${instantHere(profile.updated_at, language)}`}</p>
      {me.duties.includes("officer") && !isOwn && profile.known_as && <Confirming profile={profile} />}
    </article>
  );
}

function Asked({ profile }: { profile: Profile }) {
  const t = useText(text);
  const column = useText(MANDATE);
  const { language } = useLanguage();
  const asked = COLUMNS.filter((name) => profile[name].length > 0);
  if (asked.length === 0) return <p className="soft flat">{t("anything")}</p>;
  const word = (name: keyof typeof MANDATE, value: string): string => {
    if (name === "targets") return value;
    if (name !== "areas") return wordFor(DIMENSION[name], value, language);
    return Object.hasOwn(SUCCESS_AREAS, value) ? SUCCESS_AREAS[value as keyof typeof SUCCESS_AREAS][language] : value;
  };
  return (
    <dl className="facts">
      {asked.map((name) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{column(name)}</dt>
          <dd className="tags">
            {profile[name].map((value) => (
              <span key={value} className="tag">
                {word(name, value)}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An officer says whether a partner is whom it says it is. */
function Confirming({ profile: { organisation_id, version, is_confirmed } }: { profile: Profile }) {
  const t = useText(text);
  const change = useChange("partners.confirm");
  return (
    <div className="row-of-buttons">
      <Button
        variant="default"
        size="xs"
        loading={change.isPending}
        onClick={() => change.mutate({ organisation_id, version, is_confirmed: !is_confirmed })}
      >
        {t(is_confirmed ? "withdraw" : "confirm")}
      </Button>
      <Said problem={change.error} />
    </div>
  );
}
