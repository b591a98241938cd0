import { setTimeout as sleep } from "node:timers/promises";

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `30m`, `every 30m`, `45s`, `6h`, `1d`; undefined for anything else. */
export const milliseconds = (text: string): number | undefined => {
  const match = /^\s*(?:every\s+)?(\d{1,5})\s*([smhd])\s*$/.exec(text);
  const length = match ? Number(match[1]) * units[match[2]!]! : 0;
  return length > 0 ? length : undefined;
};

/** Longest single wait: a machine that slept or whose clock was set is noticed within a minute. */
const nap = 60_000;

/** Waits until an instant of `now`, or until the signal; tells whether to go on. */
export const waitUntil = async (instant: number, now: () => number, signal: AbortSignal): Promise<boolean> => {
  while (!signal.aborted && now() < instant) {
    const left = Math.min(nap, Math.max(1, instant - now()));
    await sleep(left, undefined, { signal }).catch(() => undefined);
  }
  return !signal.aborted;
};
