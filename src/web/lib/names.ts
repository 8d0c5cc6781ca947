import { useMemo } from "react";
import { useOperation } from "./api.ts";
import { useLanguage } from "./text.tsx";

interface Names {
  /** A medicine, by its id. */
  drug: (id: string, otherwise: string) => string;
  /** An organisation, by its id or by the name a record gives it. */
  organisation: (key: string | null, otherwise: string) => string;
}

/** Chinese names for rows that carry only the English one. Asked for in Chinese alone; kept for the whole visit. */
export function useNames(): Names {
  const { language } = useLanguage();
  const wanted = language === "zh";
  const drugs = useOperation("drugs.list", {}, wanted).data?.drugs;
  const organisations = useOperation("organisations.list", {}, wanted).data?.organisations;
  return useMemo(() => {
    const medicines = new Map(drugs?.map(({ drug_id, name_zh }) => [drug_id, name_zh]));
    const firms = new Map(
      organisations?.flatMap(({ organisation_id, name, name_zh }) => [
        [organisation_id, name_zh] as const,
        [name, name_zh] as const,
      ]),
    );
    return {
      drug: (id, otherwise) => (wanted && medicines.get(id)) || otherwise,
      organisation: (key, otherwise) => (wanted && key !== null && firms.get(key)) || otherwise,
    };
  }, [wanted, drugs, organisations]);
}
