import type { Terms } from "../lattice/terms.ts";
import { TokenType, type Token } from "../lattice/token.ts";

/** The tokens up to the head of a title, at `index`. */
export interface Reach {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly terms: Terms;
  readonly index: number;
  /** Companies are called as they like. */
  readonly ofCompany: boolean;
}

/** How names of bodies end. */
export const organizationEnd =
  /(?:公司|集团|银行|大学|学院|学校|中学|小学|医院|研究院|研究所|实验室|协会|学会|商会|联合会|基金会|联盟|组织|中心|委员会|办公室|党组|党委|党工委|工委|总局|厅|局|署|部|处|科|室|院|社|所|团|队|组|会|委|台|站|厂|矿|区|县|市|省|州|盟|旗|镇|乡|村|街道|公社|使馆|军|司令部|党|阵线|法庭|庭|政府|议会|国会|内阁|理事会|董事会|学部|系|大厦|港|报|网|库|中央|联社|企业|园|代表团|政治局|书记处|军委|驻华|驻中国|议院|馆|基地)$/;

/** Whether the token at `at` still belongs to the path, given that all behind it do. */
export const reaches = (reach: Reach, at: number): boolean =>
  inPath(reach.tokens[at]!, reach.tokens[at + 1]!, reach.text, reach.terms) ||
  isInside(reach, at) ||
  isPosted(reach, at) ||
  joinsMinistry(reach, at);

const envoy = /^(?:大使|总领事|公使|代办|领事)$/;

/** `中国驻德国大使`: where somebody is sent is no country of his. */
const isPosted = ({ tokens, text, index }: Reach, at: number): boolean =>
  text.slice(tokens[at]!.start, tokens[at]!.end) === "驻" &&
  tokens[at + 1]!.type === TokenType.Place &&
  envoy.test(text.slice(tokens[index]!.start, tokens[index]!.end));

/** `上海均明集团`: a single character behind the place with which a body's name begins is none of our words. */
function isInside({ tokens, text, index, ofCompany }: Reach, at: number): boolean {
  const { start, end, type } = tokens[at]!;
  if (!ofCompany && !organizationEnd.test(text.slice(end, tokens[index]!.start).replace(/副$/, ""))) return false;
  return (
    type === TokenType.Word && end - start === 1 && opensBody.has(tokens[at - 1]?.type) && !joining.test(text[start]!)
  );
}

const opensBody: ReadonlySet<TokenType | undefined> = new Set([TokenType.Place, TokenType.Level]);
const joining = /[的和与及同是在了等为任向对也还就都又已将被把从到由有各全]/;
const farthestCountry = 4;

/** `贵州省有色金属和核工业地质勘查局`. */
const ofBureau = /(?:局|厅|委员会)(?:原|副|常务)*(?:党[委组])?(?:原|副|常务)*$/;

/** `斐济创新与技术部部长`: in a foreign ministry's name, whose country stands a few words before. */
function joinsMinistry({ tokens, text, terms, index }: Reach, at: number): boolean {
  const onward = text.slice(tokens[at]!.end, tokens[index]!.start);
  if (!/^[与和及]$/.test(text.slice(tokens[at]!.start, tokens[at]!.end))) return false;
  for (let before = at - 1; before >= Math.max(0, at - farthestCountry); before--) {
    const { type, entry } = tokens[before]!;
    if (type === TokenType.Place || type === TokenType.Level)
      return before < at - 1 && ((type === TokenType.Place && terms.isCountry(entry)) || ofBureau.test(onward));
    if (type !== TokenType.Word && type !== TokenType.Name) return false;
  }
  return false;
}

/** A part of a company's name in brackets: `发展(集团)`, `华安(中国)`. */
const inBrackets = /\((?:集团|控股|股份|筹|[\u4e00-\u9fff]{2,3})\)?$/;

function inPath(token: Token, next: Token, text: string, terms: Terms): boolean {
  if (ofPath.has(token.type)) return true;
  if (token.type === TokenType.Number) return /^[A-Z]+$/.test(text.slice(token.start, token.end));
  if (token.type === TokenType.Head) return next.type !== TokenType.Head && next.type !== TokenType.Place;
  if (token.type === TokenType.Name || ofTime.test(text.slice(token.start, token.end))) return false;
  if (token.type === TokenType.Punctuation) return closesPart(token, next, text);
  if (token.type === TokenType.Space) return text[next.start] === "(";
  if (ofNames.has(text.slice(token.start, token.end))) return opensName.test(text.slice(next.start, next.start + 2));
  return (
    (token.type === TokenType.Word || token.type === TokenType.Character) &&
    !terms.isStop(text.slice(token.start, token.end))
  );
}

/** `5月间`: no word of a body's name. */
const ofTime = /^(?:间|月间|年间|日间)$/;

/** Verbs that names of bodies hold where more of the name follows: `中港建设集团`. */
const ofNames = new Set(["建设"]);
const opensName =
  /^(?:集团|公司|有限|股份|控股|开发|投资|发展|工程|管理|实业|党[委组]|纪委|局|厅|委|指挥|办公|兵团|银行)/;

/** The marks of a part in brackets. */
function closesPart({ start }: Token, next: Token, text: string): boolean {
  if (text[start] === ")")
    return inBrackets.test(text.slice(Math.max(0, start - 5), start + 1)) && text[start + 1] !== "(";
  return text[start] === "(" && inBrackets.test(text.slice(start, next.end));
}

/** Kinds that stand in the path of a post wherever they are, and may open it. */
export const ofPath: ReadonlySet<TokenType> = new Set<TokenType>([
  TokenType.Place,
  TokenType.Organization,
  TokenType.Body,
  TokenType.Modifier,
  TokenType.Former,
  TokenType.Area,
  TokenType.Level,
]);
