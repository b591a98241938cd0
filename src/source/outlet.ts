const named = /(?:来源|稿源|转自|文章来源|信息来源)\s*[:：]\s*[《【[]?([^\s,，。;；|<>《》()（）【】[\]]{2,40})/;

/** What pages print right behind an outlet's name, without a blank between. */
const behind =
  /(?:(?:19|20)\d{2}[年./-]|作者|记者|编辑|责任编辑|责编|发布|时间|日期|浏览|点击|阅读|字号|字体|分享|打印).*$/;

/** The outlet that a 来源: line names among the given lines. */
export const outletIn = (lines: readonly string[]): string | undefined => {
  for (const line of lines) {
    const name = line.length <= 120 ? named.exec(line)?.[1]?.replace(behind, "") : undefined;
    if (name && name.length >= 2 && name.length <= 20) return name;
  }
  return undefined;
};
