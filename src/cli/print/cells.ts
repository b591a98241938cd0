import type { Cell, Table } from "../../store/store.ts";

const isRecord = (cell: Cell | undefined): cell is { readonly [key: string]: Cell } =>
  typeof cell === "object" && cell !== null && !Array.isArray(cell);

/** A cell that should be a plain value, as text; empty for anything else. */
export const plainText = (cell: Cell | undefined): string =>
  typeof cell === "object" || cell === undefined ? "" : String(cell);

const recordText = (cell: { readonly [key: string]: Cell }): string => {
  const { quote, name, type, from, to } = cell;
  if (typeof quote === "string") return `「${quote}」`;
  if (typeof name === "string") return name;
  if (typeof type === "string") return `${plainText(from)} ${type} ${plainText(to)}`;
  return JSON.stringify(cell);
};

/** A cell as a person reads it: names of nodes, the sentences of quotes. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return "";
  if (Array.isArray(cell)) return (cell as readonly Cell[]).map(cellText).join(", ");
  return (isRecord(cell) ? recordText(cell) : plainText(cell)).replace(/\s+/g, " ");
};

const csvCell = (cell: Cell): string => {
  const text = typeof cell === "object" && cell !== null ? JSON.stringify(cell) : plainText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, with a line feed; lists, nodes and relations are JSON in their cell. */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
