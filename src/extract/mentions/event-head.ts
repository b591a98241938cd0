/** How a name goes on whose head was taken for other words of the sentence. */
const headless =
  /^(?:\d+周年|领域|工作(?:暨|动员|部署|座谈|交流)|重要(?:思想|论述)|建设工程|台工作|国家合作|国际论坛|国际会议|议会间|经济论坛$|重点生态|表彰大会$|研讨班$|对话会)/;
/** `进一步推动…座谈会`: these too belong to the name. */
const degree = /(?:^|[,。;\s“]|召开|举行|出席|参加|主持)((?:进一步|深入|全面|扎实)+)$/;
/** Where a name can begin: behind who does something with it, or behind a mark. */
const boundary =
  /(?:[,。;:\s—]|“(?![^“”]*”)|出席|参加|列席|主持召开|主持|召开|举行|举办|会见|开幕|宣布|\d日|在京|在(?![^,。;]*》))(?=[^,。;:\s—]*$)/g;
const longest = 44;

/** Where the name really begins that was found to begin at `start`; nothing before `floor` belongs to it. */
export function headOf(text: string, start: number, end: number, floor: number): number {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(floor, start - longest), start);
  if (/^推[动进]/.test(name)) return start - (degree.exec(before)?.[1]!.length ?? 0);
  if (!headless.test(name)) return start;
  const last = [...before.matchAll(boundary)].at(-1);
  if (!last) return start - before.length <= floor ? floor : start;
  const opening = start - before.length + last.index + last[0].length;
  return /[从的了]/.test(text[opening]!) ? opening + 1 : opening;
}
