/** The sources of published rates, by the name that their records carry. Each counts another thing; they are never mixed. */
export const RATE_SOURCES = {
  bio_2021: "BIO, Informa, QLS 2011-2020",
  wong_2019: "Wong, Siah, Lo 2019",
  dimasi_2010: "DiMasi and others 2010",
  dimasi_2016: "DiMasi and others 2016",
} as const;
export type RateSource = keyof typeof RATE_SOURCES;
export const RATE_SOURCE_IDS = Object.keys(RATE_SOURCES) as [RateSource, ...RateSource[]];

type Named = Partial<Record<RateSource, string>>;

/** All there are in a source, where it says so; DiMasi 2016 has one population only. */
export const EVERYTHING: Named = {
  bio_2021: "All indications",
  wong_2019: "All indications",
  dimasi_2016: "Self-originated drugs, 1995-2007 (rounded)",
};

const oncology = { wong_2019: "Oncology", dimasi_2010: "Antineoplastic and immunologic" };
const nerves = { wong_2019: "Central nervous system", dimasi_2010: "Central nervous system" };
const digestion = { dimasi_2010: "Gastrointestinal and metabolism" };

/** What each source calls an area. A source that does not tell the narrower area apart is read for the wider one. */
export const AREAS = {
  oncology: { bio_2021: "Oncology", ...oncology },
  solid_tumours: { bio_2021: "Solid tumours", ...oncology },
  haematological_cancer: { bio_2021: "Haematological cancer", ...oncology },
  immuno_oncology: { bio_2021: "Immuno-oncology", ...oncology },
  haematology: { bio_2021: "Haematology" },
  metabolic: { bio_2021: "Metabolic", wong_2019: "Metabolic and endocrine", ...digestion },
  endocrine: { bio_2021: "Endocrine", wong_2019: "Metabolic and endocrine" },
  infectious: {
    bio_2021: "Infectious disease",
    wong_2019: "Infectious disease",
    dimasi_2010: "Systemic anti-infective",
  },
  ophthalmology: { bio_2021: "Ophthalmology", wong_2019: "Ophthalmology" },
  autoimmune: {
    bio_2021: "Autoimmune",
    wong_2019: "Autoimmune and inflammation",
    dimasi_2010: "Antineoplastic and immunologic",
  },
  gastroenterology: { bio_2021: "Gastroenterology", ...digestion },
  respiratory: { bio_2021: "Respiratory", dimasi_2010: "Respiratory" },
  psychiatry: { bio_2021: "Psychiatry", ...nerves },
  neurology: { bio_2021: "Neurology", ...nerves },
  cardiovascular: { bio_2021: "Cardiovascular", wong_2019: "Cardiovascular", dimasi_2010: "Cardiovascular" },
  urology: { bio_2021: "Urology", wong_2019: "Genitourinary" },
  musculoskeletal: { dimasi_2010: "Musculoskeletal" },
} as const satisfies Record<string, Named>;
export type Area = keyof typeof AREAS;
export const AREA_IDS = Object.keys(AREAS) as [Area, ...Area[]];

export const MODALITIES = {
  small_molecule: { bio_2021: "Small molecules" },
  antibody: { bio_2021: "Monoclonal antibodies" },
  biologic: { bio_2021: "Biologics" },
  car_t: { bio_2021: "CAR-T" },
  rnai: { bio_2021: "RNAi" },
  antisense: { bio_2021: "Antisense" },
  vaccine: { bio_2021: "Vaccines (modality)", wong_2019: "Vaccines for infectious disease" },
} as const satisfies Record<string, Named>;
export type RatedModality = keyof typeof MODALITIES;
export const MODALITY_IDS = Object.keys(MODALITIES) as [RatedModality, ...RatedModality[]];

export const BIOMARKER = {
  with: { bio_2021: "With a selection biomarker", wong_2019: "With a selection biomarker" },
  without: { bio_2021: "Without a selection biomarker", wong_2019: "Without a selection biomarker" },
} as const satisfies Record<string, Named>;

export const RARE: Named = { bio_2021: "Rare disease", wong_2019: "Orphan drugs" };
export const CANCERS: readonly Area[] = ["oncology", "solid_tumours", "haematological_cancer", "immuno_oncology"];
/** Wong tells orphan drugs outside oncology apart; the rate of all of them is mostly that of oncology. */
export const RARE_NOT_CANCER: Named = { bio_2021: "Rare disease", wong_2019: "Orphan drugs, all but oncology" };
