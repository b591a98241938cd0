import type { Line, LineKind, Sentence } from "./document.ts";
import { unitsOf } from "./units.ts";

const furniture =
  /^\s*(?:来源|责任?编辑|责编|编辑|校对|作者|记者|发布时间|发布日期|日期|时间|点击|浏览|上一[篇页条]|下一[篇页条]|相关(?:链接|阅读|新闻)|主办|承办|技术支持|版权|地址|单位地址|通[信讯]地址|联系电话|电话|传真|邮编|邮政编码|受理电话|咨询|微博|微信|微信公众号|微信视频号|抖音|小红书|快手|扫一扫|分享到|打印|关闭|字体|字号|您?当前的?位置|当前位置|首页|返回|网站标识码|备案号|[^\s]{0,6}ICP备|图为)(?=\s|[:：]|$|[^\u4e00-\u9fff])/;
const bracketed = /^\s*[[(【（]\s*(?:责任?编辑|来源|编辑|记者|打印|关闭|图为|作者|供稿|摄影|转自)/;
const navigation = /(?:>>|»|ICP备|点击\s*[::]|【打印】|关闭窗口|旅游咨询电话)/;
const dateLine = /^\s*(?:发布(?:时间|日期)\s*:?)?\s*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?[\s\d::]*$/;
const ending = /[。!?;:」”"』)】;]\s*$/;

/** Titles of digests: the short lines in them that end without a mark are the headlines of their items. */
const digest = /快讯|简讯|短讯|速览|一览|要闻|播报|动态|一周/;
const longestHeadline = 90;

interface Seen {
  readonly index: number;
  readonly body: boolean;
  readonly digest: boolean;
}

function kindOf(text: string, seen: Seen): LineKind {
  if (seen.index === 0) return "title";
  if (dateLine.test(text) || furniture.test(text) || bracketed.test(text) || navigation.test(text)) return "furniture";
  if ((!seen.body || seen.digest) && !ending.test(text) && text.trim().length <= longestHeadline) return "headline";
  return "body";
}

/** Splits normalised text into lines and says what each is; blank lines are left out. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let bodySeen = false;
  let isDigest = false;
  for (const raw of text.split("\n")) {
    if (raw.trim()) {
      const kind = kindOf(raw, { index: lines.length, body: bodySeen, digest: isDigest });
      isDigest ||= kind === "title" && digest.test(raw);
      bodySeen ||= kind === "body";
      lines.push({ start, end: start + raw.length, kind });
    }
    start += raw.length + 1;
  }
  return lines;
}

/** No sentence of the genre is longer: what reads a sentence may look at all of it from each of its words. */
const longestSentence = 2000;

/** A run of text that does not end is cut, behind a list mark or comma where one is near. */
const cut = (sentence: Sentence, text: string): Sentence[] => {
  const pieces: Sentence[] = [];
  let { start } = sentence;
  while (sentence.end - start > longestSentence) {
    const mark = /.*[、,;]/s.exec(text.slice(start + longestSentence - 200, start + longestSentence));
    const end = start + longestSentence - 200 + (mark?.[0].length ?? 200);
    pieces.push({ ...sentence, start, end });
    start = end;
  }
  return [...pieces, { ...sentence, start }];
};

const marks = unitsOf("。!?");
const closing = unitsOf('”"』」)');

/** Where the sentence at `start` ends: behind its marks and what closes behind them. */
function sentenceEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && marks[text.charCodeAt(end)] === 0) end++;
  while (end < limit && marks[text.charCodeAt(end)] === 1) end++;
  while (end < limit && closing[text.charCodeAt(end)] === 1) end++;
  return end;
}

/** Cuts every line that is read into sentences at 。!? and line ends; a closing quote stays with its sentence. */
export function findSentences(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  lines.forEach((line, index) => {
    if (line.kind === "furniture") return;
    for (let { start } = line; start < line.end;) {
      const end = sentenceEnd(text, start, line.end);
      if (text.slice(start, end).trim()) sentences.push(...cut({ line: index, start, end }, text));
      start = end;
    }
  });
  return sentences;
}
