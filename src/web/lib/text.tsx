import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from "react";
import type { Language, Text } from "../../core/text.ts";
import { useAddressField } from "./address.ts";

/** Words beside the view that says them. A missing language does not compile. */
export const defineText = <const Words extends Record<string, Text>>(words: Words): Words => words;

interface Speech {
  language: Language;
  setLanguage: (language: Language) => void;
}

const Spoken = createContext<Speech>({ language: "en", setLanguage: () => {} });

const REMEMBERED = "portolan.language";

function firstLanguage(): Language {
  const remembered = localStorage.getItem(REMEMBERED);
  if (remembered === "en" || remembered === "zh") return remembered;
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

/** The language stands in the address (`?lang=zh`), so that a link opens as it was seen; else the last one chosen. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useAddressField("lang");
  const language = asked === "en" || asked === "zh" ? asked : firstLanguage();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
    localStorage.setItem(REMEMBERED, language);
  }, [language]);
  const speech = useMemo(() => ({ language, setLanguage: setAsked }), [language, setAsked]);
  return <Spoken.Provider value={speech}>{children}</Spoken.Provider>;
}

export const useLanguage = (): Speech => useContext(Spoken);

/** Reads a pair in the language of the page. */
export function useSay(): (text: Text) => string {
  const { language } = useLanguage();
  return useCallback((text: Text) => text[language], [language]);
}

export function useText<Words extends Record<string, Text>>(words: Words): (key: keyof Words) => string {
  const { language } = useLanguage();
  return useCallback((key) => (words[key] as Text)[language], [words, language]);
}

/** One of two columns, `name` and `name_zh`; the English stands in where a name has no Chinese on any page. */
export function useName(): (name: string | null, chinese: string | null | undefined) => string {
  const { language } = useLanguage();
  return useCallback((name, chinese) => (language === "zh" ? (chinese ?? name) : name) ?? "", [language]);
}
