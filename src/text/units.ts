/** A set of UTF-16 units as a table: 1 where the unit is in it. */
export type Units = Uint8Array;

export function unitsOf(characters: string): Units {
  const table = new Uint8Array(65536);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

/** Whether `text[start, end)` holds any of the units: what dismisses most sentences before a pattern is tried on them. */
export function holdsUnit(units: Units, text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (units[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** Two sets of units, of which one stands right behind the other. */
export interface Pair {
  readonly first: Units;
  readonly second: Units;
}

/** Whether `text[start, end)` holds such a pair. */
export function holdsPair({ first, second }: Pair, text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++)
    if (second[text.charCodeAt(i)] === 1 && first[text.charCodeAt(i - 1)] === 1) return true;
  return false;
}
