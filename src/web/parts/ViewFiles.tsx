import { type ChangeEvent, useRef, useState } from "react";
import { hand } from "../lib/file.ts";
import { exportedViews, type ImportProblem, importedViews, type SavedView } from "../lib/saved-views.ts";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({
  take: { en: "Export as JSON", zh: "导出 JSON" },
  bring: { en: "Import JSON", zh: "导入 JSON" },
  file: { en: "A file of saved views", zh: "已存视图文件" },
  brought: { en: "views were read; those already here were left as they are.", zh: "个视图已读入；已有者保持不变。" },
});

const problems = defineText({
  not_json: {
    en: "This file is not JSON. Choose one that was exported here.",
    zh: "此文件不是 JSON。请选择由此处导出的文件。",
  },
  not_views: {
    en: "This file holds no list of views. Choose one that was exported here.",
    zh: "此文件中没有视图列表。请选择由此处导出的文件。",
  },
  broken_view: {
    en: "Nothing was taken: this view of the file has no name, or no address of this application. Number",
    zh: "未导入任何内容：文件中的此视图缺少名称，或其地址不属于本应用。序号",
  },
  too_many: {
    en: "Nothing was taken: one file may hold no more views than",
    zh: "未导入任何内容：单个文件的视图数上限为",
  },
});

interface Properties {
  views: readonly SavedView[];
  bring: (views: SavedView[]) => void;
}

interface Outcome {
  problem: ImportProblem | null;
  /** Views that were read, or the place of the one that could not be. */
  count: number;
}

/** Views leave as a file, and come back from one: to another browser, or to somebody else. */
export function ViewFiles({ views, bring }: Properties) {
  const t = useText(text);
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const found = importedViews(await file.text());
    // The same file may be chosen again after it was mended.
    input.value = "";
    if ("views" in found) bring(found.views);
    setOutcome(
      "views" in found
        ? { problem: null, count: found.views.length }
        : { problem: found.problem, count: found.position },
    );
  };
  const take = () => hand("portolan-views.json", new Blob([exportedViews(views)], { type: "application/json" }));
  return (
    <div className="view-files">
      {views.length > 0 && (
        <button type="button" className="plain-link" onClick={take}>
          {t("take")}
        </button>
      )}
      <button type="button" className="plain-link" onClick={() => field.current?.click()}>
        {t("bring")}
      </button>
      <input ref={field} type="file" hidden accept="application/json,.json" aria-label={t("file")} onChange={read} />
      {outcome && <Said outcome={outcome} />}
    </div>
  );
}

function Said({ outcome: { problem, count } }: { outcome: Outcome }) {
  const t = useText(text);
  const why = useText(problems);
  if (!problem) return <p role="status" className="small soft">{`${count} ${t("brought")}`}</p>;
  return <p role="alert" className="small tone-red">{`${why(problem)}${count > 0 ? ` ${count}` : ""}`}</p>;
}
