import { InvalidArgumentError } from "commander";

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** An ISO day. */
export const day = (text: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text)) return text;
  throw new InvalidArgumentError("A date is written YYYY-MM-DD.");
};

/** An ISO day, month or year. */
export const when = (text: string): string => {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  return day(text);
};

const whole = (text: string, least: number, most: number): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(`A whole number from ${least} to ${most} is wanted.`);
};

export const workers = (text: string): number => whole(text, 1, 256);
export const port = (text: string): number => whole(text, 0, 65535);
export const count = (text: string): number => whole(text, 1, 1_000_000);

/** The number of a run, or two with what lies between them: `3..5`, `3..`. */
export const runs = (text: string): string => {
  const [, from, to] = /^(\d+)(?:\.\.(\d*))?$/.exec(text) ?? [];
  if (from !== undefined && (to ? Number(from) < Number(to) : to === "" || Number(from) > 0)) return text;
  throw new InvalidArgumentError("Runs are written 3, 3..5 or 3..");
};

/** `name=value`, collected over repeated flags. */
export const parameter = (text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const at = text.indexOf("=");
  if (at > 0) return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
  throw new InvalidArgumentError("A parameter is written name=value.");
};
