/** What makes a side from which somebody is known. */
export type FacetKind = "article" | "qualifier" | "seat" | "post" | "note";

/** What many articles together say of the people of one name, without which of them says it. */
export interface Outline {
  readonly facets: readonly {
    readonly key: string;
    readonly name: string;
    readonly kind: FacetKind;
    readonly seat?: string;
    readonly bodies: readonly string[];
    readonly posts: readonly (readonly [string, string])[];
    readonly days: readonly string[];
    readonly observed: readonly string[];
    readonly genders: readonly string[];
    readonly ethnicities: readonly string[];
  }[];
  /** So many articles tell of these facets together, by their keys. */
  readonly articles: readonly { readonly facets: readonly string[]; readonly count: number }[];
}
