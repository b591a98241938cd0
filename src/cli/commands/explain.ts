import { explain, type Explanation } from "../../extract/index.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import type { Article } from "../../source/article.ts";
import { read } from "../../text/index.ts";
import type { Run } from "../call.ts";
import { drawExplanation } from "../print/explanation.ts";

interface Options {
  readonly date?: string;
  readonly json?: boolean;
}

const articleOf = (text: string, publishedOn: string | undefined): Article => ({
  id: "sentence",
  address: "sentence",
  title: "",
  text,
  ...(publishedOn !== undefined && { publishedOn }),
});

const plain = ({ extraction, near, names }: Explanation) => {
  const { article, mentions, facts } = extraction;
  return { sentence: article.text, mentions, facts, near, names };
};

export const run: Run<Options> = async ({ args, options, out }) => {
  const explanation = explain(read(articleOf(args[0] ?? "", options.date)), loadLexicon());
  if (options.json) await out.json(plain(explanation));
  else await out.print(drawExplanation(explanation, out.columns));
  return 0;
};
