import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDuckDB } from "../../store/duckdb.ts";
import { type Book, openBook } from "../book.ts";
import { collectOrganisations } from "./collect.ts";
import { organisationKey } from "./name.ts";
import { resolveOrganisation } from "./resolve.ts";

const TABLES = `
create table organisation (organisation_id text, name text, name_zh text, record_key text);
insert into organisation values
  ('junshi', 'Shanghai Junshi Biosciences Co., Ltd.', '君实生物', 'evidence:junshi@1'),
  ('hengrui', 'Jiangsu Hengrui Pharmaceuticals', '恒瑞医药', 'evidence:hengrui@1'),
  ('merck-co', 'Merck & Co. (MSD)', null, 'evidence:merck-co@1'),
  ('merck-kgaa', 'Merck KGaA', null, 'evidence:merck-kgaa@1'),
  ('roche', 'Roche', null, 'evidence:roche@1');
create table organisation_name (organisation_id text, name text, kind text, record_key text);
insert into organisation_name values
  ('junshi', '上海君实生物医药科技股份有限公司', 'legal_name', 'evidence:junshi@1'),
  ('hengrui', '江苏恒瑞医药股份有限公司', 'legal_name', 'evidence:hengrui@1'),
  ('merck-co', 'Merck Sharp & Dohme LLC', 'trade_name', 'evidence:merck-co@1');
create table organisation_identifier (organisation_id text, scheme text, value text);
insert into organisation_identifier values ('junshi', 'SSE STAR', '688180');
create table listed_company
  (listing_id text, name text, ticker text, exchange text, cik text, isin text, delisted boolean, record_key text);
insert into listed_company values
  ('688180.SS', 'Shanghai Junshi Biosci', '688180.SS', 'SHH', null, null, false, 'listed_companies:688180@1'),
  ('SEC/1/ICON', 'Icon Plc', 'ICLR', 'Nasdaq', '0000000001', null, null, 'sec_tickers:1@1'),
  ('SEC/2/A', 'Alpha Corp', 'A', 'OTC', '0000000002', null, null, 'sec_tickers:2@1'),
  ('SEC/3/B', 'Alpha Inc.', 'B', 'OTC', '0000000003', null, null, 'sec_tickers:3@1');
create table company_name (name text, relation text, value text, record_key text);
insert into company_name values
  ('Roche Farma S.A.', 'same_as', 'Roche', 'eu_ctr_sponsors:1@1'),
  ('Genentech, Inc.', 'belongs_to', 'Roche', 'eu_ctr_sponsors:2@1'),
  ('SSG', 'same_as', 'Unclear Sponsor Name Given', 'eu_ctr_sponsors:3@1'),
  ('OUS', 'same_as', 'Oslo University Hospital', 'eu_ctr_sponsors:4@1');
create table trial (trial_id text, sponsor text, sponsor_class text, record_key text);
insert into trial values
  ('1', 'The First Affiliated Hospital of Nanchang University', 'other', 'clinical_trials:1@1'),
  ('2', 'The First Affiliated Hospital of Nanchang University', 'other', 'clinical_trials:2@1'),
  ('3', 'Nanchang University First Affiliated Hospital', 'other', 'clinical_trials:3@1'),
  ('4', 'Junshi', 'industry', 'clinical_trials:4@1'),
  ('5', 'Jane Roe', 'indiv', 'clinical_trials:5@1'),
  ('6', 'Dr. Jane Roe', 'other', 'clinical_trials:6@1');
create table trial_collaborator (trial_id text, name text, class text, record_key text);
insert into trial_collaborator values
  ('1', 'Department of Cardiology, First Affiliated Hospital, Nanchang University', null, 'clinical_trials:1@1');
create table authorisation (holder text, record_key text);
insert into authorisation values ('KORVAL PHARMS INC', 'orange_book:1@1'), ('Korval Pharmaceuticals', 'orange_book:2@1')`;

let opened: Promise<Book> | null = null;

function book(): Promise<Book> {
  opened ??= load();
  return opened;
}

async function load(): Promise<Book> {
  const engine = await openDuckDB();
  for (const statement of TABLES.split(";")) await engine.run(statement);
  const material = await collectOrganisations(engine);
  engine.close();
  return openBook("organisation", material, { key: organisationKey });
}

const resolved = async (label: string) => resolveOrganisation(label, await book());

describe("A label", () => {
  it.each([
    ["Shanghai Junshi Biosciences Co., Ltd.", "junshi", "exact"],
    ["上海君实生物医药科技股份有限公司", "junshi", "exact"],
    ["上海君實生物醫藥科技股份有限公司", "junshi", "exact"],
    ["Shanghai Junshi Bioscience Co Ltd", "junshi", "legal_form"],
    ["Junshi", "junshi", "compared"],
    ["Shanghai Junshi Biosci", "junshi", "exact"],
    ["Merck KGaA, Darmstadt, Germany", "merck-kgaa", "compared"],
    ["Merck Sharp & Dohme", "merck-co", "part"],
    ["Roche Farma", "roche", "legal_form"],
    ["Department of Neurology, Oslo University Hospital", "joined:oslouniversityhospital", "department"],
  ])("%s is %s", async (label, entity_id, method) => {
    const found = await resolved(label);
    expect(found).toMatchObject({ decision: "linked", entity: { entity_id }, method });
    expect(found.evidence).toHaveLength(1);
  });

  it("that several firms go by is ambiguous", async () => {
    expect(await resolved("Merck")).toMatchObject({ decision: "ambiguous", entity: null });
    expect((await resolved("Merck")).candidates.map(({ entity }) => entity.entity_id).sort()).toEqual([
      "merck-co",
      "merck-kgaa",
    ]);
    expect(await resolved("Alpha")).toMatchObject({ decision: "ambiguous" });
  });

  it.each(["Dr. Manuel Rodríguez", "Robert R. Henry, MD", "Prof. Dr. Thomas Luft", "张三教授"])(
    "%s is a person",
    async (label) => {
      expect(await resolved(label)).toMatchObject({ decision: "other", method: "person" });
    },
  );

  it.each(["", " ", "---", "\ud800", "<b></b>"])("%j says nothing", async (label) => {
    expect(await resolved(label)).toMatchObject({ decision: "unknown", method: "empty" });
  });

  it.each(["上海恒瑞医药有限公司", "ICON Bioscience Inc", "Roche Italia", "Oslo Hospital", "SSG"])(
    "%s is not what it is like",
    async (label) => {
      expect(await resolved(label)).toMatchObject({ decision: "unknown", entity: null });
    },
  );

  it("of any kind gets an answer", async () => {
    const known = await book();
    await fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (label) => {
        expect(["linked", "ambiguous", "unknown", "other"]).toContain(resolveOrganisation(label, known).decision);
      }),
    );
    expect(resolveOrganisation("医院(".repeat(5000), known).decision).toBe("unknown");
  });
});

describe("What is gathered", () => {
  it("joins a listing by its ticker and exchange, and keeps a firm apart from its parent", async () => {
    const { entities } = await book();
    expect(entities.get("junshi")?.members).toContain("listing:688180.SS");
    expect((await resolved("Genentech")).entity?.entity_id).toBe("named:genentech");
  });

  it("has sponsors that no list knows, with all their spellings and departments as one", async () => {
    const found = await resolved("Nanchang University First Affiliated Hospital");
    expect(found.entity).toMatchObject({
      name: "The First Affiliated Hospital of Nanchang University",
      standing: "provisional",
    });
    const cardiology = "Department of Cardiology, First Affiliated Hospital, Nanchang University";
    expect((await resolved(cardiology)).entity).toBe(found.entity);
    expect((await resolved("Korval Pharmaceuticals")).entity).toBe((await resolved("KORVAL PHARMS")).entity);
  });

  it("has nobody twice, and no people", async () => {
    const members = [...(await book()).entities.values()].filter(({ standing }) => standing === "provisional");
    expect(members.map(({ entity_id }) => entity_id.split(":")[0])).toEqual(["register", "register"]);
  });

  it("keeps firms with numbers of their own apart, whatever they are called", async () => {
    const { entities } = await book();
    expect(entities.has("cik:2") && entities.has("cik:3")).toBe(true);
  });
});
