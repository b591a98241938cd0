import { TokenType, type Tokens } from "../lattice/token.ts";

const settled = /[镇乡村]$/;
const toward = /^(?:到|赴|在|来到|走进|前往|深入|抵达|至)$/;

/** `到梅仙镇调研`: whose name could be a person's, but whither somebody goes. */
export function isTownship(tokens: Tokens, index: number, text: string): boolean {
  const { start, end, type, entry } = tokens.at(index)!;
  if (type !== TokenType.Name || entry === -1 || !settled.test(text.slice(start, end))) return false;
  const before = tokens.at(index - 1);
  return before !== undefined && toward.test(text.slice(before.start, before.end));
}
