import type { Document } from "../../text/document.ts";

const bullet = /^\s*[▲●■◆★△▶◇]/;

/** Which item (brief) each line belongs to: a digest of several briefs is read brief by brief, any other article as one. */
export function itemOfLine(document: Document): readonly number[] {
  const starts = document.lines.map((line) => bullet.test(document.text.slice(line.start, line.end)));
  if (starts.filter(Boolean).length < 2) return document.lines.map(() => 0);
  let item = 0;
  return starts.map((begins) => (begins ? ++item : item));
}
