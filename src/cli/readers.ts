import type { Article } from "../source/article.ts";
import { growing, inProcess, threads, type Product, type Reader } from "../pipeline/readers.ts";
import type { stages } from "../pipeline/stages.ts";

type Made<Kind extends Product> = ReturnType<(typeof stages)[Kind]>;

// Dictionaries and rules are loaded with the first article that needs them.
const load = async <Kind extends Product>(product: Kind): Promise<(article: Article) => Made<Kind>> => {
  const [{ stages }, { loadLexicon }] = await Promise.all([
    import("../pipeline/stages.ts"),
    import("../lexicon/load.ts"),
  ]);
  const lexicon = loadLexicon();
  return (article) => stages[product](article, lexicon) as Made<Kind>;
};

/** A reader for so many threads: it begins in this process, and few articles need no more. */
export const readerFor = <Kind extends Product>(product: Kind, workers: number): Reader<Made<Kind>> => {
  const small = inProcess(() => load(product));
  const large = async (): Promise<Reader<Made<Kind>>> => {
    const { shareLexicon } = await import("../lexicon/load.ts");
    return threads(workers, { product, lexicon: shareLexicon() });
  };
  return workers === 1 ? small : growing(small, large);
};
