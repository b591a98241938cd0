import { Cron } from "croner";

/** Why a cron line or a time zone cannot be used; undefined when it can. */
export const cronFault = (pattern: string, timezone: string): string | undefined => {
  try {
    return new Cron(pattern, { timezone, paused: true }).nextRun() ? undefined : "it never comes";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** The next instant of a cron line after `now`, in milliseconds; Infinity when there is none. */
export const nextAt = (pattern: string, timezone: string, now: number): number =>
  new Cron(pattern, { timezone, paused: true }).nextRun(new Date(now))?.getTime() ?? Infinity;
