import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import type { Originality } from "./Originality.tsx";

const text = defineText({
  title: { en: "How far they agree", zh: "定义之间的一致程度" },
  note: {
    en: "Medicines on which both say the same, of those on which both speak. An empty cell: never both.",
    zh: "两者均有判断的药物中判断一致者；空格表示无共同判断。",
  },
});

/** Two definitions at a time: a share says little here, so both numbers stand in the cell. */
export function Agreement({ data }: { data: Originality }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const titles = data.definitions;
  const cell = (one: string, other: string) =>
    data.agreement.find(
      (each) => (each.one === one && each.other === other) || (each.one === other && each.other === one),
    );
  return (
    <>
      <h2>{t("title")}</h2>
      <p className="soft small">{t("note")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" tabIndex={0} aria-label={t("title")}>
        <table className="dense matrix">
          <thead>
            <tr>
              <th scope="col" />
              {titles.slice(1).map(({ id, title }) => (
                <th key={id} scope="col" className="plain">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {titles.slice(0, -1).map(({ id, title }, row) => (
              <tr key={id}>
                <th scope="row">{say(title)}</th>
                {titles.slice(1).map(({ id: other }, column) => {
                  const found = column >= row ? cell(id, other) : undefined;
                  return (
                    <td key={other} className="number">
                      {found &&
                        found.both > 0 &&
                        `${formatNumber(found.agree, language)} / ${formatNumber(found.both, language)}`}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
