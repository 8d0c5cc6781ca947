import { formatNumber } from "../../words/format.ts";
import { PAGE_FIELD, useAddressField } from "../lib/address.ts";
import { defineText, useLanguage, useText } from "../lib/text.tsx";

const text = defineText({
  pages: { en: "Pages", zh: "分页" },
  before: { en: "← Before", zh: "← 上一页" },
  after: { en: "Next →", zh: "下一页 →" },
  of: { en: "of", zh: "／共" },
});

/** Where a list that comes in pages begins; it stands in the address, counted from 0. */
export function useOffset(): number {
  const [value] = useAddressField(PAGE_FIELD);
  const number = Number(value ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

interface Properties {
  total: number;
  size: number;
}

export function Pages({ total, size }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const offset = useOffset();
  const [, set] = useAddressField(PAGE_FIELD);
  if (total <= size && offset === 0) return null;
  const go = (to: number) => set(to > 0 ? String(to) : null);
  const said = (value: number) => formatNumber(value, language);
  return (
    <nav className="table-tools" aria-label={t("pages")}>
      <button type="button" disabled={offset === 0} onClick={() => go(Math.max(0, offset - size))}>
        {t("before")}
      </button>
      <span>{`${said(Math.min(offset + 1, total))} – ${said(Math.min(offset + size, total))} ${t("of")} ${said(total)}`}</span>
      <button type="button" disabled={offset + size >= total} onClick={() => go(offset + size)}>
        {t("after")}
      </button>
    </nav>
  );
}
