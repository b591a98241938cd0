import type { NodeType } from "../../schema/types.ts";
import type { Span } from "../../text/span.ts";
import { unitsOf } from "../../text/units.ts";
import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token, type Tokens } from "../lattice/token.ts";
import { isTownship } from "./township.ts";

/** A body or site the gazetteer does not list, known by how its name ends. */
export interface SuffixName extends Span {
  readonly type: NodeType;
  readonly name: string;
}

const organizationEnd =
  /(?:公司|集团|大学|学院|研究院|研究所|实验室|银行|报社|电视台|广播电台|领导小组|代表团|(?<!政)协会|学会|(?<!协)商会|联合会|基金会|人民政府|医院|中学|小学|联盟|人大常委会|政协|委员会|省委会|殡葬协会)$/;
const placeEnd =
  /(?:产业园|工业园|化工园|科技园|示范园|园区|开发区|高新区|新区|自贸区|商务区|保税区|示范区|会堂|大厦|饭店|酒店|会展中心|展览馆|博物馆|纪念馆|纪念碑|殡仪馆|体育馆|体育场|广场|车站|西站|东站|南站|北站|港站|国际港|机场|码头|大桥|水库|电站|商贸城|市场|社区|街道|[\u4e00-\u9fff]{2,3}村|[\u4e00-\u9fff]{2,3}[镇乡]|城墙|古城|大使馆|使馆|宾馆|国宾馆|大礼堂|指挥中心|景区|度假区|集聚区|湿地公园|林场|农场|牧场|泵站|水厂|电厂|隧道|敬老院|福利院|养老院|服务区|服务中心|流域|经济带|经济区|城市群|都市圈)$/;
const generic =
  /^(?:有关|相关|各|本|该|这|家|全|一些|部分|我国|国际|国家级(?:经济技术|高新技术产业)?|国家|省级(?:经济技术|高新技术产业)?|地方|中国特色|不少|多家|众多|外资|龙头|关键|民营|国有|上市|专家|文化|旅游|工业|产业|农产品|大|新|统一|企业|科创|专题|商业|中央|工作|专项|党组|省|市|县)*(?:公司|集团|大学|学院|研究院|研究所|实验室|银行|报社|电视台|广播电台|领导小组|代表团|协会|学会|商会|联合会|基金会|医院|中学|小学|联盟|委员会|园区|产业园|工业园|开发区|新区|广场|车站|市场|社区|街道|流域|城市群|经济带|都市圈|机场|码头|水库|博物馆)$/;

const settlement =
  /^(?!(?:各|全|本|该|小|大|新|老|旧|中心|重点|美丽|示范|农|山|渔|乡|每个|一些|城|市|县|周边|偏远)+[村镇乡]).+[村镇乡]$/;

/** Parts of a body: names only behind the body or place they belong to (`中宣部电影局`). */
const partEnd = /(?<!公|政治|大)(?:局|司|厅|总队|支队)$/;

/** Last characters of both kinds of endings: a token that ends otherwise is dismissed at once. */
const last = unitsOf(
  "心场院厂道局厅队司团学院所室会府盟协园区堂心馆行社台组碑场站港机头桥库电城市社区道村镇乡墙馆域带群圈厦店",
);

/** Names that run left from a telling ending to the first word no name can hold. */
export function findSuffixNames(text: string, tokens: Tokens, terms: Terms): SuffixName[] {
  const found: SuffixName[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (last[text.charCodeAt(tokens.end(index) - 1)] === 0) continue;
    const name = nameEndingAt(text, tokens, index, terms);
    if (!name) continue;
    while (found.at(-1) && found.at(-1)!.start >= name.start) found.pop();
    found.push(...nested(name));
  }
  return found;
}

function nameEndingAt(text: string, tokens: Tokens, index: number, terms: Terms): SuffixName | undefined {
  const end = tokens.end(index);
  const upTo = text.slice(tokens.start(Math.max(0, index - 8)), end);
  const part = partEnd.test(upTo);
  const type = part || organizationEnd.test(upTo) ? "Organization" : placeEnd.test(upTo) ? "Place" : undefined;
  if (!type || !closesName(text, tokens, index)) return undefined;
  const first = firstOf(text, tokens, index, terms);
  if (part && (first === index || !ofBody.has(tokens.type(first)!))) return undefined;
  const start = trimmed(text, startOf(text, tokens, first), end);
  const name = text.slice(start, end);
  return isProper(name) ? { start, end, type, name } : undefined;
}

/** What is said of a body's size or rank names none. */
const described = /^(?:[一两几][家座处个所条片批]|综合性|大型|特大型|龙头|头部|知名|跨国|世界一流)/;

const isProper = (name: string): boolean =>
  name.length >= (settlement.test(name) ? 3 : 4) &&
  name.length <= 24 &&
  !generic.test(name) &&
  !described.test(name) &&
  !name.endsWith("乡镇") &&
  name.split("(").length === name.split(")").length;

function closesName(text: string, tokens: Tokens, index: number): boolean {
  const next = tokens.at(index + 1);
  const type = tokens.type(index);
  if (type === TokenType.Punctuation || (type === TokenType.Name && !isTownship(tokens, index, text))) return false;
  return (
    !next ||
    !/^(?:公司|集团|有限|股份|区|镇|村|所|院|学院|大学|民|委|支|里|级|庄|段|集体|企业)/.test(
      text.slice(next.start, next.end + 2),
    )
  );
}

/** What is done to a site or body before its name: `共建科创园区` names none. */
const deeds =
  /^(?:共建|共享|深化|打造|做强|建好|建强|企业共建|联合共建|千年|百年|任(?![丘县城泽])|(?:审查|选举|听取|审议)(?=中国共产党|中共)|学习兄弟|兄弟|须报|报|经|请)(?=[\u4e00-\u9fff]{2})/;

function trimmed(text: string, start: number, end: number): number {
  const deed = deeds.exec(text.slice(start, end));
  return deed ? start + deed[0].length : start;
}

function firstOf(text: string, tokens: Tokens, index: number, terms: Terms): number {
  let first = index;
  while (first > 0 && holds(text, tokens.at(first - 1)!, terms)) first--;
  if (ofCompany.test(text.slice(tokens.start(first), tokens.end(index))))
    while (isLoose(text, tokens, first - 1)) first--;
  return first;
}

const ofCompany = /^(?:科技|股份|控股|集团|实业|能源|电子)[^,。]{0,8}(?:公司|集团)$/;

/** Characters of an invented name (`凯盛科技`) that the dictionary takes for words. */
function isLoose(text: string, tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (token?.type !== TokenType.Word || token.end - token.start > 1) return false;
  return !/[的了在和与及同是将到对向由为于并也就被把从以给等,。]/.test(text[token.start]!);
}

/** `中国驻加拿大大使馆`: whose mission it is stands before 驻. */
const mission = /^[\u4e00-\u9fff]{2,12}?(?:使馆|领馆|领事馆)/;
const longestMission = 16;

function startOf(text: string, tokens: Tokens, first: number): number {
  const before = tokens.at(first - 1);
  const start = tokens.start(first);
  if (text[start - 1] === "驻" && mission.test(text.slice(start, start + longestMission)))
    return tokens.start(tokens.type(first - 2) === TokenType.Place ? first - 2 : first - 1);
  return before?.type === TokenType.Name && joining.test(text[before.start]!) ? before.start + 1 : start;
}

const township = /^([\u4e00-\u9fff]{1,4}(?:镇|乡|街道))([\u4e00-\u9fff]{2,}(?:村|社区))$/;

/** `枝江镇白水村` names the township too. */
function nested(whole: SuffixName): SuffixName[] {
  const parts = township.exec(whole.name);
  if (!parts) return [whole];
  const cut = whole.start + parts[1]!.length;
  return [
    { ...whole, end: cut, name: parts[1]! },
    { ...whole, start: cut, name: parts[2]! },
  ];
}

/** `拓荆公司和芯源微公司`: what looks like a name here joins two bodies. */
const joining = /[和与及同]/;

const ofBody: ReadonlySet<TokenType> = new Set<TokenType>([TokenType.Place, TokenType.Organization, TokenType.Body]);

const inName: ReadonlySet<TokenType> = new Set<TokenType>([
  TokenType.Place,
  TokenType.Organization,
  TokenType.Area,
  TokenType.Level,
  TokenType.Body,
]);

function holds(text: string, token: Token, terms: Terms): boolean {
  if (token.type === TokenType.Word || token.type === TokenType.Character)
    return !terms.isStop(text.slice(token.start, token.end));
  if (token.type === TokenType.Name) return token.entry === 0 && !joining.test(text[token.start]!);
  if (token.type === TokenType.Number) return /[A-Z]/.test(text.slice(token.start, token.end));
  if (token.type === TokenType.Punctuation) return /[()]/.test(text.slice(token.start, token.end));
  if (token.type === TokenType.Head) return /^(?:集团|公司|有限)/.test(text.slice(token.end, token.end + 2));
  return inName.has(token.type);
}
