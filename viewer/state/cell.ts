/** A value that tells its readers when it changes. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  watch(reader: (value: T, before: T) => void): void;
}

export const cell = <T>(first: T): Cell<T> => {
  let value = first;
  const readers: ((value: T, before: T) => void)[] = [];
  return {
    get: () => value,
    set(next) {
      const before = value;
      value = next;
      for (const reader of readers) reader(next, before);
    },
    watch: (reader) => void readers.push(reader),
  };
};
