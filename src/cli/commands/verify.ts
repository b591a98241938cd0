import type { Run } from "../call.ts";
import { withGraph } from "../session.ts";
import { verify } from "../verifying.ts";

interface Options {
  readonly json?: boolean;
}

export const run: Run<Options> = async (call) => {
  const { options, out } = call;
  const found = await withGraph(call, verify);
  const { articles, quotes, broken, store } = found;
  const sound = broken.length === 0 && store.intact && store.position === store.ledger;
  if (options.json) await out.json(found);
  else {
    for (const { article, start, end, quote, text } of broken) {
      await out.print(`${article} ${start}–${end}: 「${quote}」 is 「${text}」 in the text\n`);
    }
    await out.print(`${quotes} quotes of ${articles} articles, ${broken.length} broken\n`);
    const state = store.intact ? "intact" : "not what it says it holds: run wenmai rebuild";
    await out.print(`${store.kind} at position ${store.position} of ${store.ledger}, ${state}\n`);
  }
  return sound ? 0 : 1;
};
