import { hasScript, simplify } from "./script.ts";

/** Normalised text with the way back: `printed(i)` is the UTF-16 offset in the printed text of normalised offset `i`. */
export interface Normalized {
  readonly text: string;
  /** Absent when every character kept its place. */
  readonly offsets?: readonly number[];
}

const invisible = /[\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\u00ad]|[\ufe00-\ufe0f]/u;
const dots = "•‧・．∙⋅･";
const entities = /&nbsp;|&#160;|&ensp;|&emsp;/g;
const han = /[\u3400-\u9fff]/;

/** What a character becomes wherever it stands: itself, or its half-width form. Dots between Han are looked at in place. */
const folded = Uint16Array.from({ length: 65536 }, (_, code) => {
  if (code === 0x3000 || code === 0xa0 || code === 0x09) return 0x20;
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
});
const special = new Uint8Array(65536);
for (const dot of `${dots}.`) special[dot.charCodeAt(0)] = 1;
for (let code = 0; code < 65536; code++) if (invisible.test(String.fromCharCode(code))) special[code] = 2;

function foldDot(text: string, at: number): string {
  const character = text[at]!;
  const between = han.test(text[at - 1] ?? "") && han.test(text[at + 1] ?? "");
  if (character === ".") return between ? "·" : ".";
  return character === "．" && !between ? "." : "·";
}

/** Every character's folded form, length for length, and whether some are invisible. */
function foldAll(text: string): { text: string; hidden: boolean } {
  const units = new Uint16Array(text.length);
  let hidden = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = special[code]!;
    hidden ||= kind === 2;
    units[i] = kind === 1 ? foldDot(text, i).charCodeAt(0) : folded[code]!;
  }
  return { text: Buffer.from(units.buffer).toString("utf16le"), hidden };
}

/** Folds width, dots, entities and script, and drops invisible characters; length changes are recorded in `offsets`. */
export function normalize(printed: string): Normalized {
  const spaced = printed.includes("&") ? printed.replace(entities, (entity) => " ".repeat(entity.length)) : printed;
  const all = foldAll(spaced);
  const simple = hasScript(all.text) ? simplify(all.text) : all.text;
  return all.hidden ? withoutHidden(simple) : { text: simple };
}

function withoutHidden(whole: string): Normalized {
  const offsets: number[] = [];
  let text = "";
  for (let i = 0; i < whole.length; i++) {
    if (special[whole.charCodeAt(i)] === 2) continue;
    offsets.push(i);
    text += whole[i]!;
  }
  offsets.push(whole.length);
  return { text, offsets };
}
