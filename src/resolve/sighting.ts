import type { Outline } from "./outline.ts";

/** That an article calls somebody of a name the holder of a post. */
export interface Sighting {
  readonly name: string;
  readonly article: string;
  readonly day: string;
  /** Id of the post. */
  readonly post: string;
  readonly act: string;
  /** The state or division the post belongs to, from the top: `中国/江西省/南昌市`. */
  readonly seat?: string;
  /** The body the post belongs to. */
  readonly body?: string;
}

/** That an article names somebody, with what else it says to tell him from others of his name. */
export interface Naming {
  readonly name: string;
  readonly article: string;
  readonly gender?: string;
  readonly ethnicity?: string;
  readonly qualifier?: string;
}

/** A person's word on two references: `NAME`, or `NAME@POST`, `NAME@ARTICLE`, `NAME@QUALIFIER`. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "different";
  readonly who: string;
  readonly why: string;
}

/** All that is known of the people of one name, or of several names that a judgement calls one. */
export interface Block {
  /** What other articles than those of the lists say, summed up. */
  readonly outline?: Outline;
  readonly names: readonly string[];
  readonly sightings: readonly Sighting[];
  readonly namings: readonly Naming[];
  readonly judgements: readonly Judgement[];
}

/** The bare word of a reference: what stands before and behind `@`, without the prefix of its type. */
export const partsOf = (reference: string): { readonly name: string; readonly what: string | undefined } => {
  const plain = reference.replace(/^person:/, "");
  const at = plain.indexOf("@");
  return at < 0 ? { name: plain, what: undefined } : { name: plain.slice(0, at), what: plain.slice(at + 1) };
};

/** A name or post as people write it. */
export const plain = (id: string): string => id.replace(/^[a-z]+:/, "");

/** The state of a seat (`中国/江西省`). */
export const country = (seat: string): string => seat.split("/")[0]!;
