import type { ActRule } from "../rule.ts";

/** 任免: who is given, keeps or loses a post by the sentence itself. */
export const personnelRules: readonly ActRule[] = [
  {
    id: "personnel/appoint-as",
    relation: "HOLDS",
    act: "appointed",
    carries: true,
    match: "(?:任命|增补|选举|补选|推选|选举产生|聘任|追认|选){person:Group}(?:等[^,;。]{0,6})?为{post:Titles}",
    example: "会议决定任命贺云樵为湖南省副省长。",
  },
  {
    id: "personnel/decides",
    relation: "HOLDS",
    act: "appointed",
    match: "决定(?:由)?{person:Group}(?:任|担任|为)?{post:Titles}",
    example: "会议决定魏砚青代理衡阳市人民政府市长。",
  },
  {
    id: "personnel/takes-post",
    relation: "HOLDS",
    act: "appointed",
    match:
      "{person:Group}(?:等[^,;。]{0,6})?(?:于?{Date})?(?<!曾|现|拟|历|时)(?:已|正式|顺位|随即|随后|旋即|遂|亦|转而|接着)*(?:出任|担任|任|就任|升任|调任|转任|接任|履新){post:Titles}",
    example: "裴知远同志任衡阳市委书记。",
  },
  {
    id: "personnel/also-takes",
    relation: "HOLDS",
    act: "appointed",
    match:
      "(?:(?:,|、|并|后)(?:{Date})?(?:起)?(?:兼任|兼|履新|升任|转任|调任|改任|转调|就任|出任)|[,;]{Date}(?:起)?(?:任|担任)){post:Titles}",
    example: "裴知远任衡阳市委副书记,兼任衡阳市委党校校长。",
  },
  {
    id: "personnel/moved",
    relation: "HOLDS",
    act: "appointed",
    match: "从{Titles}(?:任上|位上)?(?:调任|转任|升任|改任){post:Titles}",
    example: "裴知远从衡阳县委书记任上调任衡东县委书记。",
  },
  {
    id: "personnel/moved-from",
    relation: "HOLDS",
    act: "former",
    match: "从{post:Titles}(?:任上|位上)?(?:调任|转任|升任|改任)",
    example: "裴知远从衡阳县委书记任上调任衡东县委书记。",
  },
  {
    id: "personnel/elected",
    relation: "HOLDS",
    act: "appointed",
    match: "{person:Group}(?:等[^,;。]{0,6})?(?:于?{Date})?(?:全票|高票)?当选(?:为)?{post:Titles}",
    example: "魏砚青当选为衡阳市市长。",
  },
  {
    id: "personnel/elected-subject",
    relation: "HOLDS",
    act: "appointed",
    match:
      "(?<!(?:祝贺(?![他她])|致贺|贺电|您|表示|指出|强调|说)[^。;]{0,60})(?:当选(?:为)?|被任命为|被选为){post:Titles}",
    example: "在随后的选举中,魏砚青高票当选衡阳市市长。",
  },
  {
    id: "personnel/remove",
    relation: "HOLDS",
    act: "removed",
    carries: true,
    match: "免去{person:Group}(?:的)?(?:兼任的|所任的)?{post:Titles}",
    example: "免去桑启明的衡阳市水利局局长职务。",
  },
  {
    id: "personnel/remove-his",
    relation: "HOLDS",
    act: "removed",
    match: "免去其(?:兼任的)?{post:Titles}",
    example: "任命谷雨声为衡阳市财政局局长,免去其衡阳市审计局局长职务。",
  },
  {
    id: "personnel/no-longer",
    relation: "HOLDS",
    act: "removed",
    match: "(?:不再担任|不再兼任|(?<!接受|关于|同意|批准)辞去|卸任)(?:了)?(?:其)?{post:Titles}",
    example: "曲长河同志不再担任衡阳市委书记职务。",
  },
  {
    id: "personnel/resignation",
    relation: "HOLDS",
    act: "removed",
    match: "接受{person:Group}(?:提出的)?辞去(?:的)?{post:Titles}",
    example: "会议接受曲长河辞去衡阳市副市长职务的请求。",
  },
  {
    id: "personnel/revoke",
    relation: "HOLDS",
    act: "removed",
    match: "撤销{person:Group}(?:的)?{post:Titles}",
    example: "追认关于撤销曲长河衡阳市政协委员资格的决定。",
  },
  {
    id: "personnel/of-person-post",
    relation: "HOLDS",
    act: "removed",
    match: "^\\s*{person:Group}的{post:Titles}职务",
    example: "二、免去\n桑启明的衡阳市水利局局长职务。",
  },
  {
    id: "personnel/now",
    relation: "HOLDS",
    act: "observed",
    match: "(?:现任|^\\s*任){post:Titles}",
    example: "裴知远,男,汉族,现任衡阳市副市长。",
  },
  {
    id: "personnel/formerly",
    relation: "HOLDS",
    act: "former",
    match:
      "(?:曾任|历任|先后任|先后担任|曾担任|曾先后任|此前[他她]?任|此前[他她]?担任|生前系|生前任|生前担任|曾经担任|担任过){post:Titles}",
    example: "裴知远曾任衡阳市副市长。",
  },
  {
    id: "personnel/then",
    relation: "HOLDS",
    act: "former",
    match: "{former:Titles}的{person:Group}",
    example: "2009年,时任衡阳市委书记的裴知远带队考察。",
  },
  {
    id: "personnel/intended",
    relation: "HOLDS",
    act: "none",
    match: "(?:拟任|拟提名(?:为)?|推荐(?:为)?|提名(?:为)?|候任|拟提任){post:Titles}",
    example: "裴知远,现任衡阳市副市长,拟任衡阳市委常委。",
  },
];
