import type { Lexicon } from "../../lexicon/lexicon.ts";

const bodyEndings = "部局厅处院校社所行司署会团队厂店馆台站公委组党军报网室联盟集";
const placeEndings = "省市县区乡镇村街路江河湖海山岛洲州国湾港城寨桥沟峡岭谷道旗园庄屯";

/** Up to which cost (−ln p) a character counts as common in its place of a name. */
const commonSurname = 5.5;
const givenCosts = [6, 8] as const;
const foreignCosts = [4, 5, 6] as const;
const unknown = 12;

const typeOf = (character: string, code: number): number => {
  if (/[0-9]/.test(character)) return 1;
  if (/[A-Za-z]/.test(character)) return 2;
  if (/[·•]/.test(character)) return 3;
  if (/[一二三四五六七八九十百千万亿零〇两]/.test(character)) return 4;
  if (/[年月日时分秒]/.test(character)) return 5;
  return code >= 0x3400 && code <= 0x9fff ? 6 : 7;
};

/** Kind of each UTF-16 unit. */
export const unitType = Uint8Array.from({ length: 65536 }, (_, code) => typeOf(String.fromCharCode(code), code));

/** How each unit stands in names: five facts in one number, 0 for none. */
export function nameUnits({ surnames, given, foreign }: Lexicon): Uint8Array {
  const table = new Uint8Array(65536).fill(1);
  const add = (character: string, value: number): void => {
    if (character.length === 1) table[character.charCodeAt(0)]! += value;
  };
  for (const [character, cost] of surnames) add(character, cost < commonSurname ? 2 : 1);
  for (const [character, cost] of foreign) add(character, 3 * (1 + rank(cost, foreignCosts)));
  for (const [character, cost = unknown] of given.second) add(character, 15 * Math.max(0, 2 - rank(cost, givenCosts)));
  for (const character of bodyEndings) add(character, 45);
  for (const character of placeEndings) add(character, 90);
  return table;
}

/** Units that transliterations are written with. */
export function foreignUnits({ foreign }: Lexicon): Uint8Array {
  const table = new Uint8Array(65536);
  for (const [character, cost] of foreign) if (cost < foreignCosts[2]) table[character.charCodeAt(0)] = 1;
  table["·".charCodeAt(0)] = 1;
  return table;
}

/** A name's score in nats as one of six grades; 0 where none begins. */
export const gradeOf = (score: number): number => (score === -Infinity ? 0 : 1 + rank(score, [0, 3, 6, 9]));

const rank = (cost: number, limits: readonly number[]): number => limits.filter((limit) => cost >= limit).length;
