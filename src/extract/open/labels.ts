/** What a character can be: outside of names, or the beginning, inside, end of one, or one by itself. */
export interface Labels {
  readonly count: number;
  readonly kinds: readonly string[];
  /** By label before and label: 1 where the second may follow the first. */
  readonly allowed: Uint8Array;
}

/** A name that was found, in UTF-16 of the text that was looked at. */
export interface Named {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Places in a name, in the order of their labels; label 0 is outside, kind k begins at 1 + 4k. */
const [begin, inside, last, single] = [0, 1, 2, 3];

const sideOf = (label: number): number => (label - 1) & 3;
const kindOf = (label: number): number => (label - 1) >> 2;
const isOpen = (label: number): boolean => label > 0 && (sideOf(label) === begin || sideOf(label) === inside);
const goesOn = (label: number): boolean => label > 0 && (sideOf(label) === inside || sideOf(label) === last);

export function labelsOf(kinds: readonly string[]): Labels {
  const count = 1 + 4 * kinds.length;
  const allowed = new Uint8Array(count * count);
  for (let before = 0; before < count; before++)
    for (let label = 0; label < count; label++)
      if (isOpen(before) ? goesOn(label) && kindOf(before) === kindOf(label) : !goesOn(label))
        allowed[before * count + label] = 1;
  return { count, kinds, allowed };
}

/** Whether a sentence may begin with a label, or end behind it. */
export const mayBegin = (label: number): boolean => !goesOn(label);
export const mayEnd = (label: number): boolean => !isOpen(label);

/** The labels of a sentence in which these names stand. */
export function labelled(length: number, names: readonly Named[], { kinds }: Labels): Uint8Array {
  const path = new Uint8Array(length);
  for (const { kind, start, end } of names) {
    const first = 1 + 4 * kinds.indexOf(kind);
    if (end - start === 1) path[start] = first + single;
    else path.fill(first + inside, start, end);
    if (end - start === 1) continue;
    path[start] = first + begin;
    path[end - 1] = first + last;
  }
  return path;
}

/** The names that a path of labels spells. */
export function namesOf(path: Uint8Array, length: number, { kinds }: Labels): Named[] {
  const names: Named[] = [];
  let start = 0;
  for (let at = 0; at < length; at++) {
    const label = path[at]!;
    if (label === 0) continue;
    const side = sideOf(label);
    if (side === begin || side === single) start = at;
    if (side === last || side === single) names.push({ kind: kinds[kindOf(label)]!, start, end: at + 1 });
  }
  return names;
}
