import { isChinese } from "../text/chinese.ts";

// What a trial says of its patients besides the disease: stage, line, severity, biomarker, age.

const BEFORE =
  /^(?:locally advanced|advanced|metastatic|recurrent|relapsed(?: or| and|\/)? ?(?:or |and |\/)?(?:refractory)?|refractory|relapsing|unresectable|inoperable|resectable|resected|early[- ]stage|early|late[- ]stage|limited[- ]stage|extensive[- ]stage|end[- ]stage|newly[- ]diagnosed|newly|previously[- ](?:un)?treated|untreated|treatment[- ]na[i]ve|pretreated|heavily|first[- ]line|second[- ]line|third[- ]line|[1-3]l|frontline|high[- ]risk|low[- ]risk|intermediate[- ]risk|very|moderate(?:ly)?(?: to |[- ]to[- ])severe(?:ly)?|mild(?: to |[- ]to[- ])moderate|mild|moderate|severe|active|inactive|stable|progressive|persistent|uncontrolled|poorly controlled|inadequately controlled|adult(?:[- ]onset)?|childhood|pediatric|paediatric|juvenile(?= patients)|elderly|patients? with|subjects? with|participants? with|history of|suspected|confirmed|proven|histologically|cytologically|pathologically|symptomatic|asymptomatic|oligometastatic|primary|localized|localised|operable|borderline|platinum[- ](?:resistant|sensitive|refractory)|castration[- ]resistant(?= prostat)|hormone[- ](?:sensitive|refractory)|drug[- ]resistant|treatment[- ]resistant|steroid[- ]refractory|selected|certain|other|various|any|solid(?= tumou?rs?\b| malignan| cancer| neoplas)|non-?squamous|squamous(?= non)|[a-z0-9/. +-]{2,35}?[- ](?:positive|negative|mutated|mutant|rearranged|amplified|overexpressing|expressing|deficient)(?= [a-z]+ )|and|or|with|of|in|the|to|other|measurable|symptoms? of|risk of|prevention of|treatment of|management of|stages? (?:[0-9]+|[ivx]+)[abc]?\d?(?:\s*(?:-|to|and|or|\/|,)\s*(?:[0-9]+|[ivx]+)?[abc]?\d?)*|grades? [1-4ivx]+(?:[-/][1-4ivx]+)?|(?:egfr t790m|kras g12[cd]|braf v600[ek]?|egfr|alk|ros1|braf|kras|nras|ras|her-?2(?:\/neu)?|brca[12]?|pd-?l1|met|ret|ntrk|fgfr[1-4]?|idh[12]?|flt3|pik3ca|bcr-abl|ph|hr|er|pr|msi-?h|dmmr|cd\d+|cldn18\.?2|claudin 18\.2|hormone[- ]receptor|estrogen[- ]receptor|oestrogen[- ]receptor|msi-h|msi-high|ffpe)(?:[- ](?:mutant|mutated|mutations?|mutation[- ]positive|positive|negative|low|high|amplified|rearranged|fusion[- ]positive|overexpressing|expressing|activated|wild[- ]type|driven))?(?:\+|-(?= ))?)(?:[ ,/]+|$)/;
const BEHIND =
  /[ ,;:-]+(?:stages? (?:[0-9]+|[ivx]+)[abc]?\d?(?:\s*(?:-|to|and|or|\/|,)\s*(?:[0-9]+|[ivx]+)?[abc]?\d?)*(?: ajcc.*)?|ajcc.*|tnm.*|metastatic|recurrent|refractory|relapsed|unresectable|advanced|untreated|resectable|in remission|in relapse|adult|female|male|childhood|pediatric|in (?:adults|children|men|women|adolescents|patients.*)|patients?|subjects?|nos|not otherwise specified|unspecified|(?:mild|moderate|severe)(?: to (?:moderate|severe))?|stable|progressive|with .*|without .*|after .*|following .*|undergoing .*|treated .*|who .*|that .*|(?:egfr|alk|ros1|braf|kras|her-?2|brca[12]?|pd-?l1|msi-?h)[- ]?(?:mutant|mutated|mutations?|positive|negative|low|high|\+|amplified|rearranged).*|grade [1-4ivx]+.*|gene mutation|mutation|(?:first|second|third)[- ]line.*|prevention|treatment|prophylaxis|management)$/;
const BEFORE_ZH =
  /^(?:既往[^,]{1,20}?的|[^,]{1,20}?(?:突变|阳性|阴性|表达|重排|扩增|融合)的?[,、]?(?=\p{Script=Han}{2})|广泛期|局限期|不可切除或转移性的?|有症状的|全身型|局部晚期或转移性|局部晚期|晚期或转移性|晚期|转移性|复发或难治性|复发\/难治性?|复发难治性?|复发性?|难治性?|不可切除的?|不能切除的?|可切除的?|早期|初治的?|经治的?|初发|新诊断的?|未经治疗的?|既往治疗失败的?|一线|二线|三线|后线|重度|轻中度|中重度|轻度|中度|活动性|稳定期?|成人|儿童|青少年|老年|男性|女性|绝经后|用于治疗|用于|治疗|适用于|预防|高危|低危|中高危|轻、中度|中、重度|(?:egfr|alk|ros1|her-?2|kras|braf|brca|pd-?l1|met|ret|cldn18\.?2|hr)[^\p{Script=Han}]*(?:突变|阳性|阴性|融合|高表达|低表达|扩增|重排)*的?|[ⅰⅱⅲⅳivx]+[abc]?(?:[-~/至][ⅰⅱⅲⅳivx]+[abc]?)?期|激素受体阳性|铂耐药|铂敏感)/u;
const BEHIND_ZH =
  /(?:患者|受试者|的治疗|治疗|的预防|辅助治疗|一线治疗|二线治疗|等?疾病患者|[,，。;；]|的辅助治疗|急性发作|缓解期|稳定期|活动期|\([^)]*\))$/u;

/** Without what is said of the patients; null where nothing was. */
export function withoutQualifiers(text: string): string | null {
  const [before, behind] = isChinese(text) ? [BEFORE_ZH, BEHIND_ZH] : [BEFORE, BEHIND];
  let left = text;
  for (let turn = 0; turn < 10; turn += 1) {
    const next = left
      .replace(before, "")
      .replace(behind, "")
      .replace(/^[\s,;:/-]+|[\s,;:/.-]+$/g, "");
    if (next === left || next.length < 2) break;
    left = next;
  }
  return left === text ? null : left;
}
