import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../operations/catalogue.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { instantHere, zoneHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { fileAddress } from "./Documents.tsx";
import { type Interest, type InterestRoom, NDA_STATES } from "./opportunity-words.ts";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "Agreement of confidentiality", zh: "保密协议" },
  document: { en: "The agreement, a document of your firm", zh: "协议文本（本企业文件）" },
  noDocument: { en: "Signed elsewhere, or without a text here", zh: "线下签署或无文本" },
  accept: { en: "Accept, and send the agreement", zh: "接受并发送协议" },
  decline: { en: "Decline", zh: "婉拒" },
  sign: { en: "Sign for your organisation", zh: "代表本机构签署" },
  note: {
    en: "Signing records who signed, for whom and when, here and in the log. It is a step of this platform and no qualified electronic signature.",
    zh: "签署即在此处与日志中记录签署人、所代表机构及时间。此为平台步骤，并非合格电子签名。",
  },
  opens: {
    en: "With both signatures, what is confidential in the teaser opens to the partner, and documents may be opened one by one.",
    zh: "双方签署后，摘要中的保密内容向合作方开放，文件可逐份开放。",
  },
  read: { en: "Read the agreement", zh: "阅读协议" },
  firm: { en: "For the firm", zh: "企业方" },
  partner: { en: "For the partner", zh: "合作方" },
  notYet: { en: "not signed yet", zh: "尚未签署" },
  somebody: { en: "somebody who has left", zh: "已离开者" },
  withdraw: { en: "Withdraw the interest", zh: "撤回意向" },
  end: { en: "End it, and close what was opened", zh: "终止并关闭已开放内容" },
  sure: { en: "Yes, for good", zh: "确认，不可恢复" },
  waiting: { en: "The firm has not answered yet.", zh: "企业尚未回应。" },
});

type Command = InputOf<"interests.move">["command"];

/** How far the two sides have come, and what whoever reads may do next. */
export function Agreement({ room: { interest } }: { room: InterestRoom }) {
  const t = useText(text);
  const say = useSay();
  const { state, side, nda_state, nda_document_id, nda_number } = interest;
  const isOpen = state === "accepted";
  const hasSigned = nda_state === "signed" || nda_state === `signed_by_${side}`;
  return (
    <section className="card stack spaced" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="flat">{say(NDA_STATES[nda_state])}</p>
      {state === "shown" && side === "partner" && <p className="soft flat">{t("waiting")}</p>}
      {nda_document_id && isOpen && (
        <a href={fileAddress(nda_document_id, nda_number ?? undefined)} download>
          {t("read")}
        </a>
      )}
      {interest.nda_sent_at && <Signatures interest={interest} />}
      {state === "shown" && side === "firm" && <Answering interest={interest} />}
      {isOpen && !hasSigned && (
        <>
          <p className="small soft flat">{`${t("note")} ${t("opens")}`}</p>
          <Move interest={interest} command="sign" label={t("sign")} />
        </>
      )}
      {isOpen && side === "firm" && <Move interest={interest} command="end" label={t("end")} isLast />}
      {(isOpen || state === "shown") && side === "partner" && (
        <Move interest={interest} command="withdraw" label={t("withdraw")} isLast />
      )}
    </section>
  );
}

function Signatures({ interest }: { interest: Interest }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <dl className="facts">
      {(["firm", "partner"] as const).map((side) => {
        const at = interest[`${side}_signed_at`];
        const by = interest[`${side}_signed_by`] ?? t("somebody");
        return (
          <div key={side} style={{ display: "contents" }}>
            <dt>{`${t(side)}: ${interest[side] ?? ""}`}</dt>
            <dd>{at ? `${by} · ${instantHere(at, language)}` : t("notYet")}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface MoveProperties {
  interest: Interest;
  command: Command;
  label: string;
  /** What cannot be taken back is asked for twice. */
  isLast?: boolean;
}

function Move({ interest: { interest_id, version }, command, label, isLast = false }: MoveProperties) {
  const t = useText(text);
  const [isSure, setSure] = useState(!isLast);
  const change = useChange("interests.move");
  const act = () => (isSure ? change.mutate({ interest_id, version, command, time_zone: zoneHere() }) : setSure(true));
  return (
    <div className="row-of-buttons">
      <Button
        variant={isLast ? "subtle" : "filled"}
        size={isLast ? "compact-sm" : "sm"}
        loading={change.isPending}
        onClick={act}
      >
        {isLast && isSure ? t("sure") : label}
      </Button>
      <Said problem={change.error} />
    </div>
  );
}

function Answering({ interest: { interest_id, version, firm_id } }: { interest: Interest }) {
  const t = useText(text);
  const [document, setDocument] = useState<string | null>(null);
  const documents = useOperation("documents.list", {}).data?.documents ?? [];
  const change = useChange("interests.move");
  const answer = (command: Command) =>
    change.mutate({
      ...{ interest_id, version, command, time_zone: zoneHere() },
      ...(command === "accept" && document ? { nda_document_id: document } : {}),
    });
  return (
    <>
      <Select
        label={t("document")}
        placeholder={t("noDocument")}
        data={documents
          .filter(({ organisation_id }) => organisation_id === firm_id)
          .map(({ document_id, name }) => ({ value: document_id, label: name }))}
        value={document}
        onChange={setDocument}
        clearable
        searchable
      />
      <Said problem={change.error} />
      <div className="row-of-buttons">
        <Button loading={change.isPending} onClick={() => answer("accept")}>
          {t("accept")}
        </Button>
        <Button variant="default" loading={change.isPending} onClick={() => answer("decline")}>
          {t("decline")}
        </Button>
      </div>
    </>
  );
}
