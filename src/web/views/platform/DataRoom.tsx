import { Button, FileButton, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange, useOperation, useUpload } from "../../lib/api.ts";
import { instantHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { ACCEPTED_FILES, fileAddress, History } from "./Documents.tsx";
import type { InterestRoom } from "./opportunity-words.ts";
import { Said } from "./Said.tsx";

type Grant = InterestRoom["grants"][number];

const text = defineText({
  title: { en: "Data room", zh: "资料室" },
  none: { en: "No document is opened to you yet.", zh: "尚无文件向您开放。" },
  noneOwn: { en: "Nothing is opened to the partner yet.", zh: "尚未向合作方开放任何文件。" },
  gone: { en: "a document that is closed to you", zh: "已不再向您开放的文件" },
  all: { en: "to all of the partner's people", zh: "合作方全体人员" },
  only: { en: "to", zh: "仅限" },
  somebody: { en: "somebody who has left", zh: "已离开者" },
  from: { en: "from", zh: "自" },
  until: { en: "until", zh: "至" },
  revoked: { en: "revoked", zh: "已撤销于" },
  over: { en: "over", zh: "已到期" },
  revoke: { en: "Revoke", zh: "撤销" },
  visits: { en: "Versions and visits", zh: "版本与查阅记录" },
  hide: { en: "Hide", zh: "收起" },
  document: { en: "Document", zh: "文件" },
  upload: { en: "Add a document of your firm", zh: "上传本企业文件" },
  whom: { en: "To whom", zh: "开放对象" },
  everybody: { en: "All of the partner's people", zh: "合作方全体人员" },
  ends: { en: "Until the end of", zh: "开放至（含当日）" },
  open: { en: "Open it", zh: "开放" },
  recorded: { en: "Each visit is shown to the firm.", zh: "每次查阅均向企业展示。" },
});

/** The documents that are opened to the partner: to the firm with every visit, to the partner those that are theirs to read. */
export function DataRoom({ room }: { room: InterestRoom }) {
  const t = useText(text);
  const { side, state } = room.interest;
  const isFirm = side === "firm";
  return (
    <section className="card stack spaced" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {!isFirm && <p className="small soft flat">{t("recorded")}</p>}
      {room.grants.length === 0 && <p className="soft flat">{t(isFirm ? "noneOwn" : "none")}</p>}
      <ul className="plain-list cases">
        {room.grants.map((grant) => (
          <Line key={grant.grant_id} grant={grant} isFirm={isFirm} />
        ))}
      </ul>
      {isFirm && state === "accepted" && <Opening room={room} />}
    </section>
  );
}

function Line({ grant, isFirm }: { grant: Grant; isFirm: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [isShown, setShown] = useState(false);
  const { document_id, document, person_id, person, from_at, until_at, revoked_at, is_open } = grant;
  const parts = [
    isFirm ? (person_id ? `${t("only")} ${person ?? t("somebody")}` : t("all")) : null,
    Date.parse(from_at) > Date.now() ? `${t("from")} ${instantHere(from_at, language)}` : null,
    until_at ? `${t("until")} ${instantHere(until_at, language)}` : null,
    revoked_at ? `${t("revoked")} ${instantHere(revoked_at, language)}` : null,
    !revoked_at && until_at && Date.parse(until_at) <= Date.now() ? t("over") : null,
  ];
  return (
    <li>
      {document && (is_open || isFirm) ? (
        <a href={fileAddress(document_id)} download={document}>
          {document}
        </a>
      ) : (
        <span className="soft">{document ?? t("gone")}</span>
      )}
      <p className="small soft flat">{parts.filter(Boolean).join(" · ")}</p>
      {isFirm && document && (
        <div className="row-of-buttons">
          <Button size="compact-xs" variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? "hide" : "visits")}
          </Button>
          {!revoked_at && <Revoking grant_id={grant.grant_id} />}
        </div>
      )}
      {isShown && <History document_id={document_id} />}
    </li>
  );
}

function Revoking({ grant_id }: { grant_id: string }) {
  const t = useText(text);
  const change = useChange("grants.revoke");
  return (
    <>
      <Button size="compact-xs" variant="subtle" loading={change.isPending} onClick={() => change.mutate({ grant_id })}>
        {t("revoke")}
      </Button>
      <Said problem={change.error} />
    </>
  );
}

function Opening({ room: { interest, people } }: { room: InterestRoom }) {
  const t = useText(text);
  const [asked, setAsked] = useState({ document: null as string | null, person: null as string | null, until: "" });
  const documents = useOperation("documents.list", {}).data?.documents ?? [];
  const upload = useUpload("documents.store");
  const change = useChange("grants.open");
  const set = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part });
  const own = documents.filter(({ organisation_id }) => organisation_id === interest.firm_id);
  const take = (file: File | null) =>
    file &&
    upload.mutate(
      { file, input: { name: file.name, organisation_id: interest.firm_id } },
      { onSuccess: ({ document_id }) => set({ document: document_id }) },
    );
  const open = () =>
    asked.document &&
    change.mutate(
      {
        ...{ interest_id: interest.interest_id, document_id: asked.document },
        ...(asked.person ? { person_id: asked.person } : {}),
        ...(asked.until ? { until: new Date(`${asked.until}T23:59:59`).toISOString() } : {}),
      },
      { onSuccess: () => set({ document: null }) },
    );
  return (
    <div className="form">
      <Select
        label={t("document")}
        data={own.map(({ document_id, name }) => ({ value: document_id, label: name }))}
        value={asked.document}
        onChange={(document) => set({ document })}
        searchable
      />
      <FileButton onChange={take} accept={ACCEPTED_FILES}>
        {(properties) => (
          <Button {...properties} variant="subtle" size="compact-sm" loading={upload.isPending}>
            {t("upload")}
          </Button>
        )}
      </FileButton>
      <Select
        label={t("whom")}
        placeholder={t("everybody")}
        data={people.map(({ person_id, name }) => ({ value: person_id, label: name }))}
        value={asked.person}
        onChange={(person) => set({ person })}
        clearable
      />
      <TextInput
        type="date"
        label={t("ends")}
        value={asked.until}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
      <Said problem={upload.error ?? change.error} />
      <Button onClick={open} loading={change.isPending} disabled={!asked.document}>
        {t("open")}
      </Button>
    </div>
  );
}
