import { COUNTRIES, isChinesePlace, TOWNS } from "./places.ts";

/** What a word of a name does: it tells the thing apart, or says what such things do, are, or where they are. */
export type WordClass =
  | "own"
  | "town"
  | "trade"
  | "kind"
  | "country"
  | "town_of_china"
  | "legal"
  | "stop"
  | "department";

export interface Word {
  text: string;
  class: WordClass;
  /** Its first letter as written, whatever it is made to be. */
  first: string;
}

const LEGAL =
  "inc incorporated corp corporation co company companies cie ltd limited llc llp lp plc gmbh ggmbh mbh gesmbh gesellschaft ag aktiengesellschaft kg kgaa ohg ug ev sa sas sasu sarl srl srls spa snc sl slu sau slp scarl bv nv cv vof bvba sprl vzw asbl ab aps oy oyj asa as hf ehf kk kft zrt nyrt rt bt doo dd sro ooo oao zao pao jsc ojsc cjsc pjsc pte pty pvt private sdn bhd tbk lda ltda eirl sab se aor spzoo kb hb gie scrl sca onlus eood ood ead ad uab sia spk publ ae dac bc proprietary unipersonal sociedad limitada societe";

const STOP =
  "of the and de la le les du des del della delle dello dei degli di da do dos das der die den dem fur fuer for per a i y e et und og och en van voor het at in zu zum zur im am d l dell sull s el los las ja na w o v by on para por pour pro san santa sant santo sta saint st sint sankt ste sainte sancta ss or with its dr dra prof professor dott ssa md phd";

// A word and the other ways to write it.
const TRADE = `
pharma pharmaceutical pharmaceuticals pharmaceutica pharmaceuticais pharmaceutique pharmaceutiques pharmazeutische pharmazeutika pharmazeutischer farma farmaceutica farmaceutici farmaceutico farmaceutical farmaceutisk farmaceutyczne pharm pharms arzneimittel farmaceuticos farmaceutica gyogyszergyar
biopharma biopharmaceutical biopharmaceuticals biopharm biofarma
biotech biotechnology biotechnologies biotechnologie biotec biotechnological
bioscience biosciences
biologic biologics biologicals biological
biology
biotherapeutic biotherapeutics biotherapy biotherapies
biomed biomedical biomedica biomedicale biomedicals biomedicine biomedicines
therapeutic therapeutics therapeutical therapies therapy thera theraps
laboratory laboratories laboratoire laboratoires laboratorio laboratorios laboratori labs lab laboratorium labo
science sciences sci scis
life
medical medicals medizinische medizinischen medica med medicina medico medicale medisch medcl
medicine medicines
health healthcare
care
holding holdings hldg hldgs
group groupe gruppe gruppo grupo grp
international internacional internazionale intl intnl
global worldwide
industry industries industrial industriale inds ind
technology technologies tech techs techn technols
research recherche recherches recerca ricerca ricerche investigacion investigaciones forschung forskning onderzoek investigacao res
development developments desarrollo sviluppo entwicklung r&d dev devel
product products prodotti prod prods
solution solutions
diagnostic diagnostics diagn diagnos
oncology oncologia oncologie onkologie oncologica oncologico
vaccine vaccines vaccin
gene genes genetic genetics genomics
device devices
system systems
venture ventures
service services
enterprise enterprises entps
manufacturing mfg
operation operations operatn
trading
marketing
consumer
generics generic
nutrition nutritionals nutritional nutr
ophthalmics
specialty specialties speclts speclty
chemical chemicals chemie chimica chem chems
innovation innovations
discovery
cell cells
immuno immunotherapeutics immunotherapy immunotherapies
`;

const KIND = `
hospital hospitals hospitalario hospitalaria hopital hopitaux ospedale ospedali ospedaliera ospedaliero ospedaliere krankenhaus krankenhauser kliniken klinikum klinikums hospitalier hospitaliere ziekenhuis ziekenhuizen sjukhus sjukhuset sykehus sykehuset sygehus sairaala keskussairaala hosp universitatskrankenhaus szpital nemocnice korhaz infirmary
university universita universitat universitaet universidad universidade universite universiteit universitet universitetet universitets uniwersytet univerzita univ universidat universitatea egyetem yliopisto yliopistollinen universitats universities unversity univeristy
teaching
universitary universitair universitaire universitaires universitario universitaria universitari uniwersytecki universitarios
college
institute instituto istituto institut instituut institutet instytut institutes
foundation fundacion fundacio fondazione fondation stiftung stichting fundacao fundacja
school
association associazione asociacion associacio vereniging forening
society societa sociedad gesellschaft
trust
centre center centro centrum zentrum centra centers centres
clinic clinica clinique clinics
academy academia accademia akademie
consortium consorzio consorcio consorci
council
ministry ministerio ministere
nhs
azienda
irccs
onlus
polo
regional regionale
polyclinic policlinico policlinic
`;

// Words that tell apart, if not much, in the forms and languages they come in.
const OWN = `
trial trials
study studies estudio estudios studien
disease diseases
tumor tumour tumors tumours tumori tumores
transplant transplantation transplants trasplante trasplantes
children childrens
pediatric paediatric pediatrics paediatrics pediatrico pediatrica
haematology hematology
leukaemia leukemia
gynaecology gynecology
technical technische technischen technischer
orthopaedic orthopedic orthopaedics orthopedics
national nacional nazionale nationale nationaal natl
network networks
friend friends
`;

const DEPARTMENT =
  "dept dep department departments departamento departement dipartimento division section servicio service servizio abteilung afdeling afdelingen afd avdelning avdelningen avdeling unit unita unidad unite faculty fakultat facultad facolta institutionen dpt dip institutionen ward zentralinstitut frauenklinik kinderklinik hautklinik augenklinik poliklinik universitatsfrauenklinik hno uo uoc sod enheten overlakare";

const COMPOUND: Record<string, string> = {
  universitatsklinikum: "university hospital",
  universitaetsklinikum: "university hospital",
  universitatsspital: "university hospital",
  universitetshospital: "university hospital",
  universitetssjukhus: "university hospital",
  universitetssjukhuset: "university hospital",
  universitetssykehus: "university hospital",
  universitatsmedizin: "university medicine",
  uniklinik: "university hospital",
  uniklinikum: "university hospital",
  chu: "centre hospital university",
  chru: "centre hospital university",
  aou: "azienda hospital university",
  ao: "azienda hospital",
  ospedalierouniversitaria: "hospital university",
  universitatskrankenhaus: "university hospital",
  umc: "university medical centre",
  ziekenhuisgroep: "hospital group",
  ausl: "azienda unita sanitaria locale",
  asl: "azienda sanitaria locale",
  hcl: "hospices civils lyon",
  aphp: "assistance publique hospital paris",
  healthcare: "health care",
  hlthcare: "health care",
  hlth: "health",
  lifescience: "life science",
  lifesciences: "life science",
};

const words = new Map<string, Word[]>();
const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0);
const enter = (text: string, kind: WordClass, as = text) =>
  words.set(text, [{ text: as, class: kind, first: firstOf(text) }]);

for (const [word, town] of TOWNS) enter(word, "town", town);
for (const [word, country] of COUNTRIES) enter(word, "country", country);
for (const word of DEPARTMENT.split(" ")) enter(word, "department", "department");
for (const [lines, kind] of [
  [OWN, "own"],
  [TRADE, "trade"],
  [KIND, "kind"],
] as const)
  for (const line of lines.trim().split("\n")) {
    const [first = "", ...others] = line.split(" ");
    for (const word of [first, ...others]) enter(word, kind, first);
  }
for (const word of LEGAL.split(" ")) enter(word, "legal");
for (const word of STOP.split(" ")) enter(word, "stop");
for (const [word, whole] of Object.entries(COMPOUND))
  words.set(
    word,
    whole.split(" ").map((text) => words.get(text)?.[0] ?? { text, class: "own", first: firstOf(text) }),
  );

const SHORTEST_SLIP = 8;

/** Long words that are everybody's, by what is left of them with one letter taken out. */
const slips = new Map<string, string>();
for (const [word, [first]] of words)
  if (word.length >= SHORTEST_SLIP && (first?.class === "trade" || first?.class === "kind"))
    for (const each of shorter(word)) if (!slips.has(each)) slips.set(each, word);

function shorter(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Words that look like a slip in a common word and are none. */
const NO_SLIP = new Set("hospitality hospices biologist pharmacia technologist".split(" "));

function slipped(word: string): string | null {
  if (word.length < SHORTEST_SLIP - 1 || NO_SLIP.has(word) || /\d/.test(word)) return null;
  const direct = slips.get(word);
  if (direct && direct.length >= SHORTEST_SLIP) return direct;
  if (word.length < SHORTEST_SLIP) return null;
  for (const each of shorter(word)) {
    const found = words.has(each) && each.length >= SHORTEST_SLIP ? each : slips.get(each);
    if (found && ["trade", "kind"].includes(words.get(found)?.[0]?.class ?? "")) return found;
  }
  return null;
}

const known = new Map<string, readonly Word[]>();
const MOST_KNOWN = 200_000;

/** What a word of a name in Latin letters stands for. */
export function wordsOf(word: string): readonly Word[] {
  const found = known.get(word);
  if (found) return found;
  const read = words.get(word) ?? readWord(word);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(word, read);
  return read;
}

function readWord(word: string): readonly Word[] {
  if (isChinesePlace(word)) return [{ text: word, class: "town_of_china", first: firstOf(word) }];
  const meant = slipped(word);
  return (meant && words.get(meant)) || [{ text: word, class: "own", first: firstOf(word) }];
}

const GENERIC = new Set(
  "children childrens women womens national central general clinical psychiatry neurology cardiology surgery cancer breast heart lung eye public royal city county municipal memorial state first second third people peoples affiliated veterans military nacional nazionale tumori department pediatric orthopaedic orthopedic north south east west northern southern eastern western new st community district mental study trial trials cooperative disease diseases tumor tumour rare blood kidney stroke diabetes trauma sports applied advanced allergy infectious".split(
    " ",
  ),
);

/** Words that hundreds of institutions have in their names, so that only the town tells those apart. */
export const isGeneric = (word: string): boolean => GENERIC.has(word);

const STATES = new Set(
  "alabama alaska arizona arkansas california carolina colorado connecticut dakota florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico york ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington wisconsin wyoming north south west new".split(
    " ",
  ),
);

/** States of America, whose universities have several seats. */
export const isState = (word: string): boolean => STATES.has(word);
