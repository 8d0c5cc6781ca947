import { type Check, clear, either, notClear, type Question } from "../decision.ts";

const geneticResources: Check = {
  id: "genetic_resources",
  title: { en: "Human genetic resources", zh: "人类遗传资源" },
  rules: ["cn-hgr"],
  start: either(
    "foreign_party_uses_genetic_resources",
    either(
      "only_clinical_imaging_protein_or_metabolic_data",
      clear("Such data are outside the rules.", "此类数据不在管理范围内。"),
      either(
        "genetic_cooperation_approved_or_filed",
        clear("The cooperation is approved or filed.", "国际合作已获批准或备案。"),
        notClear(
          ["Material or gene data are used without approval or filing.", "未经批准或备案使用遗传材料或基因数据。"],
          ["Apply for approval of the cooperation, or file it.", "申请国际合作审批或办理备案。"],
        ),
      ),
    ),
    clear("No foreign party uses Chinese genetic material or gene data.", "境外方未使用中国遗传材料或基因数据。"),
  ),
};

const ASSESSMENT = notClear(
  ["The transfer needs a security assessment that is not done.", "数据出境须通过安全评估，尚未完成。"],
  ["Apply for the security assessment before any transfer.", "出境前申报安全评估。"],
);
const CONTRACT = notClear(
  [
    "The transfer needs a standard contract or a certificate that is not there.",
    "数据出境须订立标准合同或取得认证，尚未完成。",
  ],
  ["File a standard contract or obtain the certificate.", "备案标准合同或取得个人信息保护认证。"],
);

const assessed: Question = {
  ask: "data_transfer_lane_done",
  next: (lane) =>
    lane === "security_assessment" ? clear("The security assessment is done.", "已通过安全评估。") : ASSESSMENT,
};
const contracted: Question = {
  ask: "data_transfer_lane_done",
  next: (lane) => (lane === "none" ? CONTRACT : clear("The lane that is needed is done.", "所需出境路径已完成。")),
};

const SENSITIVE_ASSESSED = 10_000;
const ASSESSED = 1_000_000;
const EXEMPT_BELOW = 100_000;

const sensitiveCount: Question = {
  ask: "people_whose_data_leave",
  next: (people) => (Number(people) >= SENSITIVE_ASSESSED ? assessed : contracted),
};
const plainCount: Question = {
  ask: "people_whose_data_leave",
  next: (people) => {
    if (Number(people) >= ASSESSED) return assessed;
    if (Number(people) >= EXEMPT_BELOW) return contracted;
    return clear("Fewer than 100,000 people and nothing sensitive.", "不满 10 万人且不含敏感信息。");
  },
};

const personalData: Check = {
  id: "personal_data",
  title: { en: "Personal data abroad", zh: "个人信息出境" },
  rules: ["cn-data-exempt", "cn-data-standard-contract", "cn-data-security-assessment", "cn-data-free-trade-zone"],
  start: either(
    "personal_data_leave",
    either(
      "critical_operator",
      assessed,
      either(
        "important_data",
        assessed,
        either(
          "zone_outside_negative_list",
          clear("The zone has a filed list, and the data are not on it.", "位于已备案清单的自贸区，且数据不在清单内。"),
          either("sensitive_data", sensitiveCount, plainCount),
        ),
      ),
    ),
    clear("No personal data leave.", "无个人信息出境。"),
  ),
};

const technology: Check = {
  id: "technology_catalogue",
  title: { en: "Technology export catalogue", zh: "技术出口目录" },
  rules: ["cn-tech-catalogue-2023", "cn-tech-export-free", "cn-tech-export-restricted", "cn-tech-export-prohibited"],
  start: either(
    "technology_goes_abroad",
    {
      ask: "catalogue_class",
      next: (found) => {
        if (found === "free") return clear("The technology is free to export.", "属自由出口技术。");
        if (found === "restricted") return restricted;
        return notClear(
          ["The technology may not be exported.", "属禁止出口技术。"],
          [
            "Leave the technology out of the contract, and ask the commerce authority.",
            "将该技术排除在合同之外，并咨询商务主管部门。",
          ],
        );
      },
    },
    clear("No technology is assigned, licensed or told abroad.", "无技术转让、许可或披露至境外。"),
  ),
};

const restricted = either(
  "export_licence_held",
  clear("The licence is held.", "已取得许可证。"),
  notClear(
    ["Restricted technology without a licence.", "限制出口技术尚无许可。"],
    [
      "Obtain the letter of intent before substantive talks, then the licence.",
      "实质性谈判前取得许可意向书，再取得许可证。",
    ],
  ),
);

const contract: Check = {
  id: "contract_registration",
  title: { en: "Registration of the contract", zh: "合同登记" },
  rules: ["cn-contract-registration", "cn-tech-export-free"],
  start: either(
    "technology_goes_abroad",
    either(
      "contract_registered",
      clear("The contract is registered.", "合同已登记。"),
      notClear(
        ["The contract is not registered.", "合同尚未登记。"],
        [
          "Register within 60 days of effect; contracts paid by royalty follow their own article.",
          "合同生效后 60 日内登记；提成方式支付的合同另有规定。",
        ],
      ),
    ),
    clear("No technology goes abroad.", "无技术出口。"),
  ),
};

/** What leaves China: material, data, technology, and the contract that says so. */
export const LEAVING: readonly Check[] = [geneticResources, personalData, technology, contract];
