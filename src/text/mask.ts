/** Bylines, credits and datelines: read for their date, then blanked so that no reporter becomes a person of the news. */
const dateline =
  /(?:^|[\n。])[ ]*(?:本报|本台|新华社|人民网|央视网|中新社|新华网)?[\u4e00-\u9fff]{0,8}?(?:(\d{1,2})月)?(\d{1,2})日(?:电|讯|消息)/g;
/** What is blanked, with words of which every match holds one: most texts hold none. */
const credits: readonly (readonly [words: readonly string[], pattern: RegExp])[] = [
  [
    ["("],
    /[(](?:[^()\n]{0,20}(?=媒体记者)|[^()\n]{0,6})(?:媒体记者|记者|通讯员|见习记者|作者|来源|责任编辑|编辑|摄影|整理|本报综合|图为|供图|图\/|文\/|摄)[^()\n]*[)]/g,
  ],
  [
    ["消息", "讯", "电"],
    /(?:本报|本台|新华社|央视网|人民网|中新社|新华网|总台|央视)(?:消息|讯|电)(?:[((][^))\n]*[))])?[::]?/g,
  ],
  [["(记者", "(通讯员"], /[(](?:记者|通讯员)[^()\n]*[)]/g],
  [
    ["记者"],
    /(?:本报|新华社|人民网|中新社)?(?:特派|见习|首席)?记者[ ]?(?:[\u4e00-\u9fff]{2,4}[ 、]){0,3}[\u4e00-\u9fff]{2,4}(?=报道|摄|[ ]*$)/gm,
  ],
  [["日电", "日讯"], /(?:^|\n)[ ]*(?:本报|本台|新华社)?[\u4e00-\u9fff]{0,8}?(?:\d{1,2}月)?\d{1,2}日(?:电|讯)[ ]?/g],
  [["讯 "], /(?:^|\n)[ ]*[\u4e00-\u9fff]{2,5}讯[ ]/g],
];

/** White space that no text of the genre prints, so that what was blanked stays apart from its neighbours. */
const blank = "\u2003";

const blanked = (found: string): string => found.replace(/[^\n]/g, blank);

/** Blanks what must not be read, offset for offset. */
export function maskCredits(text: string): string {
  let masked = text;
  for (const [words, pattern] of credits)
    if (words.some((word) => masked.includes(word))) masked = masked.replace(pattern, blanked);
  return masked;
}

/** Month and day of the dateline, as printed. */
export function datelineDay(text: string): { readonly month?: number; readonly day: number } | undefined {
  dateline.lastIndex = 0;
  const match = dateline.exec(text);
  if (!match) return undefined;
  return match[1] ? { month: +match[1], day: +match[2]! } : { day: +match[2]! };
}
