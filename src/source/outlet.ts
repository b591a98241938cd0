const named = /(?:来源|稿源|转自|文章来源|信息来源)\s*[:：]\s*[《]?([^\s,，。;；|<>《》()（）]{2,20})/;

/** The outlet that a 来源: line names among the given lines. */
export const outletIn = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    const match = line.length <= 120 ? named.exec(line) : null;
    if (match) return match[1];
  }
  return undefined;
};
