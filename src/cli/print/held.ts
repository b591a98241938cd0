import pc from "picocolors";
import type { Cell } from "../../store/store.ts";
import type { Evidence } from "../tenures.ts";

const said = ({ quote, article, publishedOn }: Evidence): string =>
  pc.dim(`    「${quote.replace(/\s+/g, " ")}」 ${publishedOn ?? ""} ${article}`);

/** A statement on one line, and under it the sentences that say so. */
export const statement = (told: readonly string[], evidence: readonly Evidence[]): string =>
  [`  ${told.filter((part) => part !== "").join("  ")}`, ...evidence.map(said)].map((line) => `${line}\n`).join("");

const kinds: Readonly<Record<string, string>> = {
  observed: "",
  appointed: " (任)",
  removed: " (免)",
  successor: " (继任)",
};

interface Dates {
  readonly from: string | null;
  readonly fromKind: string | null;
  readonly to: string | null;
  readonly toKind: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly spells?: Cell;
}

/** How it ended, where that is known. */
const endOf = ({ to, toKind }: Pick<Dates, "to" | "toKind">): string => {
  if (to !== null) return `${to}${kinds[toKind ?? ""] ?? ""}`;
  if (toKind === null) return "";
  return toKind === "successor" ? "ended before the next holder, day not known" : "ended, day not known";
};

const seenIn = ({ firstSeen, lastSeen }: Pick<Dates, "firstSeen" | "lastSeen">): string =>
  firstSeen === null ? "" : `seen ${firstSeen === lastSeen ? firstSeen : `${firstSeen} … ${String(lastSeen)}`}`;

/** `2021-10-18 (任) – …, seen 2023-11-29 … 2023-12-01` */
export const period = (dates: Dates): string => {
  const { from, fromKind } = dates;
  const spells = (dates.spells ?? []) as readonly string[];
  const start = from === null ? "" : `${from}${kinds[fromKind ?? ""] ?? ""}`;
  const end = endOf(dates);
  const span = start || end ? `${start} – ${end}` : "";
  return [...spells, span, seenIn(dates)].filter((part) => part !== "").join(", ");
};
