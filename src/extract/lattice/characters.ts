/** What one UTF-16 unit can be in a lattice. Values are small integers, for tables. */
export const Unit = { Han: 0, Space: 1, Digit: 2, Opening: 3, Other: 4, High: 5 } as const;

const kindOf = (character: string, code: number): number => {
  if (/\s/.test(character)) return Unit.Space;
  if (/[0-9A-Za-z]/.test(character)) return Unit.Digit;
  if (character === "《") return Unit.Opening;
  if (code >= 0xd800 && code <= 0xdbff) return Unit.High;
  return /[\u4e00-\u9fff\u3400-\u4dbf\ud800-\udfff〇]/.test(character) ? Unit.Han : Unit.Other;
};

/** Kind of each unit. */
export const unitKind = Uint8Array.from({ length: 65536 }, (_, code) => kindOf(String.fromCharCode(code), code));

/** Units that go on a run of digits or Latin letters. */
export const inNumber = Uint8Array.from({ length: 65536 }, (_, code) =>
  /[0-9A-Za-z.%-]/.test(String.fromCharCode(code)) ? 1 : 0,
);
