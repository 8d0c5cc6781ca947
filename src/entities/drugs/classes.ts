// Labels of trials that stand for no single medicine. All patterns read plain text.

const PLACEBO =
  /\b(?:placebos?|sham|vehicles?|dummy|(?:normal |isotonic |physiological |control |\d+(?:\.\d+)?% (?:normal )?)?saline(?: solution)?|inactive|no (?:treatment|intervention|drug|therapy|prophylaxis)|nothing|observation|wait(?:ing)?[- ]?list|untreated|usual care|standard (?:of care|care|treatment|therapy|medical (?:therapy|treatment|care))|best supportive care|supportive care|treatment as usual|tau|soc|bsc|watchful waiting|active surveillance|standard-of-care)\b|安慰剂|模拟剂|空白对照|标准治疗|常规治疗|最佳支持治疗|对症治疗|观察|假手术|基础治疗/u;

/** A preparation of a named medicine's placebo: `Placebo to osimertinib`, `Modafinil (Placebo)`, `特瑞普利单抗安慰剂`. */
export const isPlacebo = (text: string): boolean => PLACEBO.test(text);

const PROCEDURE =
  /\b(?:surger(?:y|ies)|surgical|resection|transplant(?:ation)?|biops(?:y|ies)|radiotherapy|radiation(?: therapy)?|chemoradiation|chemoradiotherapy|chemo-?radiation|radiosurgery|brachytherapy|imrt|sbrt|tace|ablation|laser|acupuncture|massage|physiotherapy|exercise|training|counsel(?:l)?ing|psychotherapy|cognitive|behaviou?ral|education|questionnaires?|survey|interview|diet|diets|dietary|nutritional|feeding|yoga|meditation|mindfulness|device|catheter|stent|balloon|electrodes?|stimulation|stimulator|tms|tdcs|ect|imaging|mri|pet scan|ct scan|ultrasound|ultrasonography|x-ray|endoscopy|colonoscopy|laparoscop(?:y|ic)|arthroplasty|bypass|angioplasty|pci|cabg|dialysis|hemodialysis|ventilation|cpap|intubation|anesthesia|anaesthesia|analgesia|nerve block|blood draw|blood sampl(?:e|ing)|venipuncture|laboratory (?:biomarker )?analysis|pharmacological stud(?:y|ies)|assessment|monitoring|screening|test(?:ing)?|program(?:me)?|app|application|intervention|software|video|telephone|sms|text messag(?:e|ing)|hyperthermia|cryotherapy|phototherapy|apheresis|plasmapheresis|plasma exchange|leukapheresis|mobilization|support|rehabilitation|self-management|lifestyle|smoking cessation|walking|strength|quality[- ]of[- ]life|follow-up|data collection|registry|chart review|specimen|sample collection|immunohistochemistry|sequencing|genotyping|bandage|dressing|implant(?:ation)?|prosthesis|lens|glasses|hearing aid|mouthguard|splint|brace|orthosis)s?\b|手术|切除|放疗|放射治疗|放化疗|同步放化疗|化放疗|消融|介入|穿刺|活检|针灸|针刺|推拿|按摩|护理|康复|训练|运动|饮食|问卷|量表|心理|教育|理疗|电针|艾灸|血液透析|移植术|内镜|腹腔镜|超声|核磁|检测|随访|支架|导管|设备|器械|经皮|射频|栓塞/u;

const CLASS =
  /^(?:.*\b)?(?:antibod(?:y|ies)|inhibitors?|antagonists?|agonists?|blockers?|modulators?|antagonis[mt]s?|analogu?es?|stimulants?|chemotherap(?:y|ies)|chemo|immunotherap(?:y|ies)|hormon(?:e|al) therap(?:y|ies)|endocrine therap(?:y|ies)|targeted (?:therap(?:y|ies)|agents?)|therap(?:y|ies)|treatments?|regimens?|medications?|medicines?|drugs?|agents?|antibiotics?|antivirals?|antiretrovirals?|antifungals?|antipsychotics?|antidepressants?|antihypertensives?|antiemetics?|analgesics?|anticoagulants?|anticonvulsants?|antiepileptics?|antidiabetics?|antihistamines?|antimicrobials?|antimalarials?|anesthetics?|corticosteroids?|steroids?|glucocorticoids?|glucocorticosteroids?|opioids?|nsaids?|statins?|diuretics?|bisphosphonates?|contraceptives?|taxanes?|platinum|fluoropyrimidines?|anthracyclines?|fluoroquinolones?|benzodiazepines?|vasopressors?|bronchodilators?|immunosuppressants?|immunosuppressives?|biologics?|vaccines?|vaccination|immunoglobulins?|cytokines?|interferons?|growth factors?|vitamins?|minerals?|multivitamins?|probiotics?|prebiotics?|supplements?|supplementation|stem cells?|t[- ]cells?|nk cells?|car-?t(?:[- ]cells?)?|dendritic cells?|cells?|herbal medicine|herbs?|traditional chinese medicine|tcm|insulins?|doublet|triplet|cocktail|combination|backbone|investigator'?s choice|physician'?s choice|art|haart|arv|adt|oral contraceptive|gnrh agonists?|arbs?|acei?|ssris?|snris?|dmards?|csdmards?|ppis?|h2ra|tkis?|icis?|imids?)$|(?:抑制剂|抑制药|激动剂|拮抗剂|阻滞剂|阻断剂|化疗|化疗方案|靶向治疗|靶向药物|免疫治疗|内分泌治疗|治疗|疗法|药物|抗生素|抗病毒药|激素|糖皮质激素|中药|中成药|中医药|疫苗|细胞|干细胞|维生素|益生菌|方案|铂类|含铂双药|紫杉类|他汀|蒽环类)$/u;

/** Words for classes that vocabularies enter as if they were substances. */
export const isBareClass = (text: string): boolean =>
  /^(?:benzodiazepines?|barbiturates?|interferons?|immunoglobulins?|statins?|taxanes?|opioids?|steroids?|corticosteroids?|antibiotics?|vitamins?|probiotics?|hormones?|vaccines?|cephalosporins?|penicillins?|sulfonylureas?|thiazides?|platinum|chemotherapy|saline|water|air|sugar|food|alcohol|milk|honey|(?:o?estrogen|progestin|progestogen|androgen|prostaglandin|retinoid|glinide|gliptin|glitazone|triptan|nitrate|anthracycline|bisphosphonate|fluoroquinolone|aminoglycoside|gonadotropin|cannabinoid|antioxidant)s?)$/.test(
    text,
  );

/** `抗PD-1单抗` is a class, 维布妥昔单抗 a name. */
const ANTIBODY_ZH = /^(?:.*[a-z0-9].*|.{0,2}|.*(?:抑制|受体|因子|人源化).*)(?:单克隆抗体|抗体|单抗|双抗)$/u;

/** A class is named by its target or its effect (`PD-1 inhibitor`, `anti-VEGF antibody`, `化疗`), a procedure by what is done. */
export const isClassOrProcedure = (text: string): boolean =>
  CLASS.test(text) || ANTIBODY_ZH.test(text) || PROCEDURE.test(text);

/** Words that stand for no medicine wherever they are all that a part of a label says. */
export const isNoise = (text: string): boolean =>
  text.length < 2 ||
  /^(?:\d+[a-z]?|arm|group|cohort|control|or|and|with|without|versus|vs|various|other|others|none|n\/a|na|etc|drug|active|experimental|comparator|standard|treatment|investigational|combination|single|low|high|dose|reference|test|systemic|triple|dual|double|daily|weekly|early|late|continued|open label|usp|对照|对照组|试验组|联合|单药|无|其他|其它)$/.test(
    text,
  );
