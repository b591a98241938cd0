import type { Atoms } from "./atoms.ts";
import { looks, reach, type Look } from "./templates.ts";

const mixed = (hash: number, value: number): number => {
  const step = Math.imul(hash ^ value, 0x85ebca6b);
  return Math.imul(step ^ (step >>> 15), 0xc2b2ae35);
};
const seeds = looks.map((_, template) => Math.imul(template + 0x9e37, 0x85ebca6b));
const spreadOut = (hash: number): number => Math.imul(hash ^ (hash >>> 13), 0x9e3779b1);

/** The row of weights that one template asks for at each character of a sentence, out of 2^bits. */
export function rowsOf({ length, stride, values }: Atoms, template: number, bits: number, rows: Int32Array): void {
  const parts = looks[template]!;
  const seed = seeds[template]!;
  const shift = 32 - bits;
  const [first, second, third] = parts.map((look) => offsetOf(look, stride));
  if (parts.length > 3) longRows({ length, stride, values }, parts, seed, rows);
  else
    for (let i = 0; i < length; i++) {
      let hash = mixed(seed, values[first! + i]!);
      if (second !== undefined) hash = mixed(hash, values[second + i]!);
      if (third !== undefined) hash = mixed(hash, values[third + i]!);
      rows[i] = hash;
    }
  for (let i = 0; i < length; i++) rows[i] = spreadOut(rows[i]!) >>> shift;
}

const offsetOf = ({ atom, offset }: Look, stride: number): number => atom * stride + reach + offset;

function longRows({ length, stride, values }: Atoms, parts: readonly Look[], seed: number, rows: Int32Array): void {
  rows.fill(seed, 0, length);
  for (const look of parts) {
    const from = offsetOf(look, stride);
    for (let i = 0; i < length; i++) rows[i] = mixed(rows[i]!, values[from + i]!);
  }
}
