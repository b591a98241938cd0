const unitOf = (text: string, at = 0): number => text.charCodeAt(at);

const [ministry, door] = [unitOf("部门"), unitOf("部门", 1)];
const [comrade, mate] = [unitOf("同志"), unitOf("同志", 1)];
const takes = unitOf("任");

/** Whether a term that ends at `to` goes on: `生态环境部门` names no ministry. */
export const isCutOff = (units: Uint16Array, to: number): boolean => units[to] === door && units[to - 1] === ministry;

/** Whether the surname at `i` is a verb: `某某同志任`. */
export const isVerb = (units: Uint16Array, i: number): boolean =>
  units[i] === takes && units[i - 1] === mate && units[i - 2] === comrade;
