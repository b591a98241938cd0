import Table from "cli-table3";
import pc from "picocolors";

const plain = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** Columns side by side for reading; Chinese characters count two. */
export const tableOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const table = new Table({
    head: columns.map((column) => pc.bold(column)),
    chars: plain,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return `${table.toString().replace(/[^\S\n]+$/gm, "")}\n`;
};
