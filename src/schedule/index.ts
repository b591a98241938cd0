export { parseConfig } from "./config.ts";
export type { Recorder, Turn } from "./job.ts";
export { watch, watchOnce } from "./watch.ts";
