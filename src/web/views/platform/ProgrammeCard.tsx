import { Button } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../words/format.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { ProgrammeForm } from "./ProgrammeForm.tsx";
import { KINDS, type Programme } from "./programme-words.ts";
import { Said } from "./Said.tsx";

const text = defineText({
  from: { en: "from", zh: "自" },
  until: { en: "until", zh: "至" },
  page: { en: "Its own page", zh: "官方页面" },
  change: { en: "Change", zh: "修改" },
  leave: { en: "Leave it as it is", zh: "放弃修改" },
  close: { en: "Close", zh: "关闭" },
  sure: { en: "Close it for everybody: it cannot be opened again", zh: "确认关闭：不可重新开放" },
});

export function ProgrammeCard({ programme, isOfficer }: { programme: Programme; isOfficer: boolean }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const { language } = useLanguage();
  const { kind, title, title_zh, organisation, organisation_zh, place, place_zh, url, state } = programme;
  const name = language === "zh" ? title_zh : title;
  const facts = [say(KINDS[kind]), nameIn(organisation, organisation_zh), useWhen(programme), nameIn(place, place_zh)];
  return (
    <article className="card" aria-label={name}>
      <h3 className="flat">{name}</h3>
      <p className="small soft flat">{facts.filter(Boolean).join(" · ")}</p>
      <p className="said">{language === "zh" ? programme.text_zh : programme.text}</p>
      {url && (
        <p className="flat">
          <a href={url} rel="noopener noreferrer nofollow" target="_blank">
            {t("page")}
          </a>{" "}
          <span className="small soft">{hostOf(url)}</span>
        </p>
      )}
      {isOfficer && state === "open" && <Deeds programme={programme} />}
    </article>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");

function useWhen({ kind, starts_on, ends_on }: Programme): string | null {
  const t = useText(text);
  const { language } = useLanguage();
  const day = (value: string) => formatDate(value, "day", language);
  if (starts_on && ends_on) return starts_on === ends_on ? day(starts_on) : `${day(starts_on)} – ${day(ends_on)}`;
  if (ends_on) return `${t("until")} ${day(ends_on)}`;
  if (!starts_on || kind === "event") return starts_on && day(starts_on);
  return `${t("from")} ${day(starts_on)}`;
}

function Deeds({ programme }: { programme: Programme }) {
  const t = useText(text);
  const [isChanging, setChanging] = useState(false);
  const [isSure, setSure] = useState(false);
  const close = useChange("programmes.close");
  const { programme_id, version } = programme;
  if (isChanging)
    return (
      <>
        <ProgrammeForm programme={programme} done={() => setChanging(false)} />
        <Button variant="subtle" size="xs" onClick={() => setChanging(false)}>
          {t("leave")}
        </Button>
      </>
    );
  return (
    <div className="row-of-buttons">
      <Button variant="default" size="xs" onClick={() => setChanging(true)}>
        {t("change")}
      </Button>
      <Button
        variant="default"
        size="xs"
        loading={close.isPending}
        onClick={() => (isSure ? close.mutate({ programme_id, version }) : setSure(true))}
      >
        {t(isSure ? "sure" : "close")}
      </Button>
      <Said problem={close.error} />
    </div>
  );
}
