/** What stands in a cell of a table, as it is sorted. */
export type Cell = string | number | boolean | null;
