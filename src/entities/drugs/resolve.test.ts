import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../book.ts";
import type { Material, NameKind, Standing } from "../material.ts";
import { resolveDrug } from "./resolve.ts";

const material: Material = { members: [], names: [], identifiers: [] };

function medicine(id: string, names: [string, NameKind][], standing: Standing = "vocabulary", rest = {}): void {
  const [[name] = [""]] = names;
  const record_key = `test:${id}@1`;
  material.members.push({ member_id: id, source_id: "test", standing, name, name_zh: null, record_key, ...rest });
  for (const [each, kind] of names) material.names.push({ member_id: id, name: each, kind, record_key });
}

medicine(
  "toripalimab",
  [
    ["toripalimab", "principal"],
    ["JS001", "code"],
    ["拓益", "brand"],
    ["特瑞普利单抗", "principal"],
  ],
  "curated",
);
medicine(
  "camrelizumab",
  [
    ["camrelizumab", "principal"],
    ["SHR-1210", "code"],
  ],
  "curated",
);
medicine(
  "fruquintinib",
  [
    ["fruquintinib", "principal"],
    ["呋喹替尼", "principal"],
    ["HMPL-013", "code"],
  ],
  "curated",
);
medicine("axitinib", [
  ["Axitinib", "principal"],
  ["阿昔替尼", "principal"],
]);
medicine("paclitaxel", [
  ["Paclitaxel", "principal"],
  ["nab-paclitaxel", "synonym"],
]);
medicine("carboplatin", [["Carboplatin", "principal"]]);
medicine("cisplatin", [["Cisplatin", "principal"]]);
medicine("gemcitabine", [["Gemcitabine", "principal"]]);
medicine("osimertinib", [["Osimertinib", "principal"]]);
medicine("amlodipine", [
  ["Amlodipine", "principal"],
  ["氨氯地平", "synonym"],
]);
medicine("telmisartan", [
  ["Telmisartan", "principal"],
  ["替米沙坦", "synonym"],
]);
medicine("potassium", [["Potassium", "principal"]]);
medicine("potassium chloride", [["Potassium chloride", "principal"]]);
medicine("trastuzumab", [["Trastuzumab", "principal"]]);
medicine(
  "hlx02",
  [
    ["Zercepac", "brand"],
    ["HLX02", "code"],
  ],
  "curated",
  { product_of: "trastuzumab" },
);
medicine("one", [
  ["GB221", "code"],
  ["coprelotamab", "principal"],
]);
medicine("two", [
  ["GB221", "code"],
  ["gebasaxturev", "principal"],
]);
medicine("short", [["R343", "principal"]]);
medicine("ritonavir", [["Ritonavir", "principal"]]);

const book = openBook("drug", material);
const resolve = (label: string) => resolveDrug(label, book);
const partsOf = (label: string) => resolve(label).parts.map(({ entity, role }) => [entity?.entity_id ?? null, role]);

describe("the name of one medicine", () => {
  it.each([
    ["SHR-1210", "camrelizumab"],
    ["shr1210", "camrelizumab"],
    ["ＳＨＲ－１２１０", "camrelizumab"],
    ["SHR 1210 injection", "camrelizumab"],
    ["Fruquintinib capsules 5 mg", "fruquintinib"],
    ["呋喹替尼胶囊", "fruquintinib"],
    ["特瑞普利單抗注射液", "toripalimab"],
    ["Toripalimab (JS001)", "toripalimab"],
    ["注射用特瑞普利单抗 240mg", "toripalimab"],
    ["osimertinib mesylate 80 mg QD", "osimertinib"],
    ["甲磺酸阿昔替尼片", "axitinib"],
    ["trastuzumab-dkst", "trastuzumab"],
    ["Experimental: Gemcitabine 1000 mg/m2", "gemcitabine"],
    ["gemcitibine", "gemcitabine"],
    ["Carboplatin <b>AUC 5</b>", "carboplatin"],
    ["potassium chloride", "potassium chloride"],
    ["HLX02", "hlx02"],
  ])("%s is %s", (label, entity_id) => {
    const found = resolve(label);
    expect(found.decision).toBe("linked");
    expect(found.entity?.entity_id).toBe(entity_id);
    expect(found.evidence.length).toBeGreaterThan(0);
    expect(found.score).toBeGreaterThan(0.8);
  });
});

describe("a name that nobody can know", () => {
  it("that two medicines have is ambiguous, with both", () => {
    const { decision, candidates, entity } = resolve("GB-221");
    expect([decision, entity]).toEqual(["ambiguous", null]);
    expect(candidates.map((each) => each.entity.entity_id)).toEqual(["one", "two"]);
  });

  it("of one letter and three digits is ambiguous even where one vocabulary has it", () => {
    expect(resolve("R-343").decision).toBe("ambiguous");
  });

  it("in brackets behind another medicine's is ambiguous", () => {
    expect(resolve("Axitinib (gemcitabine)").decision).toBe("ambiguous");
  });

  it.each(["SHR-1211", "Hope", "xyzzy", "", " ", "\u0000\u202e\u200b", "\ud800", "9".repeat(10_000), "AB"])(
    "is unknown: %j",
    (label) => {
      expect(["unknown", "other"]).toContain(resolve(label).decision);
    },
  );
});

describe("what is no medicine", () => {
  it.each([
    "Placebo",
    "Placebo to osimertinib",
    "Gemcitabine placebo",
    "安慰剂",
    "anti-PD-1 antibody",
    "PD-1抑制剂",
    "Chemotherapy",
    "Standard of care",
    "Radiation therapy",
    "手术",
    "Questionnaire",
  ])("%s", (label) => {
    expect(resolve(label).decision).toBe("other");
  });
});

describe("several medicines in one label", () => {
  it("are parts, in their order", () => {
    expect(partsOf("Toripalimab + Axitinib")).toEqual([
      ["toripalimab", "unstated"],
      ["axitinib", "unstated"],
    ]);
    expect(partsOf("特瑞普利单抗联合阿昔替尼")).toEqual(partsOf("Toripalimab (JS001) plus Axitinib 5 mg BID"));
  });

  it("play the parts that the label says", () => {
    expect(partsOf("Camrelizumab versus Gemcitabine plus Cisplatin")).toEqual([
      ["camrelizumab", "experimental"],
      ["gemcitabine", "comparator"],
      ["cisplatin", "comparator"],
    ]);
    expect(partsOf("Axitinib as add-on to Cisplatin").map(([, role]) => role)).toEqual(["experimental", "background"]);
  });

  it("are alternatives where the label says or", () => {
    const parts = resolve("Gemcitabine plus cisplatin or carboplatin").parts;
    expect(parts.map(({ position }) => position)).toEqual([1, 2, 2]);
  });

  it("leave out the placebo, and one that is left stands for itself", () => {
    expect(resolve("Camrelizumab + placebo").entity?.entity_id).toBe("camrelizumab");
  });

  it("are told apart where Chinese writes them as one word", () => {
    expect(partsOf("替米沙坦氨氯地平片").map(([id]) => id)).toEqual(["telmisartan", "amlodipine"]);
  });

  it("do not explode", () => {
    const { parts } = resolve("Ritonavir/antiviral (21 brands)");
    expect(parts.flatMap(({ entity }) => entity?.entity_id ?? [])).toEqual(["ritonavir"]);
    expect(resolve(Array.from({ length: 80 }, (_, at) => `Axitinib${at}`).join(" + ")).parts.length).toBeLessThan(20);
  });

  it("are one where a label names one medicine twice", () => {
    expect(resolve("JS001/toripalimab").entity?.entity_id).toBe("toripalimab");
    expect(resolve("nab-paclitaxel").entity?.entity_id).toBe("paclitaxel");
  });
});

describe("any text at all", () => {
  it("gives an answer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (label) => {
        expect(["linked", "ambiguous", "unknown", "other"]).toContain(resolve(label).decision);
      }),
    );
  });

  it("around a name neither changes the name nor links another", () => {
    const around = fc.constantFrom("", " ", " 10 mg", " tablets", "®", "\u200b", " IV", " injection");
    fc.assert(
      fc.property(fc.constantFrom("Axitinib", "Gemcitabine", "toripalimab"), around, (name, end) => {
        expect(resolve(`${name}${end}`).entity?.name.toLowerCase()).toBe(name.toLowerCase());
      }),
    );
  });
});
