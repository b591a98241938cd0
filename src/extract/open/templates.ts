/** What is known of one character, as small numbers; the names are what templates are written in. */
export const atoms = [
  "char", // the character
  "type", // digit, Latin, Han …
  "name", // how it stands in names: as surname, in given names, in transliterations, as the ending of bodies and places
  "like", // cluster of characters with like neighbours
  "spot", // where in its token it stands, and how long that is
  "side", // the same without the length
  "class", // what its token is
  "classBefore",
  "classAfter",
  "word", // the token's text
  "wordBefore",
  "wordAfter",
  "kin", // cluster of words with like neighbours
  "kinBefore",
  "kinAfter",
  "opens", // the longest entry of the lexicon that begins here
  "closes", // that ends here
  "spans", // that lies over it
  "begins", // how clearly a Han name of two and of three characters begins here
  "known", // the longest name of the dictionary that lies here
  "run", // where in a run of characters of transliterations it stands, and how long that is
] as const;
export type Atom = (typeof atoms)[number];

/** One feature a line: atoms, with the distance in characters where that is not 0. Order is part of the trained file. */
export const templates: readonly string[] = [
  "side",
  "char-2",
  "char-1",
  "char",
  "char+1",
  "char+2",
  "char-2 char-1",
  "char-1 char",
  "char char+1",
  "char+1 char+2",
  "char-1 char+1",
  "char-1 char char+1",
  "char-2 char-1 char",
  "char char+1 char+2",
  "type-1 type type+1",
  "type-2 type-1 type type+1 type+2",
  "spot class",
  "side class classAfter",
  "side classBefore class",
  "side word",
  "side wordBefore",
  "side wordAfter",
  "side wordBefore class",
  "side class wordAfter",
  "name",
  "name-1 name",
  "name name+1",
  "name-1 name name+1",
  "char name+1",
  "name-1 char",
  "opens",
  "closes",
  "spans",
  "opens closes spans",
  "closes-1 opens",
  "closes opens+1",
  "closes-1 opens closes spans opens+1",
  "opens-1 opens",
  "closes closes+1",
  "side kin",
  "side kinBefore",
  "side kinAfter",
  "side kinBefore class",
  "side class kinAfter",
  "like-1 like",
  "like like+1",
  "like-1 like like+1",
  "like-2 like-1 like",
  "like like+1 like+2",
  "like",
  "begins",
  "begins-1",
  "begins-2",
  "begins-1 begins",
  "begins begins+1",
  "run",
  "run-1 run",
  "run run+1",
  "run class",
  "known",
  "known begins",
  "known class",
  "known run",
  "known-1 known known+1",
];

/** Characters that a template may look to either side. */
export const reach = 2;

/** A template as the loop wants it: which row of atoms, and how far off. */
export interface Look {
  readonly atom: number;
  readonly offset: number;
}

const part = /^([A-Za-z]+)([+-]\d)?$/;

export const looks: readonly (readonly Look[])[] = templates.map((template) =>
  template.split(" ").map((look) => {
    const [, atom, offset] = part.exec(look)!;
    return { atom: atoms.indexOf(atom as Atom), offset: Number(offset ?? 0) };
  }),
);
