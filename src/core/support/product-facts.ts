import { DEVICE_CLASS, DRUG_CLASS, PHASE, PRODUCT, REVIEW_CHANNEL } from "./choices.ts";
import { choice, yesNo } from "./fact.ts";

/** What a measure may ask of the product. */
export const PRODUCT_FACTS = {
  product: choice(PRODUCT, ["What is the product?", "产品是什么？"], ["product", "产品"]),
  drug_class: choice(
    DRUG_CLASS,
    ["Which registration class is the medicine?", "药品属于哪个注册类别？"],
    ["registration class", "注册类别"],
  ),
  device_class: choice(
    DEVICE_CLASS,
    ["Which class is the device or diagnostic?", "器械或诊断试剂属于哪一类？"],
    ["device class", "器械类别"],
  ),
  phase: choice(PHASE, ["Which phase is the claim for?", "就哪一期试验申请？"], ["phase claimed for", "申请期别"]),
  phase_completed: yesNo(["Is that phase completed?", "该期试验是否已完成？"], ["phase completed", "该期已完成"]),
  cell_or_gene_therapy: yesNo(
    ["Is it a cell or gene therapy?", "是否为细胞或基因治疗？"],
    ["cell or gene therapy", "细胞或基因治疗"],
  ),
  early_and_confirmatory_only: yesNo(
    ["Does it need only an early and a confirmatory trial?", "是否仅需早期与确证性试验？"],
    ["early and confirmatory trials only", "仅需早期与确证性试验"],
  ),
  innovative: yesNo(
    ["Does it count as an innovative product?", "是否属于创新产品？"],
    ["innovative product", "创新产品"],
  ),
  review_channel: choice(
    REVIEW_CHANNEL,
    ["Which special review has the device entered?", "器械进入哪一特别审查通道？"],
    ["special review of the device", "器械特别审查通道"],
  ),
  approved_in_china: yesNo(
    ["Is it approved or registered in China?", "是否已在国内获批或注册？"],
    ["approved in China", "国内获批"],
  ),
  first_approved_since_2020: yesNo(
    ["Was it first approved on 1 January 2020 or later?", "是否2020年1月1日之后首次获批上市？"],
    ["first approved since 2020", "2020年后首次获批"],
  ),
  application_accepted: yesNo(
    ["Was its marketing application accepted?", "上市申请是否已获受理？"],
    ["marketing application accepted", "上市申请已受理"],
  ),
  outside_reimbursement_list: yesNo(
    ["Is it outside the basic insurance list?", "是否在基本医保目录之外？"],
    ["outside the basic insurance list", "医保目录外"],
  ),
  approved_by_fda_or_ema: yesNo(
    ["Has FDA or EMA approved it?", "是否获FDA或EMA批准？"],
    ["approved by FDA or EMA", "获FDA或EMA批准"],
  ),
  approved_by_pmda: yesNo(
    ["Has PMDA of Japan approved it?", "是否获日本PMDA批准？"],
    ["approved by PMDA", "获PMDA批准"],
  ),
  approved_by_ce_or_who: yesNo(
    ["Is it registered under CE or prequalified by WHO?", "是否获欧盟CE或WHO注册？"],
    ["registered under CE or by WHO", "获CE或WHO注册"],
  ),
  sold_abroad: yesNo(["Is it sold on that foreign market?", "是否已在相关国外市场销售？"], ["sold abroad", "境外销售"]),
  approved_in_belt_and_road: yesNo(
    ["Is it approved in a Belt and Road country?", "是否在共建“一带一路”国家获批？"],
    ["approved in a Belt and Road country", "在共建“一带一路”国家获批"],
  ),
  nationally_supported: yesNo(
    ["Is it a key innovative medicine under national support?", "是否为国家全链条支持的重点创新药？"],
    ["under national support", "国家全链条支持"],
  ),
  national_key_field: yesNo(
    [
      "Is it in a field that the national plan or catalogue encourages?",
      "是否属于国家规划工程或鼓励类目录的重点领域？",
    ],
    ["encouraged field", "重点领域"],
  ),
  paediatric_rare_or_traditional: yesNo(
    ["Is it on the paediatric, rare-disease or traditional-medicine lists?", "是否属于儿童、罕见病或中药相关清单？"],
    ["paediatric, rare-disease or traditional list", "儿童、罕见病或中药清单"],
  ),
} as const;
