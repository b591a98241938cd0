import { createRequire } from "node:module";
import { normalize } from "./normalize.ts";

/** What is used of nodejieba; its name tags are not, because the extraction's own are better. */
interface Jieba {
  readonly cutForSearch: (text: string, hmm?: boolean) => string[];
}

let jieba: Jieba | undefined;

/** Loaded at the first call: the dictionary takes a second, and most commands never ask. */
const loaded = (): Jieba => (jieba ??= createRequire(import.meta.url)("nodejieba") as Jieba);

/** How a text is compared when it is searched: one width, one script, small letters. */
export const searchText = (printed: string): string => normalize(printed).text.normalize("NFKC").toLowerCase();

/** Words of a printed text and the words inside them, for an index of full text: `人民政府` also as `人民` and `政府`. */
export const searchWords = (printed: string): readonly string[] =>
  loaded()
    .cutForSearch(searchText(printed), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
