import { jurisdictions } from "../core/jurisdictions.ts";
import type { Row } from "../core/tables.ts";
import type { Language, Text } from "../core/text.ts";

export type Labels<Key> = Record<Extract<Key, string>, Text>;

const stage: Labels<Row<"deal">["stage"]> = {
  discovery: { en: "Discovery", zh: "发现" },
  preclinical: { en: "Preclinical", zh: "临床前" },
  phase_1: { en: "Phase 1", zh: "Ⅰ期" },
  phase_1_2: { en: "Phase 1/2", zh: "Ⅰ/Ⅱ期" },
  phase_2: { en: "Phase 2", zh: "Ⅱ期" },
  phase_2_3: { en: "Phase 2/3", zh: "Ⅱ/Ⅲ期" },
  phase_3: { en: "Phase 3", zh: "Ⅲ期" },
  filed: { en: "Filed", zh: "已申报" },
  approved: { en: "Approved", zh: "已批准" },
  clinical: { en: "Clinical", zh: "临床阶段" },
  multiple: { en: "Several", zh: "多个阶段" },
};

const phase: Labels<Row<"trial">["phase"]> = {
  early_phase_1: { en: "Early phase 1", zh: "早期Ⅰ期" },
  phase_1: stage.phase_1,
  phase_1_2: stage.phase_1_2,
  phase_2: stage.phase_2,
  phase_2_3: stage.phase_2_3,
  phase_3: stage.phase_3,
  phase_4: { en: "Phase 4", zh: "Ⅳ期" },
  not_applicable: { en: "Not applicable", zh: "不适用" },
};

const trialStatus: Labels<Row<"trial">["status"]> = {
  not_yet_recruiting: { en: "Not yet recruiting", zh: "尚未招募" },
  recruiting: { en: "Recruiting", zh: "招募中" },
  enrolling_by_invitation: { en: "Enrolling by invitation", zh: "受邀入组" },
  active_not_recruiting: { en: "Active, not recruiting", zh: "进行中，已停止招募" },
  ongoing: { en: "Ongoing", zh: "进行中" },
  suspended: { en: "Suspended", zh: "暂停" },
  terminated: { en: "Terminated", zh: "终止" },
  completed: { en: "Completed", zh: "已完成" },
  withdrawn: { en: "Withdrawn", zh: "撤回" },
  unknown: { en: "Unknown", zh: "未知" },
  available: { en: "Available", zh: "可获得" },
  no_longer_available: { en: "No longer available", zh: "不再可获得" },
  temporarily_not_available: { en: "Temporarily not available", zh: "暂不可获得" },
  approved_for_marketing: { en: "Approved for marketing", zh: "已获批上市" },
  withheld: { en: "Withheld", zh: "未公开" },
};

const modality: Labels<Row<"drug">["modality"]> = {
  small_molecule: { en: "Small molecule", zh: "小分子" },
  antibody: { en: "Antibody", zh: "抗体" },
  bispecific_antibody: { en: "Bispecific antibody", zh: "双特异性抗体" },
  antibody_drug_conjugate: { en: "Antibody-drug conjugate", zh: "抗体偶联药物" },
  fusion_protein: { en: "Fusion protein", zh: "融合蛋白" },
  cell_therapy: { en: "Cell therapy", zh: "细胞治疗" },
  gene_therapy: { en: "Gene therapy", zh: "基因治疗" },
  oligonucleotide: { en: "Oligonucleotide", zh: "寡核苷酸" },
  peptide: { en: "Peptide", zh: "多肽" },
  vaccine: { en: "Vaccine", zh: "疫苗" },
  protein: { en: "Protein", zh: "蛋白" },
  radiopharmaceutical: { en: "Radiopharmaceutical", zh: "放射性药物" },
  platform: { en: "Platform", zh: "技术平台" },
  multiple: { en: "Several", zh: "多种" },
  other: { en: "Other", zh: "其他" },
};

const territory: Labels<Row<"deal">["territory"]> = {
  worldwide: { en: "Worldwide", zh: "全球" },
  worldwide_except_china: { en: "Worldwide except China", zh: "全球（中国除外）" },
  worldwide_except_region: { en: "Worldwide except a region", zh: "全球（部分地区除外）" },
  united_states: { en: "United States", zh: "美国" },
  north_america: { en: "North America", zh: "北美" },
  europe: { en: "Europe", zh: "欧洲" },
  asia: { en: "Asia", zh: "亚洲" },
  emerging_markets: { en: "Emerging markets", zh: "新兴市场" },
  china: { en: "China", zh: "中国" },
  several_regions: { en: "Several regions", zh: "多个地区" },
  other: { en: "Other", zh: "其他" },
};

const direction: Labels<Row<"deal">["direction"]> = {
  out_licensing: { en: "Out-licensing", zh: "对外许可" },
  acquisition: { en: "Acquisition", zh: "并购" },
  domestic: { en: "Domestic", zh: "境内交易" },
  in_licensing: { en: "In-licensing", zh: "引进" },
};

const dealType: Labels<Row<"deal">["deal_type"]> = {
  licence: { en: "Licence", zh: "许可" },
  option: { en: "Option", zh: "选择权" },
  licence_and_option: { en: "Licence and option", zh: "许可加选择权" },
  new_company_licence: { en: "Licence to a new company", zh: "新设公司许可" },
  regional_commercial_licence: { en: "Regional commercial licence", zh: "区域商业化许可" },
  collaboration: { en: "Collaboration", zh: "合作" },
  platform: { en: "Platform", zh: "平台合作" },
  acquisition: { en: "Acquisition", zh: "并购" },
  asset_acquisition: { en: "Asset acquisition", zh: "资产收购" },
  joint_venture: { en: "Joint venture", zh: "合资" },
  other: { en: "Other", zh: "其他" },
};

const dealStatus = {
  standing: { en: "Standing", zh: "有效" },
  ended: { en: "Ended", zh: "已终止" },
  partly_ended: { en: "Partly ended", zh: "部分终止" },
  bought_out: { en: "Bought out", zh: "已买断" },
} as const satisfies Record<string, Text>;

const dealEvent: Labels<Row<"deal_event">["type"]> = {
  upfront_paid: { en: "Upfront paid", zh: "首付款到账" },
  upfront_instalment: { en: "Upfront instalment", zh: "首付款分期" },
  milestone: { en: "Milestone", zh: "里程碑" },
  near_term_payment: { en: "Near-term payment", zh: "近期付款" },
  option_exercise: { en: "Option exercised", zh: "行使选择权" },
  option_payment: { en: "Option payment", zh: "选择权付款" },
  equity: { en: "Equity", zh: "股权" },
  closing_payment: { en: "Closing payment", zh: "交割付款" },
  amendment: { en: "Amended", zh: "修订" },
  termination: { en: "Terminated", zh: "终止" },
  partial_termination: { en: "Partly terminated", zh: "部分终止" },
  termination_payment: { en: "Termination payment", zh: "终止付款" },
  rights_returned: { en: "Rights returned", zh: "权利退回" },
  sublicence: { en: "Sublicensed", zh: "再许可" },
  licensee_acquired: { en: "Licensee acquired", zh: "被许可方被收购" },
  rights_buyout: { en: "Rights bought out", zh: "权利买断" },
  trial_stopped: { en: "Trial stopped", zh: "试验停止" },
  regulatory_setback: { en: "Regulatory setback", zh: "监管受挫" },
  litigation: { en: "Litigation", zh: "诉讼" },
};

const realised: Labels<Row<"deal_event">["realised"]> = {
  paid: { en: "paid", zh: "已支付" },
  due: { en: "due or announced", zh: "应付或已公告" },
  none: { en: "no payment", zh: "无付款" },
  unknown: { en: "not known", zh: "未知" },
  disputed: { en: "disputed", zh: "有争议" },
};

const approvalEvent: Labels<Row<"approval">["event"]> = {
  approval: { en: "Approval", zh: "批准" },
  conditional_approval: { en: "Conditional approval", zh: "附条件批准" },
  label_extension: { en: "Label extension", zh: "适应症扩展" },
  emergency_use: { en: "Emergency use", zh: "紧急使用" },
  refusal: { en: "Complete response letter or refusal", zh: "完整回复函或拒绝" },
  application_submitted: { en: "Application submitted", zh: "递交" },
  application_accepted: { en: "Application accepted", zh: "受理" },
  positive_opinion: { en: "Positive opinion", zh: "积极意见" },
  application_withdrawn: { en: "Application withdrawn", zh: "撤回申请" },
  holder_transfer: { en: "Holder changed", zh: "持有人变更" },
  marketed: { en: "Marketed", zh: "上市销售" },
  price_listing: { en: "Price listed", zh: "价格收载" },
  reimbursement: { en: "Reimbursed", zh: "纳入报销" },
  register_entry: { en: "Register entry", zh: "登记条目" },
};

const organisationType: Labels<Row<"organisation">["type"]> = {
  company: { en: "Company", zh: "企业" },
  group: { en: "Group", zh: "集团" },
  service_provider: { en: "Service provider", zh: "服务商" },
  research_institute: { en: "Research institute", zh: "研究机构" },
  authority: { en: "Authority", zh: "监管机构" },
  park: { en: "Park", zh: "园区" },
  hospital: { en: "Hospital", zh: "医院" },
  investor: { en: "Investor", zh: "投资机构" },
  site: { en: "Site of a multinational", zh: "跨国企业驻点" },
};

const drugClass: Labels<Row<"drug">["drug_class"]> = {
  innovative: { en: "Innovative", zh: "创新药" },
  biosimilar: { en: "Biosimilar", zh: "生物类似药" },
  generic: { en: "Generic", zh: "仿制药" },
  improved_new_drug: { en: "Improved new drug", zh: "改良型新药" },
  other: { en: "Other", zh: "其他" },
};

const nameKind: Labels<Row<"drug_name">["kind"]> = {
  inn: { en: "International name", zh: "国际通用名" },
  generic_name: { en: "Generic name", zh: "通用名" },
  brand_name: { en: "Brand", zh: "商品名" },
  code: { en: "Code", zh: "代号" },
  register_name: { en: "Name in a register", zh: "登记名称" },
  other_name: { en: "Other name", zh: "别名" },
  former_name: { en: "Former name", zh: "曾用名" },
};

const originState: Labels<Row<"drug">["origin_state"]> = {
  known: { en: "known", zh: "已知" },
  disputed: { en: "disputed", zh: "有争议" },
  unknown: { en: "unknown", zh: "未知" },
};

const grade: Labels<Row<"record">["grade"]> = {
  primary: { en: "Primary", zh: "一手" },
  secondary: { en: "Secondary", zh: "二手" },
  derived: { en: "Derived", zh: "推算" },
  unverified: { en: "Unverified", zh: "未核实" },
};

const quality: Labels<Row<"citation">["quality"]> = {
  official: { en: "official", zh: "官方" },
  company_or_press: { en: "company or press", zh: "企业或媒体" },
  mirror: { en: "copy", zh: "转载" },
  repository: { en: "repository", zh: "数据仓库" },
  paper: { en: "paper", zh: "论文" },
};

const role: Labels<Row<"trial_drug">["role"]> = {
  pivotal: { en: "Pivotal", zh: "关键" },
  pivotal_inferred: { en: "Pivotal (inferred)", zh: "关键（推断）" },
  phase_3: stage.phase_3,
  supporting: { en: "Supporting", zh: "支持性" },
};

const priceKind: Labels<Row<"price">["kind"]> = {
  list: { en: "List", zh: "标价" },
  ex_factory: { en: "Ex-factory", zh: "出厂价" },
  reimbursed: { en: "Reimbursed", zh: "报销价" },
  net: { en: "Net", zh: "净价" },
  estimate: { en: "Estimate", zh: "估计" },
};

const studyType: Labels<Row<"trial">["study_type"]> = {
  interventional: { en: "Interventional", zh: "干预性研究" },
  observational: { en: "Observational", zh: "观察性研究" },
  expanded_access: { en: "Expanded access", zh: "同情使用（扩展性使用）" },
};

const precision: Labels<Row<"deal">["signed_date_precision"]> = {
  day: { en: "day", zh: "日" },
  month: { en: "month", zh: "月" },
  year: { en: "year", zh: "年" },
};

const jurisdiction = Object.fromEntries(Object.entries(jurisdictions).map(([code, { name }]) => [code, name]));

/** Words for the values of closed vocabularies. A value added to a table without its words does not compile. */
const organisationRole: Labels<Row<"drug_organisation">["role"]> = {
  discoverer: { en: "Discoverer", zh: "发现方" },
  developer: { en: "Developer", zh: "开发方" },
  licensee: { en: "Licensee", zh: "被许可方" },
  holder: { en: "Holder", zh: "持有人" },
  manufacturer: { en: "Manufacturer", zh: "生产方" },
};

const componentRole: Labels<Row<"drug_component">["role"]> = {
  binder: { en: "Binder", zh: "靶向部分" },
  payload: { en: "Payload", zh: "载荷" },
  linker: { en: "Linker", zh: "连接子" },
  arm: { en: "Arm", zh: "抗体臂" },
  fusion_partner: { en: "Fusion partner", zh: "融合部分" },
  cell: { en: "Cell", zh: "细胞" },
  vector: { en: "Vector", zh: "载体" },
  active_substance: { en: "Active substance", zh: "活性成分" },
};

const attribution: Record<string, Text> = {
  registered_office: { en: "Registered office", zh: "注册地址" },
  research_site: { en: "Research site", zh: "研发场所" },
  headquarters: { en: "Headquarters", zh: "总部" },
  group_parent: { en: "Parent of the group", zh: "集团母公司" },
  discoverer: { en: "Place of discovery", zh: "发现地" },
  first_trial: { en: "First trial", zh: "首个试验" },
};

export const labels = {
  stage,
  phase,
  trialStatus,
  modality,
  territory,
  direction,
  dealType,
  dealStatus,
  dealEvent,
  realised,
  approvalEvent,
  organisationType,
  drugClass,
  nameKind,
  originState,
  grade,
  quality,
  role,
  organisationRole,
  componentRole,
  priceKind,
  jurisdiction,
} satisfies Record<string, Record<string, Text>>;

/** Where a split's dimension takes its words from. */
const DIMENSIONS: Record<string, Record<string, Text>[]> = {
  stage: [stage, phase],
  phase: [phase],
  status: [dealStatus, trialStatus],
  modality: [modality],
  territory: [territory],
  direction: [direction],
  deal_type: [dealType],
  attribution: [attribution],
  study_type: [studyType],
  type: [dealEvent],
  event: [approvalEvent],
  jurisdiction: [jurisdiction],
  realised: [realised],
  grade: [grade],
  price_kind: [priceKind],
  role: [role],
  drug_class: [drugClass],
  origin_state: [originState],
  quality: [quality],
  signed_date_precision: [precision],
  event_date_precision: [precision],
  decision_date_precision: [precision],
  start_date_precision: [precision],
  price_date_precision: [precision],
};

const NOT_KNOWN: Text = { en: "not known", zh: "未知" };

/** The words for a value of a dimension; names of firms and years stand as they are. */
export function wordFor(dimension: string, value: string | null, language: Language): string {
  if (value === null) return NOT_KNOWN[language];
  for (const group of DIMENSIONS[dimension] ?? []) {
    const found = group[value];
    if (found) return found[language];
  }
  return value;
}
