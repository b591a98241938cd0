import { width } from "./width.ts";

/** A stretch of a text, in code points, and what to write beside its mark. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Lines of at most so many columns, as ranges of code points; a line end of the text begins a new one. */
const linesOf = (characters: readonly string[], columns: number): (readonly [number, number])[] => {
  const lines: (readonly [number, number])[] = [];
  let from = 0;
  let filled = 0;
  for (const [at, character] of characters.entries()) {
    const wide = width(character);
    if (character === "\n" || filled + wide > columns) {
      lines.push([from, at]);
      from = character === "\n" ? at + 1 : at;
      filled = character === "\n" ? 0 : wide;
    } else filled += wide;
  }
  return [...lines, [from, characters.length]];
};

const bar = (columns: number): string => (columns < 2 ? "╵" : `└${"─".repeat(columns - 2)}┘`);

const markLine = (characters: readonly string[], [from, to]: readonly [number, number], mark: Marked): string => {
  const [start, end] = [Math.max(mark.start, from), Math.min(mark.end, to)];
  const before = width(characters.slice(from, start).join(""));
  return `${" ".repeat(before)}${bar(width(characters.slice(start, end).join("")))} ${mark.label}`;
};

/** The text with each stretch marked on a line of its own under it; full-width characters take two columns. */
export const drawSpans = (text: string, marks: readonly Marked[], columns: number): string => {
  const characters = [...text];
  const lines = linesOf(characters, columns).flatMap((line) => {
    const [from, to] = line;
    const here = marks.filter(({ start, end }) => start < to && end > from);
    return [characters.slice(from, to).join(""), ...here.map((mark) => markLine(characters, line, mark))];
  });
  return lines.join("\n");
};
