import type { Text } from "../../../core/text.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { defineText } from "../../lib/text.tsx";

export type Hit = OutputOf<"entities.search">["hits"][number];
export type Queue = OutputOf<"curation.queue">;
export type OpenLabel = Queue["labels"][number];
export type Ruling = Queue["decisions"][number];
export type KindId = Hit["kind"];
export type Resolved = OutputOf<"entities.resolve">["labels"][number];

export const KIND_WORDS = {
  drug: { en: "Medicine", zh: "药物" },
  target: { en: "Target", zh: "靶点" },
  indication: { en: "Indication", zh: "适应症" },
  organisation: { en: "Organisation", zh: "机构" },
} as const satisfies Record<KindId, Text>;

export const RULED_KINDS = { ...KIND_WORDS, trial: { en: "Trial", zh: "试验" } };

export const REASONS = defineText({
  name: { en: "name", zh: "名称" },
  prefix: { en: "begins with it", zh: "名称开头" },
  word: { en: "word in the name", zh: "名称中的词" },
  pinyin: { en: "pinyin", zh: "拼音" },
  pinyin_initials: { en: "first letters of the pinyin", zh: "拼音首字母" },
  typing_error: { en: "typing error", zh: "容错匹配" },
});

export const STANDINGS = defineText({
  curated: { en: "in our evidence", zh: "已整理为证据" },
  vocabulary: { en: "in a vocabulary", zh: "见于词表" },
  register: { en: "in a register of medicines", zh: "见于药品登记" },
  provisional: { en: "provisional: known from trials alone", zh: "暂定：仅见于试验" },
});

export const NAME_KINDS = defineText({
  principal: { en: "preferred name", zh: "首选名" },
  synonym: { en: "other name", zh: "别名" },
  code: { en: "code", zh: "代号" },
  brand: { en: "brand", zh: "商品名" },
  former: { en: "former name", zh: "曾用名" },
  abbreviation: { en: "abbreviation", zh: "缩写" },
  part: { en: "unit of the group", zh: "集团单位" },
});

export const DECISIONS: Record<string, Text> = {
  linked: { en: "linked", zh: "已链接" },
  ambiguous: { en: "ambiguous", zh: "有歧义" },
  unknown: { en: "unknown", zh: "未知" },
  not_a_drug: { en: "not a medicine", zh: "非药物" },
  not_a_target: { en: "not a target", zh: "非靶点" },
  not_an_indication: { en: "not a disease", zh: "非疾病" },
  not_an_organisation: { en: "not an organisation", zh: "非机构" },
};

export const ACTIONS = defineText({
  link: { en: "is", zh: "即" },
  reject: { en: "is not", zh: "不是" },
  other: { en: "is nothing of the kind", zh: "不属此类" },
  merge: { en: "is one with", zh: "与之合并" },
  split: { en: "stands for itself", zh: "单独成立" },
});

/** By which rule a label was read. A rule of a newer server keeps its own word. */
export const METHODS: Record<string, Text> = {
  exact: { en: "the name itself", zh: "名称一致" },
  form: { en: "without dose and form", zh: "去除剂量剂型" },
  salt: { en: "without the salt", zh: "去除盐基" },
  suffix: { en: "without FDA's suffix", zh: "去除 FDA 后缀" },
  brackets: { en: "names in brackets", zh: "括号内外名称" },
  parts: { en: "several names", zh: "多个名称" },
  contained: { en: "part of a fixed product", zh: "复方组成" },
  spelling: { en: "one letter differs", zh: "一字之差" },
  within: { en: "name among other words", zh: "文中含名称" },
  ruled: { en: "ruled by a person", zh: "人工裁定" },
  legal_form: { en: "without the legal form", zh: "去除公司后缀" },
  compared: { en: "compared word by word", zh: "逐词比对" },
  abbreviation: { en: "abbreviation", zh: "缩写" },
  word_order: { en: "same words, other order", zh: "词序不同" },
  same_words: { en: "words of the same meaning", zh: "同义词" },
  qualifier_removed: { en: "without stage or line", zh: "去除分期线数" },
  variant: { en: "without the mutation", zh: "去除突变" },
  slash: { en: "several names of one", zh: "并列别名" },
  part: { en: "unit of the group", zh: "集团单位" },
  short_code: { en: "code too short to tell", zh: "代号过短" },
  description: { en: "a description, not a name", zh: "描述性名称" },
  code_within: { en: "by the code in it", zh: "依所含代号" },
  no_name: { en: "no such name is loaded", zh: "未载入此名称" },
  near: { en: "only similar names", zh: "仅有相近名称" },
  rejected: { en: "link rejected by a person", zh: "链接已被否定" },
};

/** Where an entity is shown: targets and indications have pages of their own, and so have medicines and organisations of our evidence. */
export function pathOf(kind: KindId, entity_id: string, isCurated = false): string {
  if (isCurated && kind === "drug") return `/medicines/${encodeURIComponent(entity_id)}`;
  if (isCurated && kind === "organisation") return `/organisations/${encodeURIComponent(entity_id)}`;
  if (kind === "target") return `/targets/${encodeURIComponent(entity_id)}`;
  if (kind === "indication") return `/indications/${encodeURIComponent(entity_id)}`;
  return `/names/${kind}/${encodeURIComponent(entity_id)}`;
}
