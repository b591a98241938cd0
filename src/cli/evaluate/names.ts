const marks = /[《》〈〉「」『』“”"'‘’\s]/g;
const dots = /[•・‧．∙⋅]/g;

/** A name without what printers choose: quotation marks, spaces, width, the kind of dot. */
export const plainName = (name: string): string =>
  name.normalize("NFKC").replace(marks, "").replace(dots, "·").toLowerCase();

/** The accepted spellings of a gold cell. */
export const spellings = (cell: string): readonly string[] => cell.split("/").map(plainName).filter(Boolean);

export const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((name) => others.includes(name));
