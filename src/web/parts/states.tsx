import { Button, Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import type { Language } from "../../core/text.ts";
import { ApiProblem } from "../lib/api.ts";
import { type Asked, AskedContext } from "../lib/asked.ts";
import { defineText, useLanguage, useText } from "../lib/text.tsx";
import { Title } from "./Title.tsx";

const text = defineText({
  loading: { en: "Loading…", zh: "载入中…" },
  failed: { en: "This could not be read", zh: "无法读取" },
  unreachable: { en: "The server cannot be reached. Is it running?", zh: "无法连接服务器，请确认其已启动。" },
  missing: { en: "There is nothing under this address in this snapshot.", zh: "此快照中没有该地址对应的内容。" },
  no_snapshot: {
    en: "There was no snapshot on this day yet. Choose a later day, or go back to today.",
    zh: "该日期尚无快照。请选择更晚的日期，或返回今天。",
  },
  invalid_input: { en: "A filter in the address is not one we know.", zh: "地址中的筛选条件无法识别。" },
  internal: { en: "Something failed on our side.", zh: "系统内部出错。" },
  again: { en: "Try again", zh: "重试" },
  empty: { en: "Nothing matches", zh: "没有匹配的记录" },
  emptyNote: {
    en: "Not found in the sources loaded here; that does not mean it does not exist.",
    zh: "在已载入的来源中未找到，不等于不存在。",
  },
  notFound: { en: "No such page", zh: "没有此页面" },
  notFoundNote: { en: "The chart does not go there. Use the navigation above.", zh: "海图未及此处，请使用上方导航。" },
});

export function Loading() {
  const t = useText(text);
  return (
    <div aria-busy="true" style={{ paddingTop: 24 }}>
      <span className="visually-hidden" role="status">
        {t("loading")}
      </span>
      <Skeleton height={34} width="40%" mb={14} />
      <Skeleton height={16} width="70%" mb={26} />
      <Skeleton height={260} />
    </div>
  );
}

export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const t = useText(text);
  const { language } = useLanguage();
  const code = error instanceof ApiProblem ? error.code : "internal";
  const sentence = error instanceof ApiProblem ? ownSentence(error, language) : null;
  const said = {
    unreachable: "unreachable",
    not_found: "missing",
    no_snapshot: "no_snapshot",
    invalid_input: "invalid_input",
  } as const;
  return (
    <div className="state" role="alert" style={{ marginTop: 24 }}>
      <b>{t("failed")}</b>
      <p>{sentence ?? t(Object.hasOwn(said, code) ? said[code as keyof typeof said] : "internal")}</p>
      {retry && code !== "no_snapshot" && (
        <Button variant="default" onClick={retry}>
          {t("again")}
        </Button>
      )}
    </div>
  );
}

/** What the server says of this very question, where it says it in the language of the page. */
function ownSentence({ code, message, zh, field }: ApiProblem, language: Language): string | null {
  if (code !== "invalid_input" && zh === null) return null;
  if (language === "zh") return zh ?? (field && `${text.invalid_input.zh}（${field}）`);
  return message;
}

/** Nothing to show, and what that means. A view that knows the reason says it in its own words. */
export function Empty({ title, children }: { title?: string; children?: ReactNode }) {
  const t = useText(text);
  return (
    <div className="state">
      <b>{title ?? t("empty")}</b>
      {children ?? t("emptyNote")}
    </div>
  );
}

export function NotFound() {
  const t = useText(text);
  return (
    <div className="state" style={{ marginTop: 40 }}>
      <Title name={t("notFound")} />
      {t("notFoundNote")}
    </div>
  );
}

type Answered<Data> = Pick<UseQueryResult<Data, Error>, "data" | "error" | "isPlaceholderData" | "refetch"> & {
  asked: Asked;
};

/** Shows what came, or that it is coming, or why it did not. What is shown knows what was asked. */
export function Answer<Data>({ of, children }: { of: Answered<Data>; children: (data: Data) => ReactNode }) {
  const { data, asked } = of;
  const question = useMemo(() => ({ ...asked, data }), [asked, data]);
  if (data !== undefined) {
    return (
      <AskedContext.Provider value={question}>
        <div className={of.isPlaceholderData ? "outdated" : undefined} aria-busy={of.isPlaceholderData}>
          {children(data)}
        </div>
      </AskedContext.Provider>
    );
  }
  return of.error ? <Failed error={of.error} retry={() => void of.refetch()} /> : <Loading />;
}
