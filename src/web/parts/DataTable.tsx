import { useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useMemo, useRef } from "react";
import { useAddressField } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import type { Cell } from "../lib/cell.ts";
import { rowsKept } from "../lib/leaving.ts";
import { defineText, useText } from "../lib/text.tsx";
import { Download } from "./Download.tsx";
import { Empty } from "./states.tsx";
import { WatchThis } from "./WatchThis.tsx";

export interface Column<Row> {
  id: string;
  title: string;
  /** What is sorted. */
  value: (row: Row) => Cell;
  /** What is shown, where that is more than the value. */
  show?: (row: Row) => ReactNode;
  number?: boolean;
  wide?: boolean;
}

interface Properties<Row> {
  /** Names the sorting field of the address; unique on a page. */
  name: string;
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** The list of the answer that is downloaded, where the rows shown were worked out from it. */
  list?: string;
  /** Names the section a row stands in, while the rows are in the order given; those of a section stand together. */
  section?: (row: Row) => string;
}

const text = defineText({
  rows: { en: "rows", zh: "行" },
  kept: { en: "rows stay here, by the terms of their source", zh: "行依来源条款不得导出" },
  ascending: { en: "ascending", zh: "升序" },
  descending: { en: "descending", zh: "降序" },
});

const ARROW = { ascending: " ↑", descending: " ↓" };
const VIRTUAL_FROM = 120;
const ROW_HEIGHT = 38;

/** Sorting stands in the address as `column` or `-column`. */
function useSorting(name: string) {
  const [sort, setSort] = useAddressField(`${name}.sort`);
  const descending = sort?.startsWith("-") ?? false;
  const column = sort ? sort.replace(/^-/, "") : null;
  const toggle = (id: string) => setSort(column !== id ? id : descending ? null : `-${id}`);
  return { column, descending, toggle };
}

function compare(a: Cell, b: Cell): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "zh-CN", { numeric: true });
}

/** Unknown values stay at the end, whichever way the column is sorted. */
export function sorted<Row>(rows: Row[], value: (row: Row) => Cell, descending: boolean): Row[] {
  const turn = (a: Cell, b: Cell) => (a === null || b === null || !descending ? compare(a, b) : compare(b, a));
  return [...rows].sort((a, b) => turn(value(a), value(b)));
}

export function DataTable<Row>({ name, label, columns, rows, keyOf, list, section }: Properties<Row>) {
  const sorting = useSorting(name);
  const by = columns.find(({ id }) => id === sorting.column);
  const ordered = useMemo(
    () => (by ? sorted(rows, by.value, sorting.descending) : rows),
    [rows, by, sorting.descending],
  );
  if (rows.length === 0) return <Empty />;
  return (
    <div>
      <TableTools label={label} rows={rows} {...(list ? { list } : {})} />
      <Body
        label={label}
        columns={columns}
        rows={ordered}
        keyOf={keyOf}
        sorting={sorting}
        {...(section && !by ? { section } : {})}
      />
    </div>
  );
}

function TableTools<Row>({ label, rows, list }: Pick<Properties<Row>, "label" | "rows" | "list">) {
  const t = useText(text);
  const kept = rowsKept(rows, useOperation("sources.list", {}).data?.sources);
  return (
    <div className="table-tools">
      <span>{`${rows.length.toLocaleString()} ${t("rows")}`}</span>
      <Download label={label} rows={rows} {...(list ? { list } : {})} />
      <WatchThis label={label} rows={rows} list={list} />
      {kept > 0 && <span className="soft">{`${kept.toLocaleString()} ${t("kept")}`}</span>}
    </div>
  );
}

function Body<Row>({
  label,
  columns,
  rows,
  keyOf,
  section,
  sorting,
}: Omit<Properties<Row>, "name" | "list"> & { sorting: ReturnType<typeof useSorting> }) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = rows.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    estimateSize: () => ROW_HEIGHT,
    getScrollElement: () => frame.current,
    overscan: 20,
  });
  const items = virtualizer.getVirtualItems();
  const shown = virtual
    ? items.map(({ index }) => ({ index, row: rows[index] as Row }))
    : rows.map((row, index) => ({ index, row }));
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" ref={frame} tabIndex={0} aria-label={label}>
      <table className="dense" aria-rowcount={rows.length + 1}>
        <Head columns={columns} sorting={sorting} />
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {shown.map(({ index, row }) => (
            <Fragment key={keyOf(row)}>
              {section && (
                <Section name={section(row)} before={rows[index - 1]} of={section} columns={columns.length} />
              )}
              <tr aria-rowindex={index + 2} ref={virtual ? virtualizer.measureElement : undefined} data-index={index}>
                {columns.map((column) => (
                  <Value key={column.id} column={column} row={row} />
                ))}
              </tr>
            </Fragment>
          ))}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </section>
  );
}

function Value<Row>({ column: { value, show, number, wide }, row }: { column: Column<Row>; row: Row }) {
  return (
    <td
      className={[number && "number", wide && "wide"].filter(Boolean).join(" ") || undefined}
      title={wide ? String(value(row) ?? "") : undefined}
    >
      {show ? show(row) : value(row)}
    </td>
  );
}

interface SectionProperties<Row> {
  name: string;
  before: Row | undefined;
  of: (row: Row) => string;
  columns: number;
}

/** The heading of a section, where the row before stands in another. */
function Section<Row>({ name, before, of, columns }: SectionProperties<Row>) {
  if (before !== undefined && of(before) === name) return null;
  return (
    <tr className="section">
      <th scope="rowgroup" colSpan={columns}>
        {name}
      </th>
    </tr>
  );
}

function Head<Row>({ columns, sorting }: { columns: Column<Row>[]; sorting: ReturnType<typeof useSorting> }) {
  const { column, descending, toggle } = sorting;
  const direction = descending ? "descending" : "ascending";
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, number }) => (
          <th
            key={id}
            scope="col"
            className={number ? "number" : undefined}
            aria-sort={column === id ? direction : "none"}
          >
            <button type="button" onClick={() => toggle(id)}>
              {title}
              {column === id && <span aria-hidden="true">{ARROW[direction]}</span>}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
