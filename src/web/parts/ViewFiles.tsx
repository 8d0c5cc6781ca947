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

/** Views leave as a file, and come back from one: to another browser, or to somebody else. */
export function ViewFiles({ views, bring }: Properties) {
  const t = useText(text);
  const why = useText(problems);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ problem: ImportProblem | null; count: number } | null>(null);
  const read = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const found = importedViews(await file.text());
    // The same file may be chosen again after it was mended.
    input.value = "";
    if ("problem" in found) {
      setSaid({ problem: found.problem, count: found.position });
      return;
    }
    bring(found.views);
    setSaid({ problem: null, count: found.views.length });
  };
  return (
    <div className="view-files">
      {views.length > 0 && (
        <button
          type="button"
          className="plain-link"
          onClick={() => hand("portolan-views.json", new Blob([exportedViews(views)], { type: "application/json" }))}
        >
          {t("take")}
        </button>
      )}
      <button type="button" className="plain-link" onClick={() => field.current?.click()}>
        {t("bring")}
      </button>
      <input ref={field} type="file" hidden accept="application/json,.json" aria-label={t("file")} onChange={read} />
      {said?.problem && (
        <p role="alert" className="small tone-red">
          {`${why(said.problem)}${said.count > 0 ? ` ${said.count}` : ""}`}
        </p>
      )}
      {said && !said.problem && <p role="status" className="small soft">{`${said.count} ${t("brought")}`}</p>}
    </div>
  );
}
