import { useState } from "react";
import { toQuery } from "../../../core/query.ts";
import { takeFile } from "../../lib/file.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";

const text = defineText({
  title: { en: "Take it along as a dossier", zh: "导出方案文件" },
  html: { en: "Web page", zh: "网页" },
  pdf: { en: "PDF", zh: "PDF" },
  docx: { en: "Word (DOCX)", zh: "Word（DOCX）" },
  working: { en: "Writing…", zh: "正在生成…" },
  failed: {
    en: "The dossier could not be written. Check what was entered, and try again.",
    zh: "无法生成文件，请检查输入后重试。",
  },
});

const FORMS = ["html", "pdf", "docx"] as const;

/** The whole plan as a document in the language of the page, asked by the same question. */
export function Dossier({ question }: { question: object }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const take = async (format: (typeof FORMS)[number]) => {
    setState("working");
    const query = toQuery({ ...question, format, language });
    await takeFile(`/api/voyage/dossier?${query}`).then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return (
    <p className="small dossier">
      {`${t("title")}: `}
      {FORMS.map((format) => (
        <span key={format}>
          <button type="button" className="plain-link" disabled={state === "working"} onClick={() => take(format)}>
            {t(format)}
          </button>
          {"  "}
        </span>
      ))}
      <span role="status">{state === "working" ? t("working") : ""}</span>
      {state === "failed" && <span role="alert">{t("failed")}</span>}
    </p>
  );
}
