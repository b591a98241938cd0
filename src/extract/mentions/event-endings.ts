/** How the names of events end, as data, and where such an ending stands in a sentence. */

const endings =
  "座谈会 推进会 对话会 高峰会 工作会 协商会 交流会 发布会 研讨会 博览会 展览会 交易会 洽谈会 对接会 恳谈会 调度会 部署会 动员会 报告会 汇报会 茶话会 联席会 现场会 培训班 研讨班 专题会 学习会 评审会 听证会 通报会 会议 大会 论坛 峰会 年会 例会 进博会 [\\u4e00-\\u9fff]博会 运动会 推介会 宣讲会 观摩会 启动会 表彰会 招商会 服贸会 广交会 招待会 集体谈话 碰头会 常务会 办公会 集体学习会 集体学习 全会 党代会 闭幕会 开幕会 仪式 开幕式 闭幕式 典礼 追悼会 告别式 送别活动 开工活动 签约活动 启动活动 植树活动 宴会 晚宴 开班式 \\(扩大\\)会".split(
    " ",
  );
/** What many bodies are called, too: a meeting where something says that it is held. */
const gatherings =
  "分析会 评议会 教育会 传达会 欢送会 见面会 会商会 务虚会 生活会 读书班 述职会 协调会 督办会 分享会 誓师会 通气会 咨询会 论证会 说明会 沟通会 反馈会 签约会 讲评会 点评会 庆祝会 总结会 提醒会 纪念会".split(
    " ",
  );
const opens = "(?:召开|举行|举办|出席|参加|主持|列席)(?:了)?[^,。;]{0,30}";
/** Talks are named where they are numbered: `第六次会晤`. */
const numbered = "会晤 会谈 磋商 对话".split(" ");
/** `召开市委常委会`: what the body is called is its meeting, too. */
export const sittings = ["常委会", "党组会"];
/** Fairs and festivals go by many words; they are known by their number. */
const festivals =
  "水周 科技周 活动周 设计周 文化周 时装周 品牌日 文化节 艺术节 电影节 电视节 旅游节 戏剧节 音乐节 联欢节 书展 车展 航展 展会".split(
    " ",
  );
/** Any other gathering that is said to be held (`提案交办会18日在京举行`), unless bodies end so. */
const gathers =
  "(?<=[\\u4e00-\\u9fff]{2})(?<![员委商协学工合金事议国总进究好教友妇年公红动览运社机晚乐])会(?=(?:\\d{1,2}日)?(?:[上下]午)?(?:在[^,。;]{1,16})?(?:举行|召开))";
export const sits = `(?:召开|举行)(?:了)?[^,。;]{1,16}`;
const behind = (before: string, words: readonly string[]): string =>
  `(?:${words.join("|")})(?<=${before}(?:${words.join("|")}))`;
// What must stand before is looked for behind the words: at most places there are none of them.
const ending = new RegExp(
  `(?:${endings.join("|")}|${gathers}|(?:${gatherings.join("|")})(?=暨|上|(?:在[^,。;]{1,16})?(?:召开|举行))|${behind(opens, gatherings)}|${behind(sits, sittings)}(?!会?议|\\(|主任|委员|组成|副)|${behind("第[一二三四五六七八九十百\\d]+届[\\u4e00-\\u9fff]{1,16}", festivals)}|${behind("第[一二三四五六七八九十百\\d]+[次轮][\\u4e00-\\u9fff]{0,12}", numbered)})(?!址|会址|旧址|遗址|原址|形式|方式|堂|室|场|厅|展|战|务|员|费|议|长|中心|精神|纪要|发言|成果|主席团|代表|秘书|提出|强调要|常委|常务|组委)`,
  "y",
);

const listed = [...endings, ...gatherings, ...sittings, ...numbered, ...festivals];
/** Two units as one place in a table; that others share it only costs a look. */
const pairOf = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;
/** With which two units an ending begins: nearly every offset of a sentence is dismissed by one look. */
const opening = new Uint8Array(65536);
for (const word of listed) opening[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
const [meeting, bracket, expo] = ["会", "(", "博"].map((unit) => unit.charCodeAt(0)) as [number, number, number];

/** Every ending of a sentence, in order; where one stands, none begins inside it. */
export function endingsIn(sentence: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < sentence.length - 1; at++) {
    const first = sentence.charCodeAt(at);
    const second = sentence.charCodeAt(at + 1);
    if (opening[pairOf(first, second)] === 0 && first !== meeting && first !== bracket && second !== expo) continue;
    ending.lastIndex = at;
    const match = ending.exec(sentence);
    if (!match) continue;
    found.push(match);
    at = ending.lastIndex - 1;
  }
  return found;
}
