import { Parser } from "htmlparser2";
import { SourceError } from "../../errors.ts";

const deepest = 200;
const mostElements = 200_000;

/** Refuses pages nested so deep, or so full, that finding the article in them would take minutes. */
export const refuseMonsters = (html: string, where: string): void => {
  let depth = 0;
  let elements = 0;
  let deep = 0;
  const parser = new Parser({
    onopentag: () => {
      elements++;
      deep = Math.max(deep, ++depth);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.end(html);
  const remedy = "save the article's text as a .txt file and read that";
  if (deep > deepest)
    throw new SourceError(`${where} nests ${String(deep)} elements, the limit is ${String(deepest)}`, remedy);
  if (elements <= mostElements) return;
  throw new SourceError(`${where} has ${String(elements)} elements, the limit is ${String(mostElements)}`, remedy);
};
