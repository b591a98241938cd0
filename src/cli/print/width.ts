const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const astral = /[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns a character takes on a terminal: Chinese characters and full-width signs two, combining marks none. */
const columnsOf = (character: string): number => {
  if (none.test(character)) return 0;
  return wide.test(character) || astral.test(character) || /[“”‘’—…·]/.test(character) ? 2 : 1;
};

/** Columns a text takes. */
export const width = (text: string): number => [...text].reduce((sum, character) => sum + columnsOf(character), 0);
