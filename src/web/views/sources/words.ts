import type { Text } from "../../../core/text.ts";
import { defineText } from "../../lib/text.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";

type Words<Name extends string> = Record<Name, Text>;

/** Tables of a part that hold no facts. */
export const NOT_FACTS: ReadonlySet<string> = new Set(["raw", "record", "reject"]);

/** In the order in which the sources are listed. */
export const GROUPS = defineText({
  evidence: { en: "Curated evidence", zh: "整理的证据" },
  trials: { en: "Trial registers", zh: "试验登记库" },
  approvals: { en: "Approvals and designations", zh: "审批与资格认定" },
  vocabularies: { en: "Vocabularies", zh: "词表" },
  prices: { en: "Prices and spending", zh: "价格与支出" },
  companies: { en: "Companies and filings", zh: "公司与申报文件" },
}) satisfies Words<SourceCard["group"]>;

/** Whether records of a source may leave this installation, in a word. */
export const LEAVES = defineText({
  free: { en: "freely", zh: "可自由提供" },
  attribution: { en: "attributed", zh: "署名后可提供" },
  no: { en: "stays here", zh: "不得提供" },
}) satisfies Words<SourceCard["terms"]["redistribution"]>;

const CADENCE: Record<string, Text> = defineText({
  daily: { en: "daily", zh: "每日" },
  weekly: { en: "weekly", zh: "每周" },
  monthly: { en: "monthly", zh: "每月" },
  quarterly: { en: "quarterly", zh: "每季度" },
  yearly: { en: "yearly", zh: "每年" },
  irregular: { en: "irregularly", zh: "不定期" },
  frozen: { en: "never again", zh: "不再更新" },
});
export const cadenceWord = (cadence: string): Text => CADENCE[cadence] ?? { en: cadence, zh: cadence };

const OUTCOME: Record<string, Text> = defineText({
  ok: { en: "succeeded", zh: "成功" },
  source_blocked: { en: "the source turned us away", zh: "被对方拒绝" },
  source_changed: { en: "the source has changed its shape", zh: "来源结构已变" },
  source_unavailable: { en: "the source could not be reached", zh: "无法连接来源" },
  invalid_input: { en: "the file could not be taken", zh: "文件不可用" },
  conflict: { en: "something else was in the way", zh: "与其他操作冲突" },
  internal: { en: "failed on our side", zh: "系统内部出错" },
});
export const outcomeWord = (outcome: string): Text => OUTCOME[outcome] ?? { en: outcome, zh: outcome };

export const WAY = defineText({
  network: { en: "network, files", zh: "网络、文件" },
  files: { en: "files only", zh: "仅文件" },
  bundled: { en: "comes with it", zh: "随附" },
});

export const wayOf = ({ group, live_address }: SourceCard): keyof typeof WAY =>
  group === "evidence" ? "bundled" : live_address ? "network" : "files";

export const UNSEEN: Text = { en: "not yet seen on real data", zh: "尚未经真实数据检验" };
export const UNSEEN_NOTE: Text = {
  en: "Its reading follows what the publisher documents. It has not been held against a real file yet, so the first load deserves a look at what is refused.",
  zh: "读取方式依据发布方的文档编写，尚未与真实文件核对；首次载入后请检查拒收记录。",
};
