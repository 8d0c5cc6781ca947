import { Menu } from "@mantine/core";
import { type RefObject, useState } from "react";
import { type Asked, FILE_FORMATS, type FileFormat, fileAddress, listOf, useAsked } from "../lib/asked.ts";
import { takeFile } from "../lib/file.ts";
import { defineText, useLanguage, useText } from "../lib/text.tsx";

const text = defineText({
  download: { en: "Download", zh: "下载" },
  rows: { en: "Rows, all under these filters", zh: "数据（当前筛选下全部）" },
  picture: { en: "Picture", zh: "图片" },
  csv: { en: "CSV", zh: "CSV 表" },
  xlsx: { en: "Excel (XLSX)", zh: "Excel（XLSX）" },
  parquet: { en: "Parquet", zh: "Parquet 列式文件" },
  ndjson: { en: "JSON lines", zh: "JSON 行" },
  card: { en: "Definition card (JSON)", zh: "定义卡（JSON）" },
  svg: { en: "SVG", zh: "SVG 矢量图" },
  png: { en: "PNG", zh: "PNG 图片" },
  working: { en: "Preparing the file…", zh: "正在准备文件…" },
  failed: { en: "The file could not be made.", zh: "无法生成文件。" },
});

const PICTURES = ["svg", "png"] as const;

interface Properties {
  /** What is downloaded, for those who hear the page. */
  label: string;
  /** The rows shown, by which the list of the answer is known. */
  rows?: unknown;
  /** Which list, where the rows shown were worked out from it. */
  list?: string;
  /** What is drawn, where it can leave as a picture. */
  picture?: RefObject<Element | null>;
  /** What the marks of the picture stand for; it is written below it. */
  note?: string;
}

/** What stands beside it leaves from here: its rows in every form with their definition card, a chart also as a picture. */
export function Download({ label, rows, list, picture, note }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const asked = useAsked();
  const { state, attempt } = useAttempt();
  const wanted = list ?? (asked && rows !== undefined ? listOf(asked, rows) : undefined);
  const draw = async (format: (typeof PICTURES)[number]) => {
    const { takePicture } = await import("../lib/take-picture.ts");
    const element = picture?.current;
    if (element) await takePicture({ element, label, format, asked, list: wanted, language, note });
  };
  return (
    <span className="download">
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <button type="button" className="plain-link" aria-label={`${t("download")}: ${label}`}>
            {`${t("download")} ▾`}
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={`${t("download")}: ${label}`}>
          {picture && <Group title="picture" formats={PICTURES} take={(format) => attempt(() => draw(format))} />}
          {asked && (
            <Group
              title="rows"
              formats={FILE_FORMATS}
              take={(format) => attempt(() => takeRows(asked, format, wanted))}
            />
          )}
        </Menu.Dropdown>
      </Menu>
      <Outcome state={state} />
    </span>
  );
}

interface GroupProperties<Format> {
  title: "picture" | "rows";
  formats: readonly Format[];
  take: (format: Format) => void;
}

function Group<Format extends FileFormat | (typeof PICTURES)[number]>({
  title,
  formats,
  take,
}: GroupProperties<Format>) {
  const t = useText(text);
  return (
    <>
      <Menu.Label>{t(title)}</Menu.Label>
      {formats.map((format) => (
        <Menu.Item key={format} onClick={() => take(format)}>
          {t(format)}
        </Menu.Item>
      ))}
    </>
  );
}

function Outcome({ state }: { state: string | null }) {
  const t = useText(text);
  if (state === null) return null;
  if (state === WORKING) return <span role="status">{t("working")}</span>;
  return <span role="alert" className="tone-red">{`${t("failed")} ${state}`}</span>;
}

const takeRows = (asked: Asked, format: FileFormat, list: string | undefined) =>
  takeFile(fileAddress(asked, format, list, window.location.pathname + window.location.search));

const WORKING = "working";

/** A job that takes a while: that it is at work, or why it failed. */
function useAttempt() {
  const [state, setState] = useState<string | null>(null);
  const attempt = async (job: () => Promise<void>) => {
    setState(WORKING);
    try {
      await job();
      setState(null);
    } catch (error) {
      setState(error instanceof Error ? error.message : String(error));
    }
  };
  return { state, attempt };
}
