import { useState } from "react";
import { toQuery } from "../../../core/query.ts";
import { takeFile } from "../../lib/file.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";

const text = defineText({
  title: { en: "Report of the quarter", zh: "季度报告" },
  docx: { en: "Word (DOCX)", zh: "Word（DOCX）" },
  pdf: { en: "PDF", zh: "PDF" },
  html: { en: "Web page", zh: "网页" },
  xlsx: { en: "Excel (XLSX)", zh: "Excel（XLSX）" },
  working: { en: "Writing…", zh: "正在生成…" },
  failed: { en: "The report could not be written. Try again.", zh: "报告生成失败，请重试。" },
});

const FORMS = ["docx", "xlsx", "pdf", "html"] as const;

/** A quarter of the platform as a file, in the language of the page. */
export function Report({ year, quarter }: { year: number; quarter: number }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const take = async (format: (typeof FORMS)[number]) => {
    setState("working");
    await takeFile(`/api/desk/report?${toQuery({ year, quarter, format, language })}`).then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return (
    <p className="small dossier">
      {`${t("title")} ${year} Q${quarter}: `}
      {FORMS.map((format) => (
        <span key={format}>
          <button type="button" className="plain-link" disabled={state === "working"} onClick={() => take(format)}>
            {t(format)}
          </button>
          {"  "}
        </span>
      ))}
      <span role="status">{state === "working" ? t("working") : ""}</span>
      {state === "failed" && (
        <span role="alert" className="tone-red">
          {t("failed")}
        </span>
      )}
    </p>
  );
}
