import { text } from "./fact.ts";

export const REGISTERED_IN = {
  pudong: text("Shanghai, Pudong", "上海浦东"),
  xuhui: text("Shanghai, Xuhui", "上海徐汇"),
  minhang: text("Shanghai, Minhang", "上海闵行"),
  shanghai_other: text("Shanghai, elsewhere", "上海其他区"),
  suzhou_industrial_park: text("Suzhou Industrial Park", "苏州工业园区"),
  suzhou_other: text("Suzhou, elsewhere", "苏州其他地区"),
  beijing: text("Beijing", "北京"),
  guangzhou_huangpu: text("Guangzhou Development District (Huangpu)", "广州开发区（黄埔区）"),
  guangzhou_other: text("Guangzhou, elsewhere", "广州其他区"),
  china_other: text("Elsewhere in China", "国内其他地区"),
  abroad: text("Abroad", "境外"),
};

export const ACTS_AS = {
  developer: text("Developer of medicines or devices", "药品或医疗器械研发企业"),
  contract_research: text("Contract research organisation", "合同研究组织"),
  contract_manufacturer: text("Contract manufacturer", "合同生产组织"),
  hospital: text("Hospital", "医疗机构"),
  insurer: text("Insurer", "保险机构"),
  other: text("Something else", "其他"),
};

export const PRODUCT = {
  drug: text("Medicine", "药品"),
  device: text("Medical device", "医疗器械"),
  diagnostic: text("In-vitro diagnostic", "体外诊断试剂"),
  none: text("No product", "无具体产品"),
};

export const DRUG_CLASS = {
  class_1: text("Class 1, innovative", "1类（创新药）"),
  class_2: text("Class 2, improved", "2类（改良型新药）"),
  other: text("Another class", "其他类别"),
};

export const DEVICE_CLASS = {
  class_2: text("Class II", "二类"),
  class_3: text("Class III", "三类"),
  other: text("Class I or other", "一类或其他"),
};

export const PHASE = {
  preclinical: text("Before trials", "临床前"),
  phase_1: text("Phase 1", "Ⅰ期"),
  phase_2: text("Phase 2", "Ⅱ期"),
  phase_3: text("Phase 3", "Ⅲ期"),
  early: text("Early trial of a cell or gene therapy", "细胞或基因治疗早期试验"),
  confirmatory: text("Confirmatory trial of a cell or gene therapy", "细胞或基因治疗确证性试验"),
  none: text("No trial", "无临床试验"),
};

export const REVIEW_CHANNEL = {
  national_innovative: text("National, innovative devices", "国家创新医疗器械特别审查"),
  national_priority: text("National, priority", "国家优先审批"),
  regional_innovative: text("Of the city or province, innovative devices", "本市或本省创新医疗器械审查"),
  regional_priority: text("Of the city or province, priority", "本市或本省优先审批"),
  none: text("None of these", "均无"),
};

export const ORDERED = {
  clinical_samples: text("Samples for trials", "临床用样品"),
  marketed_drug: text("A marketed innovative medicine", "已上市创新药"),
  marketed_device: text("A marketed device", "已上市医疗器械"),
  none: text("No manufacturing contract", "无委托生产合同"),
};
