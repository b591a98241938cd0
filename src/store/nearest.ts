/** Steps of adding, dropping or changing a letter from one word to another. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const rank = (wanted: string, name: string): number => {
  const shared = wanted.split("-").filter((part) => part !== "" && name.includes(part)).length;
  return distance(wanted, name) - 4 * shared;
};

/** The three names most like a word. */
export const nearest = (wanted: string, names: readonly string[]): readonly string[] => {
  const word = wanted.toLowerCase().slice(0, 60);
  return [...names].sort((a, b) => rank(word, a) - rank(word, b) || (a < b ? -1 : 1)).slice(0, 3);
};
