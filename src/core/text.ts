import * as z from "zod";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages. A missing one is a type error, not a silent fallback. */
export const Text = z
  .strictObject({ en: z.string().min(1), zh: z.string().min(1) })
  .meta({ id: "Text", description: "The same words in English and Chinese" });
export type Text = z.infer<typeof Text>;
