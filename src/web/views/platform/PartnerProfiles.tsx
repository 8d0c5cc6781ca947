import { Link } from "wouter";
import { labels } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import type { Me } from "./PlatformView.tsx";
import { ProfileCard } from "./ProfileCard.tsx";
import { ProfileForm } from "./ProfileForm.tsx";

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Partners and what they look for", zh: "合作方及其需求" },
  lede: {
    en: "What partners abroad say themselves. It stands beside the shortlist of an asset that meets it, and weighs nothing there.",
    zh: "由境外合作方自行填写；与资产相符时列于名单旁，不影响排序。",
  },
  guest: { en: "Profiles are for people who are signed in.", zh: "合作方简介仅供登录用户查看。" },
  signIn: { en: "Sign in", zh: "登录" },
  area: { en: "Therapeutic area", zh: "治疗领域" },
  modality: { en: "Modality", zh: "药物形式" },
  filters: { en: "Filters", zh: "筛选" },
  none: { en: "No partner shows a profile like this", zh: "暂无符合条件的合作方简介" },
  noneNote: {
    en: "A partner that asks for nothing in particular is always shown. Take a filter away to see more.",
    zh: "无特定要求的合作方始终列出。去除筛选可查看更多。",
  },
  one: { en: "Only one profile is shown.", zh: "仅显示一份简介。" },
  all: { en: "Show all", zh: "显示全部" },
});

export function PartnerProfiles() {
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("people.me", {});
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {({ person }) =>
          person ? (
            <Room me={person} />
          ) : (
            <p>
              {`${t("guest")} `}
              <Link href={href("/sign-in")}>{t("signIn")}</Link>
            </p>
          )
        }
      </Answer>
    </>
  );
}

function Room({ me }: { me: Me }) {
  const [partner] = useAddressField("partner");
  return (
    <>
      {partner ? <One organisation_id={partner} me={me} /> : <All me={me} />}
      <Own me={me} />
    </>
  );
}

function One({ organisation_id, me }: { organisation_id: string; me: Me }) {
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("partners.get", { organisation_id });
  return (
    <>
      <p className="small soft">
        {`${t("one")} `}
        <Link href={href("/platform/partners")}>{t("all")}</Link>
      </p>
      <Answer of={answer}>{({ profile }) => <ProfileCard profile={profile} me={me} />}</Answer>
    </>
  );
}

function All({ me }: { me: Me }) {
  const t = useText(text);
  const area = chosen(useAddressField("area")[0], SUCCESS_AREAS);
  const modality = chosen(useAddressField("modality")[0], labels.modality);
  const answer = useOperation("partners.list", { ...(area ? { area } : {}), ...(modality ? { modality } : {}) });
  return (
    <>
      <section className="filters" aria-label={t("filters")}>
        <Choice name="area" label={t("area")} words={SUCCESS_AREAS} />
        <Choice name="modality" label={t("modality")} words={labels.modality} />
      </section>
      <Answer of={answer}>
        {({ profiles }) =>
          profiles.length === 0 ? (
            <Empty title={t("none")}>{t("noneNote")}</Empty>
          ) : (
            profiles.map((profile) => <ProfileCard key={profile.organisation_id} profile={profile} me={me} />)
          )
        }
      </Answer>
    </>
  );
}

/** The forms of those partners that somebody belongs to. */
function Own({ me }: { me: Me }) {
  const partners = me.memberships.filter(({ kind }) => kind === "partner");
  const answer = useOperation("partners.list", {}, partners.length > 0);
  if (partners.length === 0) return null;
  return (
    <Answer of={answer}>
      {({ profiles }) =>
        partners.map(({ organisation_id, name }) => (
          <ProfileForm
            key={organisation_id}
            organisation_id={organisation_id}
            name={name}
            profile={profiles.find((each) => each.organisation_id === organisation_id)}
          />
        ))
      }
    </Answer>
  );
}
