import { MultiSelect, TagsInput } from "@mantine/core";
import { labels, wordFor } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";
import { useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { readList, writeList } from "../../lib/lists.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Choice } from "../../parts/filters.tsx";
import type { Shortlist } from "./PartnersView.tsx";
import { FIELDS } from "./shortlist-words.ts";

const text = defineText({
  title: { en: "The asset", zh: "资产" },
  medicine: { en: "Medicine", zh: "药物" },
  own: { en: "an asset of your own", zh: "自有资产" },
  targets: { en: "Names of targets, Enter after each", zh: "靶点名称，逐个回车" },
  open: { en: "not said", zh: "未填" },
  filled: { en: "from the evidence", zh: "取自证据" },
  unknown: { en: "A target under no name that is known here", zh: "此处未识别的靶点" },
  toEnter: { en: "Not known, so that nothing can match it", zh: "尚未知，无从匹配" },
  address: {
    en: "All of it stands in the address: send it to share the list.",
    zh: "全部内容都在地址中，发送地址即可分享。",
  },
});

interface Properties {
  asset: Shortlist["asset"] | undefined;
  toEnter: readonly string[];
}

/** What is asked for: the evidence fills what nobody entered of a medicine that it knows. */
export function Inputs({ asset, toEnter }: Properties) {
  const t = useText(text);
  const field = useText(FIELDS);
  const { language } = useLanguage();
  const filled = (word: string | undefined | null) =>
    word
      ? { otherwise: { en: `${word} (${text.filled.en})`, zh: `${word}（${text.filled.zh}）` } }
      : { otherwise: text.open };
  const known = asset?.drug_id ? asset : undefined;
  const stage = known?.stage && wordFor("stage", known.stage, language);
  const modality = known?.modality && wordFor("modality", known.modality, language);
  const area = known?.area && SUCCESS_AREAS[known.area as keyof typeof SUCCESS_AREAS][language];
  return (
    <aside className="card planner-inputs" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Medicine asset={known} />
      <Targets filled={known?.target_names ?? []} />
      <Choice name="modality" label={field("modality")} words={labels.modality} {...filled(modality)} />
      <Choice name="area" label={field("area")} words={SUCCESS_AREAS} {...filled(area)} />
      <Choice name="stage" label={field("stage")} words={labels.stage} {...filled(stage)} />
      <Territories />
      <Notes asset={asset} toEnter={toEnter} />
    </aside>
  );
}

/** Of a candidate that a register alone knows, the name stands where the choice would. */
function Medicine({ asset }: { asset: Shortlist["asset"] | undefined }) {
  const t = useText(text);
  const nameIn = useName();
  const drugs = useOperation("drugs.list", {});
  const medicines = Object.fromEntries(
    (drugs.data?.drugs ?? []).map(({ drug_id, name, name_zh }) => {
      const word = nameIn(name, name_zh);
      return [drug_id, { en: word, zh: word }];
    }),
  );
  const name = asset && nameIn(asset.name, asset.name_zh);
  const otherwise = name ? { en: name, zh: name } : text.own;
  return <Choice name="drug" label={t("medicine")} words={medicines} otherwise={otherwise} />;
}

const MOST_TARGETS = 50;
const LONGEST_TARGET = 300;

function Targets({ filled }: { filled: readonly string[] }) {
  const t = useText(text);
  const field = useText(FIELDS);
  const [value, setValue] = useAddressField("target");
  const named = readList(value);
  const placeholder = filled.length > 0 ? `${filled.join(" × ")} (${t("filled")})` : t("targets");
  return (
    <TagsInput
      label={field("target")}
      placeholder={named.length === 0 ? placeholder : ""}
      value={named}
      maxTags={MOST_TARGETS}
      onChange={(next) => setValue(writeList(next.map((each) => each.trim().slice(0, LONGEST_TARGET))))}
      clearable
    />
  );
}

function Territories() {
  const field = useText(FIELDS);
  const say = useSay();
  const [value, setValue] = useAddressField("territory");
  return (
    <MultiSelect
      label={field("territory")}
      data={Object.entries(labels.territory).map(([id, word]) => ({ value: id, label: say(word) }))}
      value={readList(value).filter((each) => Object.hasOwn(labels.territory, each))}
      onChange={(next) => setValue(writeList(next))}
      clearable
      searchable
    />
  );
}

const UNKNOWN_TARGET = "named:";

function Notes({ asset, toEnter }: Properties) {
  const t = useText(text);
  const field = useText(FIELDS);
  const { language } = useLanguage();
  const comma = language === "zh" ? "、" : ", ";
  const unknown = (asset?.targets ?? []).filter((id) => id.startsWith(UNKNOWN_TARGET));
  const open = toEnter.map((name) => (Object.hasOwn(FIELDS, name) ? field(name as keyof typeof FIELDS) : name));
  return (
    <>
      {unknown.length > 0 && (
        <p className="small tone-ochre flat">
          {`${t("unknown")}: ${unknown.map((id) => id.slice(UNKNOWN_TARGET.length)).join(comma)}`}
        </p>
      )}
      {open.length > 0 && <p className="small soft flat">{`${t("toEnter")}: ${open.join(comma)}`}</p>}
      <p className="small soft flat">{t("address")}</p>
    </>
  );
}
