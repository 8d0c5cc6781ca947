import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSearch, type SearchName } from "./search.ts";
import { keyOf, plain } from "./text/plain.ts";

const named = (entity_id: string, kind: string, names: string[], label_zh: string | null = null): SearchName[] =>
  names.map((name) => ({ entity_id, kind, label: names[0] ?? "", label_zh, name, weight: 1 }));

const NAMES = [
  ...named("camrelizumab", "drug", ["camrelizumab", "SHR-1210", "卡瑞利珠单抗"], "卡瑞利珠单抗"),
  ...named("fruquintinib", "drug", ["fruquintinib", "HMPL-013", "呋喹替尼"], "呋喹替尼"),
  ...named("loratadine", "drug", ["loratadine", "氯雷他定"], "氯雷他定"),
  ...named("junshi", "organisation", ["Shanghai Junshi Biosciences Co., Ltd.", "上海君实生物医药科技股份有限公司"]),
  ...named("EGFR", "target", ["EGFR", "epidermal growth factor receptor"]),
  ...named("EGFR-AS1", "target", ["EGFR-AS1", "EGFR antisense RNA 1"]),
  ...named("lung", "indication", ["non-small cell lung carcinoma", "NSCLC"]),
  ...named("CTR20140740", "trial", ["CTR20140740", "抗HER2单抗体的Ⅰb期临床研究"]),
];
const search = openSearch(NAMES);
const first = (text: string) => {
  const [hit] = search.find(text);
  return hit && [hit.entity_id, hit.reason, hit.name];
};

describe("a search", () => {
  it.each(["SHR-1210", "SHR1210", "shr 1210", "ｓｈｒ－１２１０"])("finds a code however it is written: %s", (text) => {
    expect(first(text)).toEqual(["camrelizumab", "name", "SHR-1210"]);
  });

  it.each([
    ["shr-12", "camrelizumab", "prefix", "SHR-1210"],
    ["1210", "camrelizumab", "word", "SHR-1210"],
    ["growth fac", "EGFR", "word", "epidermal growth factor receptor"],
    ["fukui", "fruquintinib", "pinyin", "呋喹替尼"],
    ["fukuitini", "fruquintinib", "pinyin", "呋喹替尼"],
    ["fktn", "fruquintinib", "pinyin_initials", "呋喹替尼"],
    ["junshishengwu", "junshi", "pinyin", "上海君实生物医药科技股份有限公司"],
    ["jssw", "junshi", "pinyin_initials", "上海君实生物医药科技股份有限公司"],
    ["lvleitading", "loratadine", "pinyin", "氯雷他定"],
    ["luleitading", "loratadine", "pinyin", "氯雷他定"],
    ["camrelizumb", "camrelizumab", "typing_error", "camrelizumab"],
    ["camerlizumb", "camrelizumab", "typing_error", "camrelizumab"],
    ["fukiutini", "fruquintinib", "typing_error", "呋喹替尼"],
  ])("finds %s: %s, by %s", (text, entity, reason, name) => {
    expect(first(text)).toEqual([entity, reason, name]);
  });

  it.each(["君实", "生物医药", "上海君實生物", "君實"])("finds any two characters of a Chinese name: %s", (text) => {
    expect(first(text)?.[0]).toBe("junshi");
  });

  it("finds a Chinese name written with another character of the same sound", () => {
    expect(first("呋奎替尼")).toEqual(["fruquintinib", "pinyin", "呋喹替尼"]);
  });

  it.each(["lung carcinoma cell", "carc lung", "cell, small"])(
    "finds all of several words in any order: %s",
    (text) => {
      expect(first(text)?.slice(0, 2)).toEqual(["lung", "word"]);
    },
  );

  it("finds several words with a typing error in one of them", () => {
    expect(first("carcnoma lung")).toEqual(["lung", "typing_error", "non-small cell lung carcinoma"]);
  });

  it("wants every word", () => {
    expect(search.find("lung asthma")).toEqual([]);
  });

  it("puts the exact name before longer ones", () => {
    expect(search.find("egfr").map(({ entity_id, reason }) => [entity_id, reason])).toEqual([
      ["EGFR", "name"],
      ["EGFR-AS1", "prefix"],
    ]);
  });

  it("puts the weightier of two alike first", () => {
    const pair = openSearch([
      { entity_id: "rare", kind: "drug", label: "a", label_zh: null, name: "Tecentra", weight: 0 },
      { entity_id: "common", kind: "drug", label: "b", label_zh: null, name: "Tecentro", weight: 500 },
    ]);
    expect(pair.find("tecen").map(({ entity_id }) => entity_id)).toEqual(["common", "rare"]);
  });

  it("gives an entity once, by its best name", () => {
    expect(search.find("egfr").filter(({ entity_id }) => entity_id === "EGFR")).toHaveLength(1);
  });

  it("keeps to the kinds that are asked for, and to as many as are asked for", () => {
    expect(search.find("s", { kinds: ["organisation"] }).map(({ entity_id }) => entity_id)).toEqual(["junshi"]);
    expect(search.find("s", { kinds: ["nothing"] })).toEqual([]);
    expect(search.find("e", { most: 1 })).toHaveLength(1);
    expect(search.find("e", { most: 0 })).toEqual([]);
    expect(search.find("e", { most: Number.NaN })).toEqual([]);
  });

  it("tells things of two kinds with one id apart", () => {
    const two = openSearch([...named("x", "drug", ["alpha"]), ...named("x", "target", ["alpha"])]);
    expect(
      two
        .find("alpha")
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(["drug", "target"]);
  });

  it.each([
    ["empty", ""],
    ["blank", "  "],
    ["10 kB", "a".repeat(10_000)],
    ["surrogates", "\ud800\udc00\udfff\ud83d"],
    ["marks", "-/()"],
  ])("finds nothing for what is no search: %s", (_, text) => expect(search.find(text)).toEqual([]));

  it("is empty without names", () => {
    expect(openSearch([]).find("a")).toEqual([]);
    expect(openSearch(named("x", "drug", ["", "---"])).find("x")).toEqual([]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."ab1-  君实呋喹"), maxLength: 12 }),
);

describe("any names and any text", () => {
  it("gives an answer, the best first and each entity once", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 40 }), anyText, (texts, text) => {
        const hits = openSearch(texts.flatMap((name, at) => named(`${at % 7}`, "drug", [name]))).find(text);
        expect(new Set(hits.map(({ entity_id }) => entity_id)).size).toBe(hits.length);
        expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });

  it("finds what a plain comparison of every name finds", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 60 }), anyText, (texts, text) => {
        const key = keyOf(plain(text));
        const found = openSearch(texts.flatMap((name, at) => named(String(at), "drug", [name]))).find(text, {
          most: 100,
        });
        const begins = texts.flatMap((name, at) => (key && keyOf(plain(name)).startsWith(key) ? [String(at)] : []));
        const certain = found.filter(({ reason }) => reason === "name" || reason === "prefix");
        expect(certain.map(({ entity_id }) => entity_id).sort()).toEqual(begins.sort());
      }),
    );
  });

  it("finds a name with one slip", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 6, maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }),
        word,
        fc.nat(),
        fc.constantFrom(..."xyz"),
        (others, meant, nat, letter) => {
          const names = openSearch([...others, meant].flatMap((name, at) => named(String(at), "drug", [name])));
          const at = nat % (meant.length - 1);
          const [before, after] = [meant.slice(0, at), meant.slice(at + 1)];
          const exchanged = `${before}${meant[at + 1]}${meant[at]}${meant.slice(at + 2)}`;
          for (const text of [
            `${before}${letter}${after}`,
            `${before}${letter}${meant.slice(at)}`,
            before + after,
            exchanged,
          ])
            expect(names.find(text, { most: 200 }).map(({ entity_id }) => entity_id)).toContain(String(others.length));
        },
      ),
    );
  });
});
