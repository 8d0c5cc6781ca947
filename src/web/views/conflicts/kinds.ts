import { defineText } from "../../lib/text.tsx";

/** What a difference between two sources can be; the first is what is shown while nothing is chosen. */
export const KINDS = defineText({
  conflict: { en: "Real conflicts", zh: "真实冲突" },
  vocabulary: { en: "Vocabulary", zh: "用语差异" },
  age: { en: "Older copies", zh: "旧副本" },
});
