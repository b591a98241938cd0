import { Converter } from "opencc-js/t2cn";

type Simplifier = (text: string) => string;

const firstHan = 0x4e00;
const lastHan = 0x9fff;
const firstCompatible = 0xf900;
const lastCompatible = 0xfaff;

let convert: Simplifier | undefined;
const simplifier = (): Simplifier => (convert ??= Converter({ from: "t", to: "cn" }) as Simplifier);

let changing: Uint8Array | undefined;

/** Characters the conversion changes when they stand alone; every phrase it changes holds one of them. Made once. */
function changed(): Uint8Array {
  const flags = new Uint8Array(65536);
  const block = (from: number, to: number): void => {
    const all = Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
    const converted = simplifier()(all.join("\n")).split("\n");
    all.forEach((character, i) => (flags[from + i] = converted[i] === character ? 0 : 1));
  };
  block(firstHan, lastHan);
  block(firstCompatible, lastCompatible);
  return flags;
}

/** Whether a text holds characters of traditional script at all. */
export function hasScript(text: string): boolean {
  const flags = (changing ??= changed());
  for (let i = 0; i < text.length; i++) if (flags[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** A surname in simplified script, too (`於颖颖`): by itself it makes no text a traditional one. */
const alsoSimplified = /於/g;

/** Simplified characters one for one, line by line; where the conversion would change a line's length it stays as printed. */
export const simplify = (text: string): string =>
  hasScript(text.replace(alsoSimplified, "")) ? text.split("\n").map(simplifyLine).join("\n") : text;

function simplifyLine(line: string): string {
  if (!hasScript(line)) return line;
  const converted = simplifier()(line);
  return converted.length === line.length ? converted : line;
}
