import type { DataFile } from "./inputs.ts";
import type { PlaceEntry, PlaceKind } from "./lexicon.ts";
import type { Term } from "./term.ts";
import type { Row } from "./table.ts";

interface Placed {
  readonly entry: PlaceEntry;
  /** Texts that mean this place wherever they stand. */
  readonly texts: readonly string[];
}

const order: readonly PlaceKind[] = ["country", "province", "city", "county"];

/** Countries, divisions and foreign cities as one list, higher levels first; parents are indexes into it. */
export function readPlaces(rows: (file: DataFile) => Row[]): { places: PlaceEntry[]; terms: Term[] } {
  const countries = rows("countries").map(country);
  const byCountry = new Map(countries.map(({ entry }, index) => [entry.name, index]));
  const divisions = rows("gazetteer").sort((a, b) => rank(a) - rank(b));
  const byCode = new Map(divisions.map((row, index) => [row.cell("code"), countries.length + index]));
  const placed = [
    ...countries,
    ...divisions.map((row) => division(row, byCode)),
    ...rows("foreign-cities").map((row) => foreignCity(row, byCountry)),
  ];
  return {
    places: placed.map(({ entry }) => entry),
    terms: placed.flatMap(({ texts }, entry) => texts.map((text) => ({ text, kind: "place" as const, entry }))),
  };
}

const rank = (row: Row): number => order.indexOf(row.oneOf("kind", order));

function country(row: Row): Placed {
  const name = row.required("name");
  return {
    entry: { name, short: name, kind: "country" },
    texts: [...new Set([name, ...row.list("long"), ...row.list("aliases")])],
  };
}

function division(row: Row, byCode: ReadonlyMap<string, number>): Placed {
  const name = row.required("name");
  const short = row.required("short");
  const parent = row.cell("parent") ? byCode.get(row.cell("parent")) : undefined;
  if (row.cell("parent") && parent === undefined) throw row.fail(`no division has the code ${row.cell("parent")}`);
  const entry: PlaceEntry = {
    name,
    short,
    kind: row.oneOf("kind", order),
    ...(row.cell("abbreviation") && { abbreviation: row.cell("abbreviation") }),
    ...(row.cell("code") && { code: row.cell("code") }),
    ...(parent !== undefined && { parent }),
  };
  const texts = [name, ...(row.flag("alone") ? [short] : []), ...withLevel(name, short)];
  return { entry, texts: [...new Set(texts)] };
}

/** `楚雄州`, `景宁县`: how an autonomous prefecture or county is called for short. */
function withLevel(name: string, short: string): string[] {
  const level = /自治([州县旗])$/.exec(name)?.[1];
  return level && short.length > 1 ? [short + level] : [];
}

function foreignCity(row: Row, byCountry: ReadonlyMap<string, number>): Placed {
  const name = row.required("name");
  const parent = byCountry.get(row.required("country"));
  if (parent === undefined) throw row.fail(`countries.tsv has no "${row.cell("country")}"`);
  return { entry: { name, short: name, kind: "city", parent }, texts: [name, ...row.list("aliases")] };
}
