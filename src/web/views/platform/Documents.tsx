import { Button, FileButton, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatBytes, formatInstant, formatNumber } from "../../../words/format.ts";
import { useChange, useOperation, useUpload } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";
import { Said } from "./Said.tsx";

type Kept = OutputOf<"documents.list">["documents"][number];

/** Whose documents are shown: those of a voyage, or those that an application hands in. */
interface Of {
  voyage_id?: string;
  application_id?: string;
}

const text = defineText({
  title: { en: "Documents", zh: "文件" },
  none: { en: "No documents yet.", zh: "暂无文件。" },
  add: { en: "Add a document", zh: "上传文件" },
  requirement: { en: "What it is to prove", zh: "所证明事项" },
  kinds: {
    en: "PDF, DOCX, XLSX, PPTX, PNG, JPEG or plain text, up to 25 MiB. It is kept encrypted; who opens it is recorded.",
    zh: "PDF、DOCX、XLSX、PPTX、PNG、JPEG 或纯文本，最大 25 MiB。加密保存，查阅留痕。",
  },
  version: { en: "version", zh: "版本" },
  another: { en: "New version", zh: "上传新版本" },
  remove: { en: "Take back", zh: "删除" },
  sure: { en: "Take it back for good", zh: "确认永久删除" },
  history: { en: "Versions and visits", zh: "版本与查阅记录" },
  hide: { en: "Hide", zh: "收起" },
  opened: { en: "opened by", zh: "查阅人" },
  unopened: { en: "Nobody has opened it yet.", zh: "尚无人查阅。" },
});

export const ACCEPTED_FILES = ".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.txt,.csv,.md";

/** Documents with their versions and who opened them; whoever may adds to them. */
export function Documents({ of, mayAdd }: { of: Of; mayAdd: boolean }) {
  const t = useText(text);
  const answer = useOperation("documents.list", of);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Answer of={answer}>
        {({ documents }) => (
          <>
            {documents.length === 0 && <p className="soft flat">{t("none")}</p>}
            <ul className="plain-list cases">
              {documents.map((each) => (
                <Line key={each.document_id} document={each} of={of} mayChange={mayAdd} />
              ))}
            </ul>
          </>
        )}
      </Answer>
      {mayAdd && <Adding of={of} />}
    </section>
  );
}

const sent = (of: Of): Record<string, string> => Object.fromEntries(Object.entries(of).filter(([, id]) => id));

function Line({ document, of, mayChange }: { document: Kept; of: Of; mayChange: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { document_id, name, number, size, stored_by, stored_at } = document;
  const requirement = document.applications.find(
    ({ application_id }) => application_id === of.application_id,
  )?.requirement;
  const parts = [
    requirement,
    `${t("version")} ${formatNumber(number, language)}`,
    formatBytes(size, language),
    stored_by,
    formatInstant(stored_at, language),
  ];
  return (
    <li>
      <a href={fileAddress(document_id)} download={name}>
        {name}
      </a>
      <p className="small soft flat">{parts.filter(Boolean).join(" · ")}</p>
      <div className="row-of-buttons">
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "hide" : "history")}
        </Button>
        {mayChange && <Changing document={document} />}
      </div>
      {isOpen && <History document_id={document_id} />}
    </li>
  );
}

export const fileAddress = (document_id: string, number?: number) =>
  `/api/documents/read?${new URLSearchParams({ document_id, format: "file", ...(number ? { number: String(number) } : {}) })}`;

function Changing({ document: { document_id, name, version } }: { document: Kept }) {
  const t = useText(text);
  const [isSure, setSure] = useState(false);
  const upload = useUpload("documents.store");
  const remove = useChange("documents.remove");
  const take = (file: File | null) =>
    file && upload.mutate({ file, input: { name: file.name || name, document_id, version: String(version) } });
  return (
    <>
      <FileButton onChange={take} accept={ACCEPTED_FILES}>
        {(props) => (
          <Button {...props} size="compact-xs" variant="subtle" loading={upload.isPending}>
            {t("another")}
          </Button>
        )}
      </FileButton>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={remove.isPending}
        onClick={() => (isSure ? remove.mutate({ document_id, version }) : setSure(true))}
      >
        {t(isSure ? "sure" : "remove")}
      </Button>
      <Said problem={upload.error ?? remove.error} />
    </>
  );
}

export function History({ document_id }: { document_id: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const answer = useOperation("documents.get", { document_id });
  return (
    <Answer of={answer}>
      {({ versions, views }) => (
        <ul className="plain-list small">
          {versions.map(({ number, size, stored_by, stored_at }) => (
            <li key={number}>
              <a href={fileAddress(document_id, number)} download>
                {`${t("version")} ${formatNumber(number, language)}`}
              </a>
              {` · ${[formatBytes(size, language), stored_by, formatInstant(stored_at, language)].filter(Boolean).join(" · ")}`}
            </li>
          ))}
          {views.length === 0 && <li className="soft">{t("unopened")}</li>}
          {views.map(({ viewer, number, at }) => (
            <li key={`${viewer} ${at}`} className="soft">
              {`${t("opened")} ${viewer} · ${t("version")} ${formatNumber(number, language)} · ${formatInstant(at, language)}`}
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}

function Adding({ of }: { of: Of }) {
  const t = useText(text);
  const [requirement, setRequirement] = useState("");
  const upload = useUpload("documents.store");
  const take = (file: File | null) => {
    if (!file) return;
    const proves = requirement.trim() ? { requirement: requirement.trim() } : {};
    upload.mutate(
      { file, input: { name: file.name, ...sent(of), ...proves } },
      { onSuccess: () => setRequirement("") },
    );
  };
  return (
    <>
      {of.application_id && (
        <TextInput
          label={t("requirement")}
          value={requirement}
          onChange={(event) => setRequirement(event.currentTarget.value)}
          maxLength={300}
        />
      )}
      <p className="small soft">{t("kinds")}</p>
      <Said problem={upload.error} />
      <FileButton onChange={take} accept={ACCEPTED_FILES}>
        {(props) => (
          <Button {...props} variant="default" loading={upload.isPending}>
            {t("add")}
          </Button>
        )}
      </FileButton>
    </>
  );
}
