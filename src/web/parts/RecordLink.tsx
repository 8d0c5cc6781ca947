import type { ReactNode } from "react";
import { Link } from "wouter";
import { useHref } from "../lib/address.ts";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({ record: { en: "record", zh: "记录" } });

export function RecordLink({ record_key, children }: { record_key: string; children?: ReactNode }) {
  const t = useText(text);
  const href = useHref();
  return (
    <Link href={href("/records", { key: record_key })} title={record_key}>
      {children ?? t("record")}
    </Link>
  );
}
