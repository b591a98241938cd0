const numerals = "〇零○一二三四五六七八九";
const digit = (character: string): string => {
  const index = numerals.indexOf(character);
  return index < 0 ? character : String(Math.max(0, index - 2));
};

/** 二〇二三年十一月三十日 with Arabic digits; other text unchanged. */
const arabic = (text: string): string =>
  text.replace(/[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/g, (date) =>
    date
      .replace(
        /([一二三])?十([一二三四五六七八九])?/g,
        (_, tens: string | undefined, ones: string | undefined) =>
          `${tens ? digit(tens) : "1"}${ones ? digit(ones) : "0"}`,
      )
      .replace(/./g, digit),
  );

const day = String.raw`(?<!\d)((?:19|20)\d{2})\s*[-年./ ]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})(?!\d)日?`;
const dayPattern = new RegExp(day);
const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d{1,5}(?!\d))/;

const iso = (match: RegExpExecArray | null): string | undefined => {
  const [year, month, date] = (match?.slice(1, 4) ?? []).map(Number);
  if (!year || !month || !date || month > 12 || date > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};

/** The first full date in a text (2023-11-29, 2023年11月29日, 2023/11/29, 20231129 …) as an ISO day. */
export const dayIn = (text: string): string | undefined => {
  const plain = arabic(text.normalize("NFKC"));
  return iso(dayPattern.exec(plain)) ?? iso(compact.exec(plain));
};

const published = /(?:发布|发稿|公布|刊发|出版|首发)(?:时间|日期|于)?\s*:?\s*$/;
const dated = /(?:时间|日期|date)\s*:?\s*$/i;
const updated = /(?:更新|修改|打印|下载|浏览)(?:时间|日期|于)?\s*:?\s*$/;
const dateline = new RegExp(String.raw`^[^。]{0,24}?${day}[^。]{0,6}?[电讯](?:[(\s:,]|$)`);
const issue = /第\s*\d+\s*[版期]/;
const extras =
  /(?:来源|稿源|作者|记者|编辑|责任编辑|责编|浏览次数|阅读|点击|字号|分享|星期[一二三四五六日])\s*:?\s*\S*|\d{1,2}:\d{2}(?::\d{2})?|[\s|()[\]·:,《》-]/g;

/** A date of a line, and how surely it is the day of publication: 0 not at all, 4 by its own label. */
interface Candidate {
  readonly day: string;
  readonly sure: number;
}

const sureness = (line: string, match: RegExpExecArray): number => {
  const before = line.slice(0, match.index);
  if (published.test(before)) return 4;
  if (updated.test(before)) return 1;
  if (dated.test(before) && before.length < 40) return 3;
  const rest = `${before} ${line.slice(match.index + match[0].length)}`;
  if (issue.test(rest)) return 3;
  return !/[。!?;]/.test(rest) && rest.replace(extras, "").length <= 10 ? 2 : 0;
};

const candidates = (line: string): readonly Candidate[] => {
  const inDateline = dateline.test(line);
  if (line.length > 120 && !inDateline) return [];
  const found = [...line.matchAll(new RegExp(day, "g"))].map((match): Candidate => {
    return { day: iso(match) ?? "", sure: inDateline ? 2 : sureness(line, match) };
  });
  return found.filter(({ day: known, sure }) => known !== "" && sure > 0);
};

/** The day of publication that the lines of an article or page tell, the surest line first; undefined where none does. */
export const publicationDay = (lines: readonly string[]): string | undefined => {
  const told = lines.flatMap((line) => candidates(arabic(line.normalize("NFKC"))));
  return told.toSorted((a, b) => b.sure - a.sure)[0]?.day;
};
