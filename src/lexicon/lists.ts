import type { Costs, Lists } from "./compiled.ts";
import { pathOf, type DataFile, type Inputs } from "./inputs.ts";
import type { BodyKind, PostHead, TermKind } from "./lexicon.ts";
import { readPlaces } from "./places.ts";
import type { Term } from "./term.ts";
import { readTable, type Row } from "./table.ts";

export interface ReadLists {
  readonly lists: Lists;
  readonly terms: readonly Term[];
}

const bodyKinds: readonly BodyKind[] = [
  "party",
  "government",
  "congress",
  "cppcc",
  "court",
  "procuratorate",
  "military",
  "company",
  "university",
  "association",
  "foreign",
  "any",
];

/** Reads every list but the words; throws a DefinitionError that names file and line where one is broken. */
export function readLists(inputs: Inputs): ReadLists {
  const rows = (file: DataFile): Row[] => readTable(pathOf(file), inputs.tables[file]);
  const costs = (file: DataFile): Costs => rows(file).map((row) => [row.required("text"), row.number("cost")] as const);
  const organizations = rows("organizations");
  const areas = rows("areas");
  const posts = rows("posts");
  const { places, terms: placeTerms } = readPlaces(rows);
  const plain = (file: DataFile, kind: TermKind): Term[] =>
    rows(file).map((row) => ({ text: row.required("name"), kind, entry: 0 }));
  return {
    lists: {
      places,
      areas: areas.map((row) => ({ name: row.required("name"), members: row.list("members") })),
      organizations: organizations.map((row) => ({
        name: row.required("name"),
        kind: row.required("kind"),
        level: row.required("level"),
        ...(row.cell("parent") && { parent: row.cell("parent") }),
      })),
      heads: posts.map(headOf),
      surnames: costs("surnames"),
      givenFirst: costs("given-first"),
      givenSecond: costs("given-second"),
      givenSingle: costs("given-single"),
      foreign: costs("foreign"),
      ethnicGroups: rows("ethnic-groups").map((row) => row.required("name")),
    },
    terms: [
      ...placeTerms,
      ...spelled(areas, "area"),
      ...spelled(organizations, "organization"),
      ...posts.map((row, entry) => ({ text: row.required("name"), kind: "head" as const, entry })),
      ...plain("bodies", "body"),
      ...plain("modifiers", "modifier"),
      ...plain("former", "former"),
      ...plain("levels", "level"),
    ],
  };
}

/** Name and aliases of each row, all standing for the row's entry. */
const spelled = (rows: readonly Row[], kind: TermKind): Term[] =>
  rows.flatMap((row, entry) => [row.required("name"), ...row.list("aliases")].map((text) => ({ text, kind, entry })));

const headOf = (row: Row): PostHead => ({
  name: row.required("name"),
  role: row.required("role"),
  singleSeat: row.flag("singleSeat"),
  body: row.oneOf("body", bodyKinds),
  ...(row.cell("level") && { level: row.cell("level") }),
  alone: row.flag("alone"),
});
