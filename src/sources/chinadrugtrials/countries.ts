/** Countries that are written in another way than the engine of names expects, in Chinese or in English. */
const WRITTEN: Record<string, string> = {
  中国台湾: "Taiwan",
  中国台湾省: "Taiwan",
  中国香港: "Hong Kong",
  香港: "Hong Kong",
  中国澳门: "Macau",
  澳门: "Macau",
  土耳其: "Turkey (Türkiye)",
  前南斯拉夫马其顿共和国: "North Macedonia",
};

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const chinese = new Intl.DisplayNames("zh-Hans", { type: "region", fallback: "none" });
const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const known = new Map(
  LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).flatMap((code) => {
    const [zh, en] = [chinese.of(code), english.of(code)];
    return zh && en ? [[zh, en] as const] : [];
  }),
);

/** The English name of a country that the platform names in Chinese; any other name as it is. */
export const countryOf = (name: string): string => WRITTEN[name] ?? known.get(name) ?? name;
