/** The columns of the extract's tables in their order: the files have no headers. `_F` is the French of a column. */
export const HEADERS = {
  drug: [
    ...["DRUG_CODE", "PRODUCT_CATEGORIZATION", "CLASS", "DRUG_IDENTIFICATION_NUMBER", "BRAND_NAME", "DESCRIPTOR"],
    ...["PEDIATRIC_FLAG", "ACCESSION_NUMBER", "NUMBER_OF_AIS", "LAST_UPDATE_DATE", "AI_GROUP_NO"],
    ...["CLASS_F", "BRAND_NAME_F", "DESCRIPTOR_F"],
  ],
  comp: [
    ...["DRUG_CODE", "MFR_CODE", "COMPANY_CODE", "COMPANY_NAME", "COMPANY_TYPE", "ADDRESS_MAILING_FLAG"],
    ...["ADDRESS_BILLING_FLAG", "ADDRESS_NOTIFICATION_FLAG", "ADDRESS_OTHER", "SUITE_NUMBER", "STREET_NAME"],
    ...["CITY_NAME", "PROVINCE", "COUNTRY", "POSTAL_CODE", "POST_OFFICE_BOX", "PROVINCE_F", "COUNTRY_F"],
  ],
  ingred: [
    ...["DRUG_CODE", "ACTIVE_INGREDIENT_CODE", "INGREDIENT", "INGREDIENT_SUPPLIED_IND", "STRENGTH", "STRENGTH_UNIT"],
    ...["STRENGTH_TYPE", "DOSAGE_VALUE", "BASE", "DOSAGE_UNIT", "NOTES"],
    ...["INGREDIENT_F", "STRENGTH_UNIT_F", "STRENGTH_TYPE_F", "DOSAGE_UNIT_F"],
  ],
  status: [
    ...["DRUG_CODE", "CURRENT_STATUS_FLAG", "STATUS", "HISTORY_DATE", "STATUS_F", "LOT_NUMBER", "EXPIRATION_DATE"],
  ],
  form: ["DRUG_CODE", "PHARM_FORM_CODE", "PHARMACEUTICAL_FORM", "PHARMACEUTICAL_FORM_F"],
  route: [...["DRUG_CODE", "ROUTE_OF_ADMINISTRATION_CODE", "ROUTE_OF_ADMINISTRATION", "ROUTE_OF_ADMINISTRATION_F"]],
  schedule: ["DRUG_CODE", "SCHEDULE", "SCHEDULE_F"],
  ther: ["DRUG_CODE", "TC_ATC_NUMBER", "TC_ATC", "TC_ATC_F"],
  biosimilar: ["DRUG_CODE", "BIOSIMILAR_CODE", "BIOSIMILAR_TYPE", "BIOSIMILAR_TYPE_F"],
} as const;

/** `drug.txt` and, for cancelled, approved and dormant products, `drug_ia.txt`, `drug_ap.txt`, `drug_dr.txt`. */
export function tableOf(path: string): string | null {
  const [, name = ""] = /(?:^|\/)([a-z]+)(?:_(?:ia|ap|dr))?\.txt$/i.exec(path) ?? [];
  const table = name.toLowerCase().replace(/^(bios|biosim)$/, "biosimilar");
  return Object.hasOwn(HEADERS, table) ? table : null;
}

/** Where the companies of a product live is of no use here. */
export const ADDRESSES = ["SUITE_NUMBER", "STREET_NAME", "POSTAL_CODE", "POST_OFFICE_BOX"];
