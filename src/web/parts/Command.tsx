import { CopyButton } from "@mantine/core";
import { Fragment } from "react";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
});

export function Copy({ value, of }: { value: string; of: string }) {
  const t = useText(text);
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <button type="button" className="plain-link" onClick={copy} aria-label={`${t("copy")}: ${of}`}>
          <span aria-live="polite">{copied ? t("copied") : t("copy")}</span>
        </button>
      )}
    </CopyButton>
  );
}

/** A line to be typed at a terminal, as it must be typed. */
export function Command({ line }: { line: string }) {
  return (
    <div className="command">
      <code>
        {line.split(" ").map((word) => (
          <Fragment key={word}>
            <span>{word}</span>{" "}
          </Fragment>
        ))}
      </code>
      <Copy value={line} of={line} />
    </div>
  );
}
