export const LEGAL =
  "inc incorporated corp corporation co company companies cie ltd limited llc llp lp plc gmbh ggmbh mbh gesmbh gesellschaft ag aktiengesellschaft kg kgaa ohg ug ev sa sas sasu sarl srl srls spa snc sl slu sau slp scarl bv nv cv vof bvba sprl vzw asbl ab aps oy oyj asa as hf ehf kk kft zrt nyrt rt bt doo dd sro ooo oao zao pao jsc ojsc cjsc pjsc pte pty pvt private sdn bhd tbk lda ltda eirl sab se aor spzoo kb hb gie scrl sca onlus eood ood ead ad uab sia spk publ ae dac bc proprietary unipersonal sociedad limitada societe";

export const STOP =
  "of the and studi de la le les du des del della delle dello dei degli di da do dos das der die den dem fur fuer for per a i y e et und og och en van voor het at in zu zum zur im am d l dell sull s el los las ja na w o v by on para por pour pro san santa sant santo sta saint st sint sankt ste sainte sancta ss or with its dr dra prof professor dott ssa md phd";

// A word and the other ways to write it.
export const TRADE = `
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

export const KIND = `
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
azienda ente
irccs
onlus
polo
regional regionale
polyclinic policlinico policlinic
`;

// Words that tell apart, if not much, in the forms and languages they come in.
export const OWN = `
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

export const DEPARTMENT =
  "dept dep department departments departamento departement dipartimento division section servicio service servizio abteilung afdeling afdelingen afd avdelning avdelningen avdeling unit unita unidad unite faculty fakultat facultad facolta institutionen dpt dip institutionen ward zentralinstitut frauenklinik kinderklinik hautklinik augenklinik poliklinik universitatsfrauenklinik hno uo uoc sod enheten overlakare";

export const COMPOUND: Record<string, string> = {
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
