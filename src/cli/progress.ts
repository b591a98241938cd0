import { readIn, type IngestReport } from "../pipeline/report.ts";

/** How far a run is, as a progress bar tells it. */
export interface Progress {
  readonly report: IngestReport;
  /** How many articles there are in all, where that can be told before they are read. */
  readonly total: number | undefined;
  readonly seconds: number;
}

const width = 24;

const bar = (share: number): string => {
  const full = Math.round(Math.min(share, 1) * width);
  return `[${"█".repeat(full)}${"·".repeat(width - full)}]`;
};

const clock = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

/** `[████····] 1200/4800 articles, 300/s, 12 s left, 1 failed`; without a total there is neither bar nor time left. */
export const progressLine = ({ report, total, seconds }: Progress): string => {
  const read = readIn(report);
  const rate = seconds > 0 ? read / seconds : 0;
  const remaining = total !== undefined && rate > 0 ? [`${clock(Math.max(total - read, 0) / rate)} left`] : [];
  const counted = total === undefined ? `${read} articles` : `${bar(read / total)} ${read}/${total} articles`;
  const { failed: left } = report.articles;
  const failed = left > 0 ? [`${left} failed`] : [];
  return [counted, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`, ...remaining, ...failed].join(", ");
};

/** Shows lines over one another, at most five a second. */
export const progressShown = (
  total: Promise<number | undefined>,
  write: (text: string) => void,
): ((report: IngestReport) => void) => {
  const begun = Date.now();
  let shown = begun;
  let known: number | undefined;
  void total.then((count) => (known = count));
  return (report) => {
    const now = Date.now();
    if (now - shown < 200) return;
    shown = now;
    write(`\r\x1b[K${progressLine({ report, total: known, seconds: (now - begun) / 1000 })}`);
  };
};
