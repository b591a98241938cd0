export { parseConfig, type WatchConfig } from "./config.ts";
export type { Gone, Job, LeftOut, Recorded, Recorder, Turn, Work } from "./job.ts";
export { watch, watchOnce, type WatchOptions } from "./watch.ts";
