import type { Row } from "../../core/tables.ts";
import type { Language, Text } from "../../core/text.ts";
import { columnTitle } from "../../words/columns.ts";
import { type Labels, labels, wordFor } from "../../words/labels.ts";
import { countryWord } from "./places.ts";
import { supportLabels } from "./support.ts";

const authorisationStatus: Labels<Row<"authorisation">["status"]> = {
  authorised: { en: "Authorised", zh: "已获许可" },
  tentatively_approved: { en: "Tentatively approved", zh: "暂定批准" },
  discontinued: { en: "Discontinued", zh: "已停售" },
  withdrawn: { en: "Withdrawn", zh: "已撤市" },
  revoked: { en: "Revoked", zh: "已吊销" },
  suspended: { en: "Suspended", zh: "已暂停" },
  expired: { en: "Expired", zh: "已失效" },
  refused: { en: "Refused", zh: "不予批准" },
  application_withdrawn: { en: "Application withdrawn", zh: "撤回申请" },
  under_review: { en: "Under review", zh: "审评中" },
  opinion: { en: "Opinion given", zh: "已出具意见" },
  other: { en: "Other", zh: "其他" },
};

const authorisationRoute: Labels<Row<"authorisation">["route"]> = {
  standard: { en: "Standard", zh: "常规程序" },
  priority: { en: "Priority review", zh: "优先审评" },
  accelerated: { en: "Accelerated", zh: "加速程序" },
  conditional: { en: "Conditional", zh: "附条件批准" },
  exceptional: { en: "Exceptional circumstances", zh: "特殊情形许可" },
};

const protectionKind: Labels<Row<"protection">["kind"]> = {
  patent: { en: "Patent", zh: "专利" },
  exclusivity: { en: "Exclusivity", zh: "独占期" },
};

const designationKind: Labels<Row<"designation">["kind"]> = {
  orphan: { en: "Orphan", zh: "罕见病药物" },
  breakthrough: { en: "Breakthrough therapy", zh: "突破性治疗" },
  priority_medicine: { en: "Priority medicine (PRIME)", zh: "优先药物（PRIME）" },
  sakigake: { en: "Sakigake", zh: "先驱审查（Sakigake）" },
  other: { en: "Other", zh: "其他" },
};

const listPriceKind: Labels<Row<"list_price">["kind"]> = {
  reimbursed: { en: "Reimbursed", zh: "报销价" },
  list: { en: "List", zh: "标价" },
  acquisition_cost: { en: "Acquisition cost", zh: "采购成本" },
  tariff: { en: "Tariff", zh: "收费标准" },
};

const termKind: Labels<Row<"term">["kind"]> = {
  gene: { en: "Gene", zh: "基因" },
  protein_family: { en: "Protein family", zh: "蛋白家族" },
  protein_complex: { en: "Protein complex", zh: "蛋白复合物" },
  disease: { en: "Disease", zh: "疾病" },
  substance: { en: "Substance", zh: "物质" },
  antibody: { en: "Antibody", zh: "抗体" },
  target: { en: "Target", zh: "靶点" },
  country: { en: "Country", zh: "国家或地区" },
  other: { en: "Other", zh: "其他" },
};

const termNameKind: Labels<Row<"term_name">["kind"]> = {
  preferred: { en: "Preferred name", zh: "首选名" },
  synonym: { en: "Synonym", zh: "同义词" },
  former: { en: "Former name", zh: "曾用名" },
  abbreviation: { en: "Abbreviation", zh: "缩写" },
  code: { en: "Code", zh: "代号" },
  brand: { en: "Brand", zh: "商品名" },
};

const termRelation: Labels<Row<"term_relation">["relation"]> = {
  is_a: { en: "is a", zh: "属于（下位概念）" },
  part_of: { en: "is part of", zh: "组成部分属于" },
  targets: { en: "targets", zh: "作用于靶点" },
  in_tree: { en: "stands in the tree at", zh: "树状编号" },
  indicated_for: { en: "is indicated for", zh: "适应症为" },
  developed_by: { en: "is developed by", zh: "研发方为" },
};

const companyRelation: Labels<Row<"company_name">["relation"]> = {
  same_as: { en: "is the same as", zh: "即" },
  belongs_to: { en: "belongs to", zh: "隶属于" },
  ticker: { en: "has the ticker", zh: "证券代码为" },
};

export const leadKind: Labels<Row<"lead">["kind"]> = {
  licence: { en: "Licence", zh: "许可" },
  option: { en: "Option", zh: "选择权" },
  collaboration: { en: "Collaboration", zh: "合作" },
  termination: { en: "Termination", zh: "终止" },
  acquisition: { en: "Acquisition", zh: "并购" },
  upfront: { en: "Upfront payment", zh: "首付款" },
  milestones: { en: "Milestones", zh: "里程碑付款" },
  royalty: { en: "Royalty", zh: "提成" },
  equity: { en: "Equity", zh: "股权" },
  other_amount: { en: "Other amount", zh: "其他金额" },
};

const outcomeKind: Labels<Row<"trial_outcome">["kind"]> = {
  primary: { en: "Primary", zh: "主要终点" },
  secondary: { en: "Secondary", zh: "次要终点" },
  other: { en: "Other", zh: "其他终点" },
};

const flag: Record<"true" | "false", Text> = {
  true: { en: "yes", zh: "是" },
  false: { en: "no", zh: "否" },
};

/** ClinicalTrials.gov's classes of organisations. */
const organisationClass: Record<string, Text> = {
  industry: { en: "Industry", zh: "企业" },
  nih: { en: "US National Institutes of Health", zh: "美国国立卫生研究院" },
  fed: { en: "US federal agency", zh: "美国联邦机构" },
  other_gov: { en: "Other government body", zh: "其他政府机构" },
  indiv: { en: "Individual", zh: "个人" },
  network: { en: "Research network", zh: "研究协作网" },
  other: { en: "Other", zh: "其他" },
  unknown: { en: "Unknown", zh: "未知" },
};

const interventionType: Record<string, Text> = {
  drug: { en: "Drug", zh: "药物" },
  biological: { en: "Biological", zh: "生物制品" },
  device: { en: "Device", zh: "器械" },
  procedure: { en: "Procedure", zh: "操作或手术" },
  radiation: { en: "Radiation", zh: "放射治疗" },
  behavioral: { en: "Behavioural", zh: "行为干预" },
  genetic: { en: "Genetic", zh: "基因干预" },
  dietary_supplement: { en: "Dietary supplement", zh: "膳食补充剂" },
  combination_product: { en: "Combination product", zh: "组合产品" },
  diagnostic_test: { en: "Diagnostic test", zh: "诊断试验" },
  other: { en: "Other", zh: "其他" },
};

/** Where a register has no words of its own but ours; FDA's codes stand as printed. */
const submissionType: Record<string, Text> = {
  opinion: { en: "Opinion", zh: "审评意见" },
  approval: { en: "Approval", zh: "批准" },
  partial_change: { en: "Partial change", zh: "部分变更" },
  emergency_approval: { en: "Emergency approval", zh: "特例批准" },
};
const submissionStatus: Record<string, Text> = {
  positive: { en: "Positive", zh: "积极意见" },
  negative: { en: "Negative", zh: "否定意见" },
  approved: { en: "Approved", zh: "已批准" },
};

/** Columns whose words depend on the table they stand in. */
const OF_TABLE: Record<string, Record<string, Text>> = {
  "authorisation.status": authorisationStatus,
  "authorisation.route": authorisationRoute,
  "protection.kind": protectionKind,
  "designation.kind": designationKind,
  "list_price.kind": listPriceKind,
  "term.kind": termKind,
  "term_name.kind": termNameKind,
  "term_relation.relation": termRelation,
  "company_name.relation": companyRelation,
  "lead.kind": leadKind,
  "trial_outcome.kind": outcomeKind,
  "submission.type": submissionType,
  "submission.status": submissionStatus,
  "trial.sponsor_class": organisationClass,
  "trial_collaborator.class": organisationClass,
  "trial_intervention.type": interventionType,
  "measure.support_kind": supportLabels.support_kind,
  "measure.selection": supportLabels.selection,
  "measure.cap_basis": supportLabels.cap_basis,
  "measure.clause_state": supportLabels.text_state,
  "policy.text_state": supportLabels.text_state,
  "trial.status": labels.trialStatus,
  "price.kind": labels.priceKind,
  "drug_name.kind": labels.nameKind,
  "organisation.type": labels.organisationType,
};

/** The words for a value of a column of a table; what is open text stands as it is. */
export function wordIn(table: string, column: string, value: string, language: Language): string {
  if (column.endsWith("_precision")) return wordFor("event_date_precision", value, language);
  if (column === "country") return countryWord(value, language);
  const own = OF_TABLE[`${table}.${column}`];
  const found = own && Object.hasOwn(own, value) ? own[value] : undefined;
  if (found) return found[language];
  if (value === "true" || value === "false") return flag[value][language];
  return own || column === "type" ? value : wordFor(column, value, language);
}

/** Columns that are called otherwise than in other tables. */
const TITLES: Record<string, Text> = {
  "filing.form": { en: "Form type", zh: "表格类型" },
  "lead.value": { en: "As worded", zh: "原文表述" },
  "term_relation.qualifier": { en: "Qualifier", zh: "限定说明" },
  "trial_outcome.measure": { en: "Outcome measure", zh: "终点指标" },
  "authorisation.decision_date": { en: "Decided", zh: "决定日期" },
  "spending.code": { en: "Billing code", zh: "结算代码" },
};

export const columnTitleIn = (table: string, column: string): Text => {
  const place = `${table}.${column}`;
  return (Object.hasOwn(TITLES, place) ? TITLES[place] : undefined) ?? columnTitle(column);
};
