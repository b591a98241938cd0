import type { Span } from "../../text/span.ts";

/** One office of a title chain, resolved as far as its own words and its context allow. */
export interface ParsedPost extends Span {
  /** As a careful reader would write it out: `江西省省长`. */
  readonly name: string;
  /** The words of the body after its place, as printed: `政协经济委员会`, `省委`. */
  readonly unit: string | undefined;
  readonly role: string;
  readonly singleSeat: boolean;
  /** Body the post belongs to: `江西省委`, `江西省人民政府`, `国家电投`. */
  readonly organization: string | undefined;
  /** Full name of the division or country, absent for central posts and companies. */
  readonly place: string | undefined;
  readonly former: boolean;
  /** Where an elided province or body was printed, when it was inherited. */
  readonly inheritedFrom: Span | undefined;
}

/** A coordinated title: `江西省委副书记、省长` is one chain of two posts; of none where it is not known whose it is. */
export interface TitleChain extends Span {
  readonly posts: readonly ParsedPost[];
}

/** `代省长`: the bearer only acts in the post. */
export const isActing = ({ role }: ParsedPost): boolean => /:.*代/.test(role);
