import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { type Hit, KIND_WORDS, pathOf, REASONS } from "../views/names/words.ts";

const text = defineText({
  search: { en: "Search all names", zh: "搜索全部名称" },
  hint: { en: "Search names  /", zh: "搜索名称 /" },
  none: { en: "Not found in the names loaded here", zh: "在已载入的名称中未找到" },
  noneNote: { en: "That does not mean it does not exist.", zh: "不等于不存在。" },
  looking: { en: "Looking…", zh: "查找中…" },
});

const PAUSE_MILLISECONDS = 80;
const LONGEST = 200;
const MOST = 10;

/** The main search: all names of medicines, targets, indications and organisations, as they are typed. */
export function Search() {
  const t = useText(text);
  const href = useHref();
  const [, go] = useLocation();
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim().slice(0, LONGEST), PAUSE_MILLISECONDS);
  const field = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const answer = useOperation("entities.search", { text: wanted, limit: MOST }, wanted !== "");
  const hits = wanted === "" ? [] : (answer.data?.hits ?? []);
  const focus = () => field.current?.focus();
  useHotkeys([
    ["/", focus],
    ["mod+K", focus],
  ]);
  const [entered, setEntered] = useState(false);
  const isSettled = wanted === typed.trim().slice(0, LONGEST) && !answer.isFetching;
  const open = (key: string) => {
    const hit = hits.find((each) => keyOf(each) === key);
    if (!hit) return;
    setTyped("");
    setEntered(false);
    combobox.closeDropdown();
    field.current?.blur();
    // An id of our evidence has no scheme in front.
    go(href(pathOf(hit.kind, hit.entity_id, !hit.entity_id.includes(":"))));
  };
  // Who types fast presses Enter before the answer is there.
  useEffect(() => {
    if (!entered || !isSettled) return;
    setEntered(false);
    if (hits[0]) open(keyOf(hits[0]));
  });
  return (
    <search>
      <Combobox store={combobox} onOptionSubmit={open} width={360} position="bottom-end" shadow="md">
        <Combobox.Target>
          <TextInput
            ref={field}
            size="sm"
            w={{ base: 140, xl: 230 }}
            maxLength={LONGEST}
            aria-label={t("search")}
            placeholder={t("hint")}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setEntered(false);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === "Enter" && combobox.getSelectedOptionIndex() < 0) setEntered(true);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={wanted === ""}>
          <Combobox.Options mah={420} style={{ overflowY: "auto" }} aria-label={t("search")}>
            {hits.map((hit) => (
              <Combobox.Option key={keyOf(hit)} value={keyOf(hit)}>
                <HitLine hit={hit} />
              </Combobox.Option>
            ))}
            {hits.length === 0 && (
              <Combobox.Empty>
                {answer.isFetching ? t("looking") : `${t("none")}: ${wanted}. ${t("noneNote")}`}
              </Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

const keyOf = ({ kind, entity_id }: Hit): string => `${kind} ${entity_id}`;

function HitLine({ hit: { kind, name, name_zh, matched, reason } }: { hit: Hit }) {
  const say = useSay();
  const { language } = useLanguage();
  const [first, second] = language === "zh" && name_zh ? [name_zh, name] : [name, name_zh];
  const isOther = matched !== name && matched !== name_zh;
  return (
    <span className="hit">
      <b>{first}</b> {second && <span className="soft">{second}</span>}
      <span className="small soft">
        {`${say(KIND_WORDS[kind])} · ${say(REASONS[reason])}${isOther ? ` · ${matched}` : ""}`}
      </span>
    </span>
  );
}
