import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBook } from "../book.ts";
import type { Material } from "../material.ts";
import { compareOrganisations } from "./compare.ts";
import { organisationKey } from "./name.ts";

const isSame = (a: string, b: string) => compareOrganisations(a, b).same;

describe("The key of a name", () => {
  it.each([
    ["Pfizer Inc.", "Pfizer"],
    ["Eli Lilly and Company", "ELI LILLY & CO."],
    ["Ursapharm Arzneimittel GmbH & Co. KG", "Ursapharm Arzneimittel GmbH"],
    ["Chiesi Farmaceutici S.p.A.", "Chiesi Pharmaceuticals"],
    ["Lux Biosciences, Inc.", "Lux Bioscience"],
    ["Santaris Pharma A/S", "Santaris Pharmaceuticals"],
    ["深圳市纺织集团股份有限公司", "深圳市纺织（集团）股份有限公司"],
    ["上海騰隆國際貨運代理有限公司", "上海腾隆国际货运代理有限公司"],
    ["广发银行宁波分行", "广发银行股份有限公司宁波分行"],
    ["光大银行", "中国光大银行股份有限公司"],
    ["エーザイ株式会社", "株式会社エーザイ"],
  ])("is one for %s and %s", (a, b) => {
    expect(organisationKey(a)).toBe(organisationKey(b));
    expect(organisationKey(a)).not.toBe("");
  });

  it.each([
    ["Merck KGaA", "Merck & Co., Inc."],
    ["AB Science", "Science Ltd."],
    ["Department of Neurology, Oslo University Hospital", "Oslo University Hospital"],
    ["中国银行", "中国农业银行"],
    ["Pfizer Italia S.r.l.", "Pfizer"],
  ])("differs for %s and %s", (a, b) => {
    expect(organisationKey(a)).not.toBe(organisationKey(b));
  });
});

describe("Two names in Latin letters", () => {
  it.each([
    ["Shanghai Junshi Bioscience Co., Ltd.", "Junshi"],
    ["Mirati Therapeutics, Inc.", "MIRATI THERAPEUTICS INCORPORATED"],
    ["CureVac AG", "CureVac GmbH"],
    ["Grünenthal GmbH", "Gruenenthal GmbH"],
    ["F. Hoffmann-La Roche AG", "Hoffmann-La Roche"],
    ["Univeristy of Leeds", "University of Leeds"],
    ["University of Oxford", "Oxford University"],
    ["Medizinische Universität Wien", "Medical University of Vienna"],
    ["CHU Dijon", "Centre Hospitalier Universitaire de Dijon"],
    ["ETOP", "ETOP (European Thoracic Oncology Platform)"],
    ["EORTC", "European Organisation for Research and Treatment of Cancer"],
    ["Dept of Psychiatry, Umeå University Hospital", "Umeå University Hospital"],
    ["Newcastle-upon-Tyne Hospitals NHS Trust", "The Newcastle upon Tyne Hospitals NHS Foundation Trust"],
    ["Oppilan Pharma Ltd., wholly owned subsidiary of Ventyx Biosciences Inc.", "Oppilan Pharma limited"],
    ["Prof. Gustav Dobos, Kliniken Essen Mitte", "Kliniken Essen Mitte"],
  ])("are one for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([
    ["Merck KGaA", "Merck & Co., Inc."],
    ["Roche", "Roche Italia"],
    ["Pfizer Japan Inc.", "Pfizer"],
    ["MGI Pharma Inc.", "OBI Pharma, Inc."],
    ["Anika Therapeutics, Inc.", "Vera Therapeutics, Inc."],
    ["Nordic MDS study group", "Nordic Myeloma Study Group"],
    ["University of Oxford", "Oxford University Hospitals NHS Trust"],
    ["VUMC", "VU University Medical Center"],
    ["University Hospital Basel", "University Hospital Vienna"],
    ["The First Hospital of Wuhan", "The Second Hospital of Wuhan"],
    ["Guangdong Hengrui Pharmaceutical Co., Ltd", "Jiangsu Hengrui Pharmaceuticals"],
    ["Cork Cancer Research Centre", "German Cancer Research Center"],
    ["King's College Hospital", "University of Glasgow / King's College Hospital"],
    ["Epizyme, Inc.", "Halozyme, Inc."],
  ])("are two for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});

describe("Two names in Chinese", () => {
  it.each([
    ["上海君实生物医药科技股份有限公司", "君实生物"],
    ["恒瑞医药", "江苏恒瑞医药股份有限公司"],
    ["申万宏源股份有限公司", "申万宏源集团股份有限公司"],
    ["(香港)中国投资有限公司", "中國投資（香港）有限公司"],
    ["重庆得润汽车部件有限公司", "得润汽车部件（重庆）有限公司"],
    ["中国光大银行和平支行", "中国光大银行股份有限公司天津和平支行"],
    ["交通银行绍兴分行越城支行", "交通银行股份有限公司绍兴越城支行"],
    ["首都医科大学附属北京天坛医院", "北京天坛医院"],
    ["北京协和医院", "北京协和医院血液科"],
  ])("are one for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([
    ["绍兴旭晖新能源科技有限公司", "绍兴曜晖新能源科技有限公司"],
    ["深圳市融源资本管理股份有限公司", "深圳市融通资本管理股份有限公司"],
    ["中国银行宁波分行", "中国银行杭州分行"],
    ["交通银行股份有限公司宁波支行", "交通银行股份有限公司宁波观城支行"],
    ["上海恒瑞医药有限公司", "江苏恒瑞医药股份有限公司"],
    ["齐鲁制药有限公司", "齐鲁制药（海南）有限公司"],
    ["北京大学第一医院", "北京大学第三医院"],
    ["武汉市第一医院", "长沙市第一医院"],
    ["复星医药", "复星保险"],
  ])("are two for %s and %s", (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});

describe("A Chinese name and one in Latin letters", () => {
  it("are likely one where the distinctive word is read so, at a lower score", () => {
    const found = compareOrganisations("江苏恒瑞医药股份有限公司", "Jiangsu Hengrui Pharmaceuticals Co., Ltd.");
    expect(found).toMatchObject({ same: true, score: 0.8 });
    expect(isSame("上海恒瑞医药有限公司", "Jiangsu Hengrui Pharmaceuticals Co., Ltd.")).toBe(false);
    expect(isSame("三生制药", "3SBio Inc.")).toBe(false);
  });

  it("are one where a book has both names for one organisation", () => {
    const names = ["三生制药", "3SBio Inc."];
    const record_key = "evidence:organisations/3sbio@1";
    const member = { member_id: "3sbio", name: "3SBio Inc.", name_zh: "三生制药", record_key };
    const material: Material = {
      members: [{ ...member, source_id: "evidence", standing: "curated" }],
      names: names.map((name) => ({ member_id: "3sbio", name, kind: "principal", record_key })),
      identifiers: [],
    };
    const book = openBook("organisation", material, { key: organisationKey });
    expect(compareOrganisations("三生制药", "3SBio", book)).toMatchObject({ same: true, reasons: ["known_as_one"] });
  });
});

describe("Any two texts", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom("", "\ud800", "<b>(</b>", "()["),
  );

  it("can be compared, in either order", async () => {
    await fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [compareOrganisations(a, b), compareOrganisations(b, a)];
        expect(one.same).toBe(other.same);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("can be long", () => {
    const long = "University Hospital (".repeat(600);
    expect(isSame(long, `${long}x`)).toBeTypeOf("boolean");
  });
});
