import { extract, extractByRules } from "../extract/index.ts";
import type { Extraction } from "../extract/extraction.ts";
import { build } from "../graph/build.ts";
import type { Contribution } from "../graph/contribution.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article } from "../source/article.ts";
import { read } from "../text/index.ts";

/** What an article says, in terms of the article alone. */
const extraction = (article: Article, lexicon: Lexicon): Extraction => extract(read(article), lexicon);

/** What an article says, in terms of the graph: everything between a source and the ledger. */
const contribution = (article: Article, lexicon: Lexicon): Contribution =>
  build(extractByRules(read(article), lexicon), lexicon);

/** The stages are pure: the same article and lexicon give the same result in any process and order. */
export const stages = { extraction, contribution } as const;
