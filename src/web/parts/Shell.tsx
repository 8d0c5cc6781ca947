import { useMantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { formatNumber } from "../../words/format.ts";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { rooms } from "../routes.ts";
import { Account } from "./Account.tsx";
import { AsOfBanner, AsOfMenu } from "./AsOf.tsx";
import { SavedViews } from "./SavedViews.tsx";
import { Search } from "./Search.tsx";

const text = defineText({
  skip: { en: "Skip to the content", zh: "跳到正文" },
  rooms: { en: "Rooms", zh: "栏目" },
  language: { en: "中文", zh: "English" },
  languageLabel: { en: "切换为中文", zh: "Switch to English" },
  theme: { en: "Colours, now", zh: "配色，当前" },
  light: { en: "Light", zh: "浅色" },
  dark: { en: "Dark", zh: "深色" },
  auto: { en: "Auto", zh: "自动" },
  snapshot: { en: "Snapshot", zh: "快照" },
  records: { en: "records", zh: "条记录" },
  sources: { en: "Sources and their state", zh: "来源及其状态" },
  contract: { en: "API", zh: "接口" },
});

const BRAND = { mark: "✣", name: "Portolan", chinese: "出海图" };

export function Shell({ children }: { children: ReactNode }) {
  const t = useText(text);
  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header className="bar">
        <div className="bar-inner">
          <Brand />
          <Rooms />
          <Tools />
        </div>
      </header>
      <AsOfBanner />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  );
}

function Brand() {
  const href = useHref();
  return (
    <Link className="brand" href={href("/")}>
      <b aria-hidden="true">{BRAND.mark}</b> {BRAND.name} <i>{BRAND.chinese}</i>
    </Link>
  );
}

function Rooms() {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const [path] = useLocation();
  return (
    <nav className="rooms" aria-label={t("rooms")}>
      {rooms.map(({ path: to, title, holds = [] }) => {
        if (!title) return null;
        const here = to === "/" ? path === "/" : [to, ...holds].some((each) => path.startsWith(each));
        return (
          <Link key={to} href={href(to)} aria-current={here ? "page" : undefined}>
            {say(title)}
          </Link>
        );
      })}
    </nav>
  );
}

// Auto follows the system; the mark shows what holds, the press goes on to the next.
const NEXT_SCHEME = { auto: "light", light: "dark", dark: "auto" } as const;
const SCHEME_MARK = { auto: "◐", light: "○", dark: "●" } as const;

function Tools() {
  const t = useText(text);
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="tools">
      <Search />
      <SavedViews />
      <AsOfMenu />
      <Account />
      <button
        type="button"
        className="plain"
        lang={language === "en" ? "zh" : "en"}
        aria-label={t("languageLabel")}
        onClick={() => setLanguage(language === "en" ? "zh" : "en")}
      >
        {t("language")}
      </button>
      <button
        type="button"
        className="plain"
        aria-label={`${t("theme")}: ${t(colorScheme)}`}
        onClick={() => setColorScheme(NEXT_SCHEME[colorScheme])}
      >
        <span aria-hidden="true">{SCHEME_MARK[colorScheme]}</span> <span className="desk-only">{t(colorScheme)}</span>
      </button>
    </div>
  );
}

/** Which snapshot all numbers on the page come from. */
function Foot() {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const { data } = useOperation("snapshots.current", {});
  return (
    <footer className="foot">
      {data && (
        <span>{`${t("snapshot")} ${data.id} · ${formatNumber(data.rows["record"] ?? 0, language)} ${t("records")}`}</span>
      )}
      <Link href={href("/sources")}>{t("sources")}</Link>
      <a href="/api/openapi.json">{t("contract")}</a>
    </footer>
  );
}
