import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path as articles are addressed by it: told from the working folder where it lies inside, absolute elsewhere, always with `/`. */
export const addressOfPath = (path: string, from: string): string => {
  const absolute = resolve(from, path);
  const told = relative(from, absolute);
  const outside = told === "" || told === ".." || told.startsWith(`..${sep}`) || isAbsolute(told);
  return (outside ? absolute : told).split(sep).join("/");
};
