import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../book.ts";
import type { Material, NameKind } from "../material.ts";
import { compareOrganisations } from "./compare.ts";
import { organisationKey } from "./name.ts";
import { resolveOrganisation } from "./resolve.ts";

const isSame = (a: string, b: string) => compareOrganisations(a, b).same;

describe("Two names of hospitals of China", () => {
  it.each([
    [
      "The Third Affiliated Hospital of Kunming Medical College",
      "Kunming Medical University Third Affiliated Hospital",
    ],
    ["The Cancer Hospital Affiliated to Guangxi Medical University", "Guangxi Medical University Cancer Hospital"],
    [
      "Second Affiliated Hosptal, School of Medicine, Xi'an Jiaotong Uinvercity",
      "xian jiaotong university 2nd affiliated hospital",
    ],
    ["The First Affiliated Hospital of He'nan University of CM", "河南中医药大学第一附属医院"],
    ["Department of Cardiology, Shanghai Chest Hospital", "上海市胸科医院"],
    ["Northern Jiangsu People's Hospital", "苏北人民医院"],
    ["Sir Run Run Shaw Hospital, School of Medicine, Zhejiang University", "浙江大学医学院附属邵逸夫医院"],
    ["West China Hospital", "四川大学华西医院"],
    ["The Fifth Medical Center of PLA General Hospital", "解放军总医院第五医学中心"],
    ["Gansu Provincial Maternity and Child-care Hospital", "甘肃省妇幼保健院"],
    ["安徽省立医院", "中国科学技术大学附属第一医院（安徽省立医院）"],
    ["郑大一附院", "郑州大学第一附属医院"],
    ["Nankai University", "南开大学"],
  ])("are one for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(true);
    expect(isSame(b, a)).toBe(true);
  });

  it.each([
    ["The First Affiliated Hospital of Kunming Medical University", "昆明医科大学第二附属医院"],
    ["Ningbo People's Hospital", "Ningbo University Affiliated People's Hospital"],
    [
      "Nanjing First Hospital, Nanjing Medical University",
      "The First Affiliated Hospital of Nanjing Medical University",
    ],
    ["Shanghai Children's Medical Center", "Shanghai Children's Hospital"],
    ["Fujian Medical University Union Hospital", "Union Hospital, Tongji Medical College"],
    ["Zhongshan Hospital (Xiamen), Fudan University", "复旦大学附属中山医院"],
    ["Hunan Cancer Hospital", "河南省肿瘤医院"],
    ["Shanxi Provincial People's Hospital", "陕西省人民医院"],
    ["四川大学华西口腔医院", "四川大学华西医院"],
    ["杭州市萧山区第一人民医院", "杭州市第一人民医院"],
    ["Nankai University", "南开大学附属医院"],
  ])("are two for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  it("are read whatever the words are", async () => {
    const word = fc.constantFrom(
      "University",
      "Hospital",
      "of",
      "First",
      "Medical",
      "Henan",
      ",",
      "(",
      "大学",
      "医院",
      "第一",
      "附属",
      "and",
    );
    await fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        for (const text of [words.join(" "), words.join("")]) expect(isSame(text, `${text} 科`)).toBeTypeOf("boolean");
      }),
    );
  });
});

describe("Two names of firms", () => {
  it.each([
    ["KORVAL HLTHCARE INTL INC", "Korval Healthcare International"],
    ["ORVANE PHARMS INC SUB KORVAL INC", "Orvane Pharmaceuticals, Inc."],
    ["ORVANE LABS LTD A KORVAL CO", "Orvane Laboratories Limited"],
    ["健友股份", "南京健友生化制药股份有限公司"],
    ["University of California, Irvine", "University of California Irvine"],
  ])("are one for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([
    ["Orvane Biotech (Tianjin) Co., Ltd.", "Orvane Biotech"],
    ["Orvane S.p.A.", "Orvane S.L."],
    ["Orvane Diagnostics", "Orvane"],
    ["University of California, Irvine", "University of California, Davis"],
    ["健友股份", "南京健友医疗器械有限公司"],
  ])("are two for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});

describe("A book", () => {
  const record_key = "evidence:korval@1";
  const book = () => {
    const names: [string, NameKind][] = [
      ["Korval", "principal"],
      ["江苏科瓦医药股份有限公司", "principal"],
      ["科瓦医药", "synonym"],
      ["Orvane, Inc.", "part"],
    ];
    const material: Material = {
      members: [
        { member_id: "korval", source_id: "evidence", standing: "curated", name: "Korval", name_zh: null, record_key },
      ],
      names: names.map(([name, kind]) => ({ member_id: "korval", name, kind, record_key })),
      identifiers: [],
    };
    return openBook("organisation", material, { key: organisationKey });
  };

  it("does not make a group and its part one", () => {
    expect(compareOrganisations("Orvane", "Korval", book()).same).toBe(false);
    expect(resolveOrganisation("Orvane Inc", book())).toMatchObject({ decision: "linked", method: "part", score: 0.8 });
  });

  it("knows where a firm is at home", () => {
    expect(compareOrganisations("科瓦医药", "江苏科瓦医药有限公司", book()).same).toBe(true);
    expect(compareOrganisations("科瓦医药", "上海科瓦医药有限公司", book())).toMatchObject({
      same: false,
      reasons: ["home"],
    });
  });
});
