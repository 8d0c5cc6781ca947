import { useSavedViews } from "../../lib/saved-views.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { ViewLink } from "../../parts/ViewList.tsx";

const text = defineText({ title: { en: "Your saved views", zh: "已存视图" } });

/** On the start page, where there are any. They are managed in the header of every page. */
export function YourViews() {
  const t = useText(text);
  const { views } = useSavedViews();
  if (views.length === 0) return null;
  return (
    <>
      <h2>{t("title")}</h2>
      <ul className="view-list" aria-label={t("title")}>
        {views.map((view) => (
          <li key={view.view_id}>
            <ViewLink view={view} />
          </li>
        ))}
      </ul>
    </>
  );
}
