import { type Check, clear, either, notClear } from "../decision.ts";

const bridging: [string, string] = [
  "Run a trial with US patients, or agree with FDA why the data apply to them.",
  "开展纳入美国患者的试验，或与 FDA 就外推依据达成一致。",
];

const oneCountry: Check = {
  id: "single_country",
  title: { en: "Data from one country", zh: "单一国家数据" },
  rules: ["us-odac-2022-sintilimab", "us-314-106"],
  start: either(
    "single_country",
    either(
      "unmet_need_in_us",
      either(
        "applicability_to_us_shown",
        clear("One country, an unmet need, and shown to apply.", "单一国家数据，存在未满足需求且已证明适用。"),
        notClear(
          ["One country, and not shown to apply to US patients.", "单一国家数据且未证明适用于美国患者。"],
          bridging,
        ),
      ),
      notClear(
        ["One country without unmet need: the case of sintilimab.", "单一国家数据且无未满足需求：信迪利单抗先例。"],
        bridging,
      ),
    ),
    clear("Data come from more than one country.", "数据来自多个国家。"),
  ),
};

const multiregional: Check = {
  id: "multiregional",
  title: { en: "Multiregional trial and US share", zh: "多区域试验与美国占比" },
  rules: ["us-oncology-mrct-content", "ich-e17"],
  start: either(
    "multiregional",
    {
      ask: "us_share_percent",
      // The draft says "substantial" and prints no number, so a share above nothing is settled by agreement alone.
      next: (share) => (Number(share) > 0 ? agreedShare : notClear(["No US patients.", "无美国患者。"], bridging)),
    },
    notClear(["The pivotal trial is not multiregional.", "关键试验不是多区域试验。"], bridging),
  ),
};

const agreedShare = either(
  "us_share_agreed_with_fda",
  clear("FDA agreed to the share.", "FDA 已同意该占比。"),
  notClear(
    ["A share that FDA did not agree to.", "该占比未获 FDA 同意。"],
    ["Ask FDA in a meeting what share is enough.", "在会议中征询 FDA 所需占比。"],
  ),
);

const comparator: Check = {
  id: "comparator",
  title: { en: "Comparator", zh: "对照药" },
  rules: ["us-oncology-mrct-content"],
  start: either(
    "comparator_is_us_practice",
    clear("The comparator is US practice.", "对照药为美国标准治疗。"),
    notClear(
      ["The comparator is not US practice.", "对照药非美国标准治疗。"],
      ["Add a comparison with US practice.", "补充与美国标准治疗的比较。"],
    ),
  ),
};

const endpoint: Check = {
  id: "endpoint",
  title: { en: "Endpoint", zh: "终点" },
  rules: ["us-odac-2022-sintilimab"],
  start: {
    ask: "endpoint",
    next: (found) => (found === "overall_survival" ? clear("Overall survival.", "总生存期。") : agreedEndpoint),
  },
};

const agreedEndpoint = either(
  "endpoint_agreed_with_fda",
  clear("FDA agreed to the endpoint.", "FDA 已同意该终点。"),
  notClear(
    ["An endpoint other than survival that FDA did not agree to.", "非生存终点且未获 FDA 同意。"],
    ["Agree the endpoint, or follow patients for survival.", "就终点达成一致，或随访至生存期。"],
  ),
);

const inspection: Check = {
  id: "inspection",
  title: { en: "Good practice and inspection", zh: "规范与核查" },
  rules: ["us-312-120", "us-314-106", "cn-hgr"],
  start: either(
    "good_clinical_practice",
    either(
      "sites_open_to_inspection",
      either(
        "source_data_may_be_shown",
        clear("Sites and source data are open to inspection.", "研究中心与源数据可接受核查。"),
        notClear(
          ["Inspectors may not see source data.", "核查人员无法查阅源数据。"],
          [
            "Clear source data for inspectors under the genetic-resource rules.",
            "按人遗规定为核查人员办理源数据许可。",
          ],
        ),
      ),
      notClear(
        ["Sites are not open to inspection.", "研究中心不接受核查。"],
        ["Make the sites ready for inspection.", "使研究中心具备核查条件。"],
      ),
    ),
    notClear(
      ["The trial did not follow good clinical practice.", "试验未遵循 GCP。"],
      ["Such a trial does not count; run another.", "该试验不予采纳，须重新开展。"],
    ),
  ),
};

const foreignOnly: Check = {
  id: "investigators",
  title: { en: "Investigators", zh: "研究者" },
  rules: ["us-314-106"],
  start: either(
    "investigators_recognised",
    clear("Investigators of recognised competence.", "研究者能力获认可。"),
    notClear(
      ["Investigators are not of recognised competence.", "研究者能力未获认可。"],
      ["Document their competence.", "补充研究者资质证明。"],
    ),
  ),
};

/** What an authority asks of a package that was made elsewhere. */
export const PACKAGE_CHECKS = [oneCountry, multiregional, comparator, endpoint, inspection, foreignOnly];
