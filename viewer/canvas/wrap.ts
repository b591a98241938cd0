const oneLine = 10;
const isClosed = (text: string): boolean => !/《[^》]*$/u.test(text);
const splitsNumber = (before: string, after: string): boolean => /\d$/u.test(before) && /^\d/u.test(after);

/** Where to break: as near to the middle as possible, not inside 《》 or a number. */
const breakAt = (points: readonly string[]): number => {
  const middle = Math.ceil(points.length / 2);
  const fits = (at: number): boolean => {
    const [before, after] = [points.slice(0, at).join(""), points.slice(at).join("")];
    return (
      at > 0 && at < points.length && isClosed(before) && !splitsNumber(before, after) && !/^[，。、》）]/u.test(after)
    );
  };
  for (let step = 0; step < 3; step++) for (const at of [middle + step, middle - step]) if (fits(at)) return at;
  return middle;
};

const clip = (points: readonly string[], limit: number): string =>
  points.length > limit ? `${points.slice(0, limit - 1).join("")}…` : points.join("");

/** A name as one or two short lines; fillText does not wrap. */
export const wrap = (name: string): readonly string[] => {
  const points = Array.from(name);
  if (points.length <= oneLine || /^[\p{Script=Latin}\s]+$/u.test(name)) return [clip(points, 24)];
  const shortened = points.length > 2 * oneLine ? points.slice(0, 2 * oneLine - 1).concat("…") : points;
  const at = shortened.length > 2 * oneLine - 2 ? oneLine : breakAt(shortened);
  return [shortened.slice(0, at).join(""), shortened.slice(at).join("")];
};
