// Reads labelled sets (`character label` a line, an empty line between sentences) as texts with their names.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export function readSet(path, kinds) {
  const blocks = gunzipSync(readFileSync(path)).toString("utf8").split(/\n\s*\n/);
  const sentences = blocks.map((block) => block.split("\n").filter((line) => line.trim()).map((line) => line.trim().split(/\s+/)));
  return sentences.filter((rows) => rows.length > 0).map((rows) => ({ text: rows.map(([character]) => character).join(""), names: namesOf(rows, kinds) }));
}

function namesOf(rows, kinds) {
  const names = [];
  for (let start = 0; start < rows.length; start++) {
    const [, kind] = /^[BS]-(\w+)/.exec(rows[start][1]) ?? [];
    if (!kind) continue;
    let end = start + 1;
    while (end < rows.length && /^[IME]-/.test(rows[end][1]) && rows[end][1].slice(2) === kind) end++;
    if (kinds[kind]) names.push({ kind: kinds[kind], start, end });
  }
  return names;
}

export const readNews = (path) => gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

/** A small generator with a fixed seed: the same numbers on every machine. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle(list, next) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}
