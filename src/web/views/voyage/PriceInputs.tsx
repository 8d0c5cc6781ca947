import { Select } from "@mantine/core";
import { wordFor } from "../../../words/labels.ts";
import { useAddressField } from "../../lib/address.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Amount } from "./Amount.tsx";
import { FIRST_MONTH, HOME, MOST_MONTHS, MOST_PRICE, PAYERS } from "./price-input.ts";

const text = defineText({
  place: { en: "Country", zh: "国家或地区" },
  price: { en: "List price, USD a unit", zh: "标价（美元/单位）" },
  month: { en: "Launch, month from now", zh: "上市（自今起第几月）" },
  volume: { en: "Units a month", zh: "月销量（单位）" },
  home: { en: "Price in China, USD a unit", zh: "中国价格（美元/单位）" },
  add: { en: "Add a country", zh: "添加国家或地区" },
  binding: { en: "Rules that hold", zh: "适用规则" },
});

const BINDING = defineText({
  in_force: { en: "in force", zh: "现行有效" },
  with_proposed: { en: "with those proposed", zh: "含拟议规则" },
});

const FIELDS = [
  ["price", MOST_PRICE, ""],
  ["month", MOST_MONTHS, String(FIRST_MONTH)],
  ["volume", MOST_PRICE, "1"],
] as const;

/** Nobody's prices are assumed: each is entered, and stands in the address. */
export function PriceInputs({ places }: { places: readonly string[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [added, setAdded] = useAddressField("places");
  const word = (code: string) => wordFor("jurisdiction", code, language);
  const others = PAYERS.filter((code) => !places.includes(code)).map((value) => ({ value, label: word(value) }));
  return (
    <>
      <div className="deal-inputs">
        <fieldset>
          <Amount name={`price.${HOME}`} label={t("home")} most={MOST_PRICE} />
          <Select
            label={t("add")}
            searchable
            data={others}
            value={null}
            onChange={(code) => code && setAdded([added, code].filter(Boolean).join(","))}
          />
          <Choice name="binding" label={t("binding")} words={BINDING} otherwise={BINDING.in_force} />
        </fieldset>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" tabIndex={0} aria-label={t("price")}>
        <table className="dense price-inputs">
          <thead>
            <tr>
              {(["place", "price", "month", "volume"] as const).map((column) => (
                <th key={column} scope="col" className="plain">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((code) => (
              <tr key={code}>
                <th scope="row">{word(code)}</th>
                {FIELDS.map(([field, most, placeholder]) => (
                  <td key={field}>
                    <Amount
                      name={`${field}.${code}`}
                      label={`${word(code)}: ${t(field)}`}
                      most={most}
                      placeholder={placeholder}
                      isBare
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
