/** Resolves when the signal comes; whoever waits no longer lets go of it. */
const stopOf = (signal: AbortSignal): { readonly stopped: Promise<"stopped">; readonly release: () => void } => {
  let release = (): void => undefined;
  const stopped = new Promise<"stopped">((resolve) => {
    const stop = (): void => resolve("stopped");
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    release = () => signal.removeEventListener("abort", stop);
  });
  return { stopped, release };
};

/** The items until the signal comes, even while the next one is being waited for. */
export async function* stoppable<Item>(items: AsyncIterable<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
  if (!signal) {
    yield* items;
    return;
  }
  const source = items[Symbol.asyncIterator]();
  for (;;) {
    const { stopped, release } = stopOf(signal);
    const next = await Promise.race([source.next(), stopped]);
    release();
    if (next === "stopped" || next.done) return;
    yield next.value;
  }
}
