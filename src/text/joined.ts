/** What every item lists, in one list. `flatMap` asks the runtime about each element, which most lists here are too short for. */
export function joined<Item, Part>(items: readonly Item[], listOf: (item: Item) => readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const item of items) for (const part of listOf(item)) all.push(part);
  return all;
}
