import { defineText } from "../../lib/text.tsx";

/** What a difference between two sources can be; the first is what is shown while nothing is chosen. */
export const KINDS = defineText({
  conflict: { en: "real conflict", zh: "真正的冲突" },
  vocabulary: { en: "vocabulary", zh: "用语差异" },
  age: { en: "older copy", zh: "旧副本" },
});
