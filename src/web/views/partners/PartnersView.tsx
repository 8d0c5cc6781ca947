import { Link, Redirect, useLocation, useSearch } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Inputs } from "./Inputs.tsx";
import { LeftOut } from "./LeftOut.tsx";
import { Mandates } from "./Mandates.tsx";
import { ofMedicine, questionOf } from "./question.ts";
import { Ranked } from "./Ranked.tsx";
import { ShortlistError } from "./ShortlistError.tsx";

export type Shortlist = OutputOf<"partners.shortlist">;

const text = defineText({
  planner: { en: "Voyage planner", zh: "航程规划" },
  title: { en: "Who to show it to", zh: "可接触的合作方" },
  lede: {
    en: "Organisations abroad that took medicines from China before, ranked for one asset. Each reason and each gap opens the deals it stands on.",
    zh: "曾从中国引进药物的境外机构，按单个资产排序。每条理由与缺口均可打开所依交易。",
  },
});

export function PartnersView() {
  const [path] = useLocation();
  const query = new URLSearchParams(useSearch());
  const to = ofMedicine(query);
  return to ? <Redirect to={path + to} replace /> : <Room query={query} />;
}

function Room({ query }: { query: URLSearchParams }) {
  const t = useText(text);
  const question = questionOf(query);
  const answer = useOperation("partners.shortlist", question);
  return (
    <>
      <Crumbs to={[{ path: "/voyage", name: t("planner") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <div className="planner">
        <Inputs asset={answer.data?.asset} toEnter={answer.data?.to_enter ?? []} />
        <div className="planner-main">
          <Answer of={answer}>{(found) => <Found found={found} />}</Answer>
        </div>
      </div>
      <SourceFoot groups={[]} />
    </>
  );
}

function Found({ found }: { found: Shortlist }) {
  return (
    <>
      <Asset asset={found.asset} />
      <Ranked found={found} />
      <ShortlistError of={found.evaluation} />
      <Mandates mandates={found.mandates} />
      <LeftOut found={found} />
    </>
  );
}

function Asset({ asset }: { asset: Shortlist["asset"] }) {
  const href = useHref();
  const nameIn = useName();
  if (!asset.drug_id) return null;
  return (
    <p className="flat">
      <Link href={href(`/names/drug/${encodeURIComponent(asset.drug_id)}`)}>
        <b>{nameIn(asset.name, asset.name_zh)}</b>
      </Link>{" "}
      <span className="soft">{asset.target_names.join(" × ")}</span>{" "}
      {asset.record_key && <RecordLink record_key={asset.record_key} />}
    </p>
  );
}
