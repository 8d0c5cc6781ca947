import * as z from "zod";
import { needed, whole, words } from "../fields.ts";

/** What the list prints where no ceiling has been worked out. */
const NO_PRICE = "산정불가";

const price = z
  .string()
  .transform((text) => (text.trim() === NO_PRICE ? "" : text))
  .pipe(whole);

/** What we rely on in a row of the price list of HIRA. */
export const Product = z.object({
  제품코드: z.string().regex(/^\d{9}$/, "Expected a product code of 9 digits."),
  제품명: needed,
  규격: needed,
  단위: needed,
  상한금액: price,
  업체명: words,
  주성분코드: words,
  주성분명: words.optional(),
  투여: words,
});
export type Product = z.output<typeof Product>;
