import { type Check, clear, either, notClear } from "../decision.ts";

const certificate: Check = {
  id: "export_certificate",
  title: { en: "Export certificate", zh: "出口证明" },
  rules: ["cn-export-certificate", "cn-export-certificate-issue", "cn-export-certificate-validity"],
  start: either(
    "product_ships_from_china",
    either(
      "made_under_gmp",
      either(
        "export_certificate_younger_than_three_years",
        clear("A valid certificate is held.", "持有有效出口证明。"),
        notClear(
          ["No valid certificate is held.", "无有效出口证明。"],
          [
            "Apply to the provincial authority; it answers within 20 working days.",
            "向省级药监部门申请，20 个工作日内办理。",
          ],
        ),
      ),
      notClear(
        ["The certificate is for drugs made under GMP.", "出口证明仅适用于按 GMP 生产的药品。"],
        ["Bring the manufacture under GMP first.", "先使生产符合 GMP。"],
      ),
    ),
    clear("Nothing is shipped from China.", "无产品自中国发运。"),
  ),
};

const segmented: Check = {
  id: "segmented_manufacture",
  title: { en: "Manufacture in segments", zh: "分段生产" },
  rules: ["cn-segmented-production"],
  start: either(
    "made_in_segments",
    either(
      "innovative_drug",
      either(
        "holder_abroad",
        either(
          "responsible_person_in_china",
          clear("The holder abroad has a responsible person in China.", "境外持有人已指定境内责任人。"),
          notClear(
            ["A holder abroad needs a responsible person in China.", "境外持有人须有境内责任人。"],
            ["Name a responsible person in China.", "指定境内责任人。"],
          ),
        ),
        clear("Allowed for an innovative drug of a holder in China.", "境内持有人的创新药可分段生产。"),
      ),
      notClear(
        ["Manufacture in segments is for innovative drugs.", "分段生产适用于创新药。"],
        ["Make it at one site, or ask the authority.", "改为单一场地生产，或咨询监管机构。"],
      ),
    ),
    clear("Made at one site.", "单一场地生产。"),
  ),
};

const biosecure: Check = {
  id: "biosecure",
  title: { en: "BIOSECURE", zh: "《生物安全法案》（美国）" },
  rules: ["us-biosecure"],
  start: either(
    "federal_money_touches_product",
    either(
      "listed_company_involved",
      notClear(
        ["Federal money may not touch a listed company.", "联邦资金不得涉及名单企业。"],
        ["Move the work to another supplier before the bar applies.", "在禁令适用前更换供应商。"],
      ),
      clear("No listed company is involved; look again when the list is out.", "未涉及名单企业；名单公布后须复核。"),
    ),
    clear("No federal contract, grant or loan touches it.", "不涉及联邦合同、拨款或贷款。"),
  ),
};

const chinaProtection: Check = {
  id: "china_data_protection",
  title: { en: "Data protection in China and the order of approvals", zh: "中国数据保护期与获批顺序" },
  rules: ["cn-trial-data", "cn-trial-data-draft-innovative"],
  start: either(
    "marketed_abroad_before_china",
    notClear(
      ["The draft takes the gap off the protection in China.", "征求意见稿规定：首先在境外上市的，保护期扣减时间差。"],
      ["Set the loss in China against what is gained by going abroad first.", "权衡先行出海所得与境内保护期损失。"],
    ),
    clear("Not marketed abroad before China.", "未先于中国在境外上市。"),
  ),
};

const europeFiling: Check = {
  id: "eu_early_filing",
  title: { en: "The EU's year for filing early", zh: "欧盟早期申报奖励年" },
  rules: ["eu-reform-early-filing"],
  start: either(
    "filing_in_eu",
    either(
      "eu_filing_within_90_days_of_first",
      clear("Within 90 days of the first filing outside the EU.", "在欧盟外首次申报后 90 日内申报。"),
      notClear(
        [
          "Later than 90 days after the first filing outside the EU: the year is lost.",
          "晚于欧盟外首次申报 90 日，失去奖励年。",
        ],
        ["File in the EU within 90 days of the first filing elsewhere.", "在首次境外申报后 90 日内向欧盟申报。"],
      ),
    ),
    clear("No filing in the EU is planned.", "未计划在欧盟申报。"),
  ),
};

/** What is shipped and made, and what the order of filings costs. */
export const SHIPPING: readonly Check[] = [certificate, segmented, biosecure, chinaProtection, europeFiling];
