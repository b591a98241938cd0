// Puts other names into a labelled sentence, so that the weights learn where names stand and not which ones.

const total = (costs) => {
  let sum = 0;
  const steps = [...costs].map(([text, cost]) => [text, (sum += Math.exp(-cost))]);
  return { steps, sum };
};
const drawn = ({ steps, sum }, next) => {
  const wanted = next() * sum;
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle][1] < wanted) low = middle + 1;
    else high = middle;
  }
  return steps[low][0];
};
const one = (list, next) => list[Math.floor(next() * list.length)];
const byEnding = (names) => {
  const lists = new Map();
  for (const name of names) lists.set(name.slice(-1), [...(lists.get(name.slice(-1)) ?? []), name]);
  return lists;
};

const share = 0.8;
const fewest = 20;
const shareOfListed = 0.4;

/** `dictionary`: [word, tag, times] rows; `foreign`: dotted and plain names in transliteration. */
export function varier(lexicon, dictionary, foreign) {
  const { surnames } = lexicon;
  const family = total(surnames);
  const first = total(lexicon.given.first);
  const second = total(lexicon.given.second);
  const only = total(lexicon.given.single);
  const isPlace = new Map(dictionary.map(([word, tag]) => [word, tag === "ns"]));
  const transliterated = dictionary.filter(([word, tag]) => tag === "nrt" && (word.length > 2 || (word.length === 2 && !surnames.has(word[0])))).map(([word]) => word);
  // Also names that the dictionary lists, so that the weights learn how far to trust it.
  const listed = dictionary.filter(([word, tag, times]) => tag === "nr" && times > 5 && (word.length === 2 || word.length === 3) && surnames.has(word[0])).map(([word]) => word);
  const dotted = foreign.filter((name) => name.includes("·"));
  const plain = [...foreign.filter((name) => !name.includes("·")), ...transliterated];
  const countries = lexicon.places.filter(({ kind }) => kind === "country").map(({ name }) => name);
  const shorts = lexicon.places.filter(({ kind }) => kind === "province" || kind === "city").filter(({ code }) => code).map(({ short }) => short);
  const divisions = byEnding(lexicon.places.filter(({ kind }) => kind !== "country").map(({ name }) => name));
  const others = byEnding(dictionary.filter(([word, tag]) => tag === "ns" && word.length >= 2 && word.length <= 5).map(([word]) => word));
  const [isCountry, isShort] = [new Set(countries), new Set(shorts)];

  const person = (name, next) => {
    if (name.includes("·")) return one(dotted, next);
    if (name.length === 1) return name;
    if (!surnames.has(name[0]) || name.length > 3) return next() < 0.15 ? one(dotted, next) : one(plain, next);
    if (next() < shareOfListed) return one(listed, next);
    return drawn(family, next) + (name.length === 2 ? drawn(only, next) : drawn(first, next) + drawn(second, next));
  };
  const place = (name, next) => {
    if (name.length < 2) return name;
    if (isCountry.has(name)) return one(countries, next);
    if (isShort.has(name)) return one(shorts, next);
    const ending = name.slice(-1);
    if (/[省市县区州盟旗]/.test(ending)) return one(divisions.get(ending) ?? [name], next);
    const like = others.get(ending) ?? [];
    return like.length > fewest && name.length <= 5 ? one(like, next) : name;
  };
  const body = (name, next) => {
    for (let length = Math.min(4, name.length - 2); length >= 2; length--) {
      const head = name.slice(0, length);
      if (isCountry.has(head) || isShort.has(head) || isPlace.get(head)) return place(head, next) + name.slice(length);
    }
    return name;
  };
  const other = { Person: person, Place: place, Organization: body };

  /** The sentence with other names; undefined where it stays as it was. */
  return ({ text, names }, next) => {
    let [made, at, changed] = ["", 0, false];
    const moved = [];
    for (const { kind, start, end } of names) {
      made += text.slice(at, start);
      const was = text.slice(start, end);
      const now = other[kind] && next() < share ? other[kind](was, next) : was;
      changed ||= now !== was;
      moved.push({ kind, start: made.length, end: made.length + now.length });
      made += now;
      at = end;
    }
    return changed ? { text: made + text.slice(at), names: moved } : undefined;
  };
}
