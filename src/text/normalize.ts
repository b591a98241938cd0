import { Converter } from "opencc-js/t2cn";

/** Normalised text with the way back: `printed(i)` is the UTF-16 offset in the printed text of normalised offset `i`. */
export interface Normalized {
  readonly text: string;
  /** Absent when every character kept its place. */
  readonly offsets?: readonly number[];
}

const invisible = /[\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\u00ad]|[\ufe00-\ufe0f]/u;
const traditional = /[\u4e00-\u9fff\uf900-\ufaff]/;
const dots = "•‧・．∙⋅･";
const entities = /&nbsp;|&#160;|&ensp;|&emsp;/g;

type Simplifier = (text: string) => string;
let convert: Simplifier | undefined;

/** Simplified characters one for one; where the conversion would change the length the printed text stays. */
function simplify(text: string): string {
  if (!traditional.test(text)) return text;
  const simplifier = (convert ??= Converter({ from: "t", to: "cn" }) as Simplifier);
  const converted = simplifier(text);
  return converted.length === text.length ? converted : text;
}

function foldWidth(character: string, before: string, after: string): string {
  const code = character.charCodeAt(0);
  if (dots.includes(character)) return code === 0xff0e && !isHan(before, after) ? "." : "·";
  if (character === "." && isHan(before, after)) return "·";
  if (code === 0x3000 || code === 0xa0 || code === 0x09) return " ";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return character;
}

const han = /[\u3400-\u9fff]/;
const isHan = (before: string, after: string): boolean => han.test(before) && han.test(after);

function foldAll(text: string): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) folded += foldWidth(text[i]!, text[i - 1] ?? "", text[i + 1] ?? "");
  return folded;
}

/** Folds width, dots, entities and script, and drops invisible characters; length changes are recorded in `offsets`. */
export function normalize(printed: string): Normalized {
  const spaced = printed.replace(entities, (entity) => " ".repeat(entity.length));
  const folded = simplify(foldAll(spaced));
  if (!invisible.test(folded)) return { text: folded };
  const offsets: number[] = [];
  let text = "";
  for (let i = 0; i < folded.length; i++) {
    if (invisible.test(folded[i]!)) continue;
    offsets.push(i);
    text += folded[i]!;
  }
  offsets.push(folded.length);
  return { text, offsets };
}
