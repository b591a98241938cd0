import pc from "picocolors";
import type { FactChange } from "../../ledger/ledger.ts";

const bare = (id: string): string => id.replace(/^[a-z]+:/, "");

/** A fact that a run opened or closed, on one line. */
export const changeLine = ({ change, article, evidence }: FactChange): string => {
  const { from, type, to, quote } = evidence;
  const told = `${bare(from)} ${type} ${bare(to)}  「${quote.replace(/\s+/g, " ")}」 ${article}`;
  return change === "opened" ? pc.green(`+ ${told}`) : pc.red(`- ${told}`);
};
