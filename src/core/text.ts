import * as z from "zod";

export type Language = "en" | "zh";

/** The same words in both languages. A missing one is a type error, not a silent fallback. */
export const Text = z
  .strictObject({ en: z.string().min(1), zh: z.string().min(1) })
  .meta({ id: "Text", description: "The same words in English and Chinese" });
export type Text = z.infer<typeof Text>;
