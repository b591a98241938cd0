import { StoreError } from "../errors.ts";

/** Says that a read was ended by its time limit. */
export const tooSlow = (milliseconds: number): StoreError =>
  new StoreError(
    `the query was ended after ${String(milliseconds / 1000)} s`,
    "ask for less: name a label or an id, shorten paths, or raise the time limit",
  );

const longest = 2 ** 31 - 1;

/** The answer, or undefined when it is not there in time. */
export const within = async <Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.min(milliseconds, longest));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};
