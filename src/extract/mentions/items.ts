import type { Document } from "../../text/document.ts";

const bullet = /^\s*[▲●■◆★△▶◇]/;

/** Which item (brief) each line belongs to: a digest of several briefs is read brief by brief, any other article as one. */
export function itemOfLine({ lines, text }: Document): readonly number[] {
  const marked = lines.map((line) => bullet.test(text.slice(line.start, line.end)));
  const starts =
    marked.filter(Boolean).length < 2
      ? lines.map(({ kind }, i) => kind === "headline" && lines[i - 1]?.kind === "body")
      : marked;
  let item = 0;
  return starts.map((begins) => (begins ? ++item : item));
}
