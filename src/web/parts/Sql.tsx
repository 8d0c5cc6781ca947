import { defineText, useText } from "../lib/text.tsx";

const text = defineText({ how: { en: "How this was counted: SQL", zh: "统计方法：SQL" } });

export function Sql({ sql }: { sql: string }) {
  const t = useText(text);
  return (
    <details>
      <summary>{t("how")}</summary>
      <pre>{sql.trim()}</pre>
    </details>
  );
}
