import { SourceError } from "../errors.ts";
import type { Article } from "../source/article.ts";
import { isFailure, type Failure, type Reading } from "../source/failure.ts";

const undated = ({ address }: Article): Failure => ({
  address,
  error: new SourceError(
    `${address} tells no publication date`,
    "give it with --date YYYY-MM-DD, or write it on the second line",
  ),
});

/** An article without its day would make 11月29日 mean any year: it fails, and nothing is guessed from the clock. */
export const dated = (reading: Reading): Reading =>
  isFailure(reading) || reading.publishedOn !== undefined ? reading : undated(reading);
