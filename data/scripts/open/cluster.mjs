// Clusters of words that stand among like neighbours: spherical k-means over their neighbours' pointwise mutual information.

const neighbours = 600;
const rounds = 12;

/** `sequences`: lists of words. Returns [word, cluster] pairs of all words that are printed at least `fewest` times. */
export function cluster(sequences, fewest, count) {
  const times = new Map();
  for (const words of sequences) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const words = [...times].filter(([, n]) => n >= fewest).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const vectors = vectorsOf(sequences, words);
  const size = 2 * neighbours + 2;
  let centres = Array.from({ length: count }, (_, k) => {
    const centre = new Float64Array(size);
    const { at, value } = vectors[Math.floor((k * Math.min(words.length, count * 4)) / count)];
    at.forEach((context, j) => (centre[context] = value[j]));
    return centre;
  });
  const member = new Uint16Array(words.length);
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, word) => (member[word] = nearest(centres, vector, member[word])));
    centres = centresOf(vectors, member, count, size, (word) => Math.log(1 + times.get(words[word])));
  }
  return words.map((word, index) => [word, member[index]]);
}

function nearest(centres, { at, value }, before) {
  let [best, found] = [-1, before];
  centres.forEach((centre, k) => {
    let likeness = 0;
    for (let j = 0; j < at.length; j++) likeness += centre[at[j]] * value[j];
    if (likeness > best) [best, found] = [likeness, k];
  });
  return found;
}

function centresOf(vectors, member, count, size, weightOf) {
  const centres = Array.from({ length: count }, () => new Float64Array(size));
  vectors.forEach(({ at, value }, word) => {
    const centre = centres[member[word]];
    const weight = weightOf(word);
    for (let j = 0; j < at.length; j++) centre[at[j]] += value[j] * weight;
  });
  for (const centre of centres) {
    const length = Math.sqrt(centre.reduce((sum, x) => sum + x * x, 0)) || 1;
    for (let j = 0; j < size; j++) centre[j] /= length;
  }
  return centres;
}

/** For each word how much oftener than by chance each frequent word stands before and behind it, of length one. */
function vectorsOf(sequences, words) {
  const index = new Map(words.map((word, i) => [word, i]));
  const context = new Map(words.slice(0, neighbours).map((word, i) => [word, i]));
  const rows = words.map(() => new Map());
  const totals = new Float64Array(2 * neighbours + 2);
  const note = (row, at) => {
    row.set(at, (row.get(at) ?? 0) + 1);
    totals[at]++;
  };
  for (const sequence of sequences)
    sequence.forEach((word, i) => {
      const row = rows[index.get(word)];
      if (!row) return;
      const before = i === 0 ? 2 * neighbours : context.get(sequence[i - 1]);
      const behind = context.get(sequence[i + 1]);
      if (before !== undefined) note(row, before);
      if (i + 1 === sequence.length) note(row, 2 * neighbours + 1);
      else if (behind !== undefined) note(row, neighbours + behind);
    });
  const sum = totals.reduce((a, b) => a + b, 0);
  return rows.map((row) => {
    const all = [...row.values()].reduce((a, b) => a + b, 0);
    const kept = [...row].map(([at, n]) => [at, Math.log((n * sum) / (all * totals[at])) * (n / (n + 1))]).filter(([, value]) => value > 0);
    const length = Math.sqrt(kept.reduce((a, [, value]) => a + value * value, 0)) || 1;
    return { at: Int32Array.from(kept, ([at]) => at), value: Float64Array.from(kept, ([, value]) => value / length) };
  });
}
