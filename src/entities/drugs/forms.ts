import { isChinese } from "../text/chinese.ts";

// What stands around the name of a medicine in a label and says how much of it, in which form, on which way and how often.
// All patterns read plain text.

const UNIT =
  "(?:mg|milligrams?|g|grams?|kg|ug|mcg|micrograms?|ng|ml|milliliters?|l|dl|mmol|umol|nmol|mol|meq|mol|iu|u|units?|million units|miu|mu|kiu|%|percent|ppm|mci|mbq|gbq|gy|cgy|cells?|vp|vg|pfu|cfu|puffs?|drops?|sprays?|doses?|times?|tablets?|capsules?|vials?|ampoules?|weeks?|days?|hours?|h|hr|min|months?|auc|cm2?|mm|μg|毫克|克|微克|毫升|国际单位|单位|万单位|万u|片|粒|支)";
const NUMBER = String.raw`(?:\d+(?:[.,]\d+)*(?:\s*(?:-|to|~|x|\*|/)\s*\d+(?:[.,]\d+)*)*(?:\s*(?:x\s*)?10(?:\^|e)?\d+)?)`;
const DOSE = new RegExp(
  String.raw`(?:\bauc\s*=?\s*\d+(?:\.\d+)?|(?<![a-z\d-])${NUMBER}\s*-?\s*${UNIT}(?:\s*(?:/|per)\s*(?:\d+\s*)?(?:${UNIT}|m2|m²|day|dose|kg|body weight|d|week|wk|actuation|次|日|天))*(?![a-z\d]))`,
  "gu",
);

const FREQUENCY =
  /(?<![\p{L}\d])(?:q\d+[wdhm]|q\.?d|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|qod|qw|eow|e\.?w|qm|prn|once|twice|thrice|three times|four times|daily|weekly|biweekly|bi-weekly|monthly|quarterly|every (?:other|\d+|two|three|four|six) (?:days?|weeks?|months?|hours?)|(?:a|per) (?:day|week|month|dose)|(?:once|twice)[- ](?:a[- ])?(?:daily|weekly|monthly|day|week)|for \d+ (?:days?|weeks?|months?|cycles?)|single[- ]dose|multiple[- ]doses?|single|bolus)(?![\p{L}\d])/gu;

const RATIO = /(?<![\d:])\d{1,3}:\d{1,3}(?![\d:])/g;

const LEADING = new RegExp(
  `^(?:${[
    String.raw`(?:drug|biological|biologic|combination product|dietary supplement|genetic|experimental|(?:active |placebo |sham )?comparators?|study drug|investigational (?:drug|product)|investigational medicinal product|imp|test|reference|treatment|intervention|control|arm|group|cohort|part)(?: [a-z0-9]{1,2})?\s*:`,
    String.raw`\d{1,2}[.)]?\s+(?=\p{L})`,
    String.raw`(?:experimental|intervention|treatment|group|arm|cohort|part|stage|dose level) [a-z0-9]{1,2}\s*[-:,]`,
    String.raw`(?:oral|topical|intravenous|iv|i\.v\.|subcutaneous|sc|s\.c\.|intramuscular|im|i\.m\.|intrathecal|intravitreal|intranasal|nasal|inhaled|inhalational|nebuli[sz]ed|inhalation|sublingual|buccal|rectal|vaginal|transdermal|ophthalmic|intradermal|intraperitoneal|intra-articular|intratumoral|epidural|perineural|intra-arterial|intracameral|parenteral|injectable|injections? of|infusions? of|administration of|low[- ]dose|high[- ]dose|medium[- ]dose|mid[- ]dose|standard[- ]dose|lower[- ]dose|higher[- ]dose|fixed[- ]dose|full[- ]dose|half[- ]dose|double[- ]dose|dose[- ]dense|dose[- ]adjusted|metronomic|extended[- ]release|sustained[- ]release|controlled[- ]release|immediate[- ]release|modified[- ]release|delayed[- ]release|slow[- ]release|long[- ]acting|enteric[- ]coated|film[- ]coated|orally disintegrating|generic|branded|brand|commercially[- ]available|marketed|open[- ]label|blinded|double[- ]blind|neoadjuvant|adjuvant|maintenance|induction|consolidation|concurrent|concomitant|preoperative|postoperative|prophylactic|early|late|continuous|intermittent|weekly|daily|monthly|active|study|investigational|experimental|recombinant human(?= (?:growth|insulin))|pediatric|adult|liquid|lyophili[sz]ed|micronized|add-on|additional|standard|combined with|plus|with|and|of|the|a) +`,
  ].join("|")})`,
  "u",
);

const TRAILING = new RegExp(
  `[ ,-]+(?:${[
    "film[- ]coated|extended[- ]release|sustained[- ]release|controlled[- ]release|prolonged[- ]release|immediate[- ]release|modified[- ]release|delayed[- ]release|slow[- ]release|long[- ]acting|enteric[- ]coated|gastro-resistant|orally disintegrating|chewable|dispersible|effervescent|sublingual|buccal|soft|hard|soluble|scored|preservative[- ]free",
    "tablets?|tabs?|caplets?|capsules?|caps?|softgels?|gelcaps?|pills?|lozenges?|granules?|pellets?|powder|dry powder|sachets?|syrup|elixir|suspension|solution|oral solution|oral suspension|drops|eye drops?|eyedrops|ear drops|ointment|cream|gel|lotion|foam|shampoo|paste|patch(?:es)?|plasters?|suppositor(?:y|ies)|pessary|enema|implant|depot|microspheres?|spray|aerosol|inhaler|inhalation|nebuli[sz]er|mouthwash|rinse|film|strip|pen|pen injector|auto-?injector|prefilled syringe|pre-filled syringe|syringe|vials?|injections?|for injection|injectable|infusions?|concentrate|emulsion|solution for (?:injection|inhalation|infusion)|for (?:inhalation|infusion)|liquid|gum|wafer|troche|local|microparticles?|liposomes?|nanoparticles?|powder for injection|lyophili[sz]ed powder|formulation|preparations?|kit|cartridge|ring|inserts?|ophthalmic|otic|nasal|topical|oral|intravenous(?:ly)?|intravenous infusion|subcutaneous(?:ly)?|intramuscular(?:ly)?|intranasal|intravitreal|intrathecal|transdermal|inhaled|vaginal|rectal|i\\.?v\\.?|s\\.?c\\.?|i\\.?m\\.?|p\\.?o\\.?|iv|sc|im|po|iv infusion|iv injection",
    "er|xr|sr|cr|xl|mr|la|ir|dr|ec|odt|od|hfa|dpi|mdi",
    "treatments?|therapy|monotherapy|group|arm|cohort|alone|only|regimen|fixed[- ](?:dose[- ])?combination|combination|fdc|administration|dosing|dose|doses?|low dose|high dose|medium dose|once|twice|daily|weekly|monthly|part [a-z0-9]|cohort [a-z0-9]+|arm [a-z0-9]|group [a-z0-9]|dose level \\d|dose escalation|dose expansion|expansion|escalation|phase [1-4]b?|cycle \\d|maintenance|maintenance therapy|prophylaxis|pretreatment|pre-?medication|challenge|bolus|loading dose|open[- ]label|blinded|high|low|medium|generic|brand|tm|r|inn|usan|biosimilar|reference product|drug|product|agent|active|adult|pediatric|continuous|intermittent|pulse|rechallenge|supplement(?:ation)?|based therapy|chemotherapy|chemo|protocol|scheme|intervention|use|as needed",
  ].join("|")})\\.?$`,
  "u",
);

const SALT =
  /(?:[ -](?:hydrochloride|hcl|monohydrochloride|dihydrochloride|hemihydrate|hydrobromide|bromide|chloride|iodide|nitrate|mesylate|mesilate|methanesulfonate|dimesylate|esylate|besylate|besilate|tosylate|tosilate|ditosylate|edisylate|napsylate|isethionate|maleate|citrate|tartrate|bitartrate|hemitartrate|phosphate|diphosphate|sulfate|sulphate|bisulfate|hemisulfate|acetate|diacetate|fumarate|hemifumarate|succinate|hemisuccinate|malate|lactate|oxalate|gluconate|glucuronate|pamoate|embonate|stearate|benzoate|salicylate|xinafoate|trifenatate|orotate|aspartate|arginine|lysine|meglumine|dimeglumine|erbumine|olamine|tromethamine|trometamol|tromethamol|benzathine|sodium|disodium|trisodium|potassium|calcium|magnesium|zinc|lithium|ammonium|hydrate|monohydrate|dihydrate|trihydrate|tetrahydrate|pentahydrate|sesquihydrate|anhydrous|hemipentahydrate|free base|base|ethanolate|propanediol|butyrate|adipate|na|decanoate|enantate|enanthate|undecanoate|cypionate|caproate|pivalate))+$/;

/** A salt of an element is a substance of its own: potassium chloride is not potassium. */
const ELEMENT =
  /^(?:sodium|potassium|calcium|magnesium|lithium|zinc|iron|ferric|ferrous|ammonium|barium|strontium|silver|gold|copper|cobalt|cupric|aluminum|aluminium|bismuth|cesium|rubidium|lanthanum|technetium|radium|selenium|chromium|chromic|manganese|hydrogen|amyl|ethyl|methyl|nitrous|benzalkonium|choline|insulin|water|carbon|arsenic|boron|tin|stannous|gallium|indium|iodine|thallium|samarium)$/;

const LEADING_ZH =
  /^(?:注射用|吸入用|口服用|外用|静脉注射用|冻干|国产|进口|试验药|试验药物|对照药|对照药物|受试制剂|参比制剂|治疗药物|药物|重组人源化抗|单药)[-:： ]*/u;
const TRAILING_ZH =
  /[-－_ ]*(?:薄膜衣片|肠溶片|缓释片|控释片|分散片|咀嚼片|泡腾片|含片|口崩片|口腔崩解片|口腔速溶片|双层片|舌下片|素片|片剂|片|肠溶胶囊|缓释胶囊|软胶囊|硬胶囊|胶囊剂|胶囊|肠溶微丸|微丸|滴丸|丸剂|丸|干混悬剂|混悬注射液|混悬液|口服混悬液|颗粒剂|颗粒|口服溶液|口服液|内服液|合剂|糖浆|散剂|粉针剂|粉针|冻干粉针剂|冻干粉针|冻干制剂|冻干粉|注射用冻干制剂|注射液|注射剂|粉雾剂|吸入粉雾剂|吸入气雾剂|吸入溶液|气雾剂|吸入剂|喷雾剂|鼻喷雾剂|鼻喷剂|滴眼液|滴眼剂|眼用凝胶|眼膏|滴耳液|滴鼻液|乳膏|软膏|凝胶|凝胶剂|贴剂|贴片|透皮贴剂|凝胶贴膏|栓剂|栓|阴道片|溶液|乳剂|脂质体注射液|植入剂|搽剂|洗剂|膜剂|制剂|微球|单药|治疗|注射器|干粉剂|粉吸入剂|浓溶液|固定剂量复方制剂|复方制剂|复方|治疗组|试验组|组|单药治疗|联合治疗|静脉滴注|静脉注射|皮下注射|口服|肌注|肌肉注射|\(?(?:i|ii|iii)\)?型|\((?:i|ii|iii|iv)\)|方案|化疗方案|化疗)$/u;
const SALT_ZH =
  /^(?:二?盐酸|甲磺酸|二?马来酸|枸橼酸|柠檬酸|重?酒石酸|硫酸氢|半?硫酸|磷酸|半?富马酸|琥珀酸|苯磺酸|对?甲苯磺酸|氢溴酸|溴化|醋酸|乙酸|苹果酸|草酸|乳酸|硝酸|门冬氨酸|双?羟萘酸|棕榈酸|依地酸|龙胆酸|羟乙磺酸|乙磺酸|己二酸|氯化|丁二酸)(?=[\p{Script=Han}a-z])/u;
const SALT_TRAILING_ZH = /(?:钠|钾|二钠|钙|一水合物|水合物|半水合物|盐酸盐|甲磺酸盐|马来酸盐|单水合物)$/u;

const tidy = (text: string): string =>
  text
    .replace(/\(\s*[,;]*\s*\)|\[\s*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.\-+/]+|[\s,;:\-+/]+$/g, "")
    .replace(/\s*\.$/, "")
    .trim();

/** `Salmeterol 250/50`: an amount without its unit. A number behind few letters is part of a code. */
export const withoutNumber = (text: string): string | null =>
  /^([a-z][a-z -]{4,}[a-z]|[a-z]{1,5}-?\d{4,})[ ,]+\d+(?:[./-]\d+)*%?$/.exec(text)?.[1] ?? null;

/** Without amounts and frequencies. */
export const withoutDose = (text: string): string =>
  tidy(text.replace(DOSE, " ").replace(FREQUENCY, " ").replace(RATIO, " "));

/** Some registers have lost the blanks: `EnzalutamideSoftCapsules`. */
export const spaced = (label: string): string =>
  label
    .replace(
      /(?<=[a-z\d]{3})(?=(?:soft|hard|enteric|film)?(?:coated)?(?:tablets?|capsules?|(?:for)?injection|granules|ointment|ophthalmic)(?![a-z]))/gi,
      " ",
    )
    .replace(/\bforinjection\b/gi, "for injection");

/** Without amounts, forms, ways and words of a trial's design around the name. */
export function withoutForm(text: string): string {
  let left = withoutDose(text);
  for (let turn = 0; turn < 8; turn += 1) {
    const before = left;
    left = isChinese(left)
      ? left.replace(LEADING_ZH, "").replace(TRAILING_ZH, "")
      : left.replace(LEADING, "").replace(TRAILING, "");
    left = tidy(left);
    if (left === before) break;
  }
  return left;
}

/** Without the salt or ester; null where none is stated or nothing that could be a medicine is left. */
export function withoutSalt(text: string): string | null {
  if (isChinese(text)) {
    const left = text.replace(SALT_ZH, "").replace(SALT_TRAILING_ZH, "");
    // 氯化钠 is itself a medicine, and not the salt of what stands before it.
    return left !== text && left.length >= 2 && !/(?:氯化|碳酸氢|硫酸|磷酸)$/.test(left) ? left : null;
  }
  const left = text.replace(SALT, "");
  return left !== text && left.length >= 4 && !ELEMENT.test(left) ? left : null;
}

/** FDA adds four letters without meaning to the names of biologics: `trastuzumab-dkst`. */
export function withoutSuffix(text: string): string | null {
  const found =
    /^([a-z][a-z -]*(?:mab|cept|ase|stim|tropin|insulin|grastim|cel|kin|alfa|beta|gene|glargine|aspart|lispro|tide|fusp|tin|tan|din|mide|vedotin|trelin|parvovec|leucel)(?: [a-z]+)?)-[bcdfghjklmnpqrstvwxzaeiouy]{4}$/.exec(
      text,
    );
  return found?.[1] ?? null;
}
