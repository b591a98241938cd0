import {
  date,
  flag,
  oneOf,
  required,
  strongest,
  text,
  texts,
  volatile,
  whole,
  type NodeDefinition,
} from "./definition.ts";

const name = required(text("名称", "name"));
const aliases = texts("别名", "aliases");

/** Every type of node. */
export const nodes = {
  Person: {
    caption: { zh: "人物", en: "Person" },
    colour: "#c8553d",
    outside: "schema:Person",
    properties: {
      name,
      aliases,
      qualifier: text("区分", "qualifier"),
      gender: oneOf("性别", "gender", ["female", "male"]),
      ethnicity: text("民族", "ethnicity"),
    },
  },
  Post: {
    caption: { zh: "职务", en: "Post" },
    colour: "#e09f3e",
    outside: "org:Post",
    properties: {
      name,
      aliases,
      role: text("职位", "role"),
      singleSeat: flag("一职一人", "single seat"),
      organization: text("机构", "organization"),
      place: text("地区", "place"),
    },
  },
  Organization: {
    caption: { zh: "机构", en: "Organization" },
    colour: "#335c67",
    outside: "org:Organization",
    properties: { name, aliases, kind: text("类别", "kind"), level: text("层级", "level") },
  },
  Place: {
    caption: { zh: "地点", en: "Place" },
    colour: "#5b8e7d",
    outside: "schema:Place",
    properties: {
      name,
      aliases,
      kind: oneOf("类别", "kind", ["country", "province", "city", "county", "area", "site"]),
      code: text("代码", "GB/T 2260 code"),
    },
  },
  Event: {
    caption: { zh: "活动", en: "Event" },
    colour: "#7b4b94",
    outside: "schema:Event",
    properties: {
      name,
      aliases,
      kind: oneOf("类别", "kind", ["meeting", "talks", "visit", "ceremony", "congress"]),
      startDate: date("开始", "start"),
      endDate: date("结束", "end"),
      mode: oneOf("形式", "mode", ["in_person", "video", "hybrid"]),
      status: strongest(oneOf("状态", "status", ["held", "planned"])),
      salience: strongest(oneOf("角色", "salience", ["main", "referenced"])),
      declaredAgreements: whole("协议数", "declared agreements"),
    },
  },
  Agreement: {
    caption: { zh: "协议", en: "Agreement" },
    colour: "#2a9d8f",
    outside: "schema:CreativeWork",
    properties: { name, aliases },
  },
  Document: {
    caption: { zh: "文件", en: "Document" },
    colour: "#8d99ae",
    outside: "schema:CreativeWork",
    properties: { name, aliases, number: text("文号", "number"), issuedOn: date("发布", "issued on") },
  },
  Proposal: {
    caption: { zh: "主张", en: "Proposal" },
    colour: "#b5838d",
    outside: "schema:Statement",
    properties: {
      name,
      text: required(text("原文", "text")),
      modality: oneOf("语气", "modality", ["要", "将", "建议", "应"]),
    },
  },
  Topic: {
    caption: { zh: "主题", en: "Topic" },
    colour: "#adb5bd",
    outside: "skos:Concept",
    properties: { name },
  },
  Article: {
    caption: { zh: "报道", en: "Article" },
    colour: "#495057",
    outside: "schema:NewsArticle",
    properties: {
      name,
      title: required(text("标题", "title")),
      url: text("网址", "url"),
      publishedOn: date("发布日期", "published on"),
      outlet: text("媒体", "outlet"),
      textHash: required(text("文本哈希", "text hash")),
      text: required(text("正文", "text")),
      retrievedAt: volatile(date("取得时间", "retrieved at")),
    },
  },
  Source: {
    caption: { zh: "来源", en: "Source" },
    colour: "#6c757d",
    outside: "schema:NewsMediaOrganization",
    properties: { name, host: text("主机", "host") },
  },
  Evidence: {
    caption: { zh: "依据", en: "Evidence" },
    colour: "#ced4da",
    outside: "oa:Annotation",
    properties: {
      name,
      fact: required(text("关系", "fact")),
      quote: required(text("原文", "quote")),
      start: required(whole("起", "start")),
      end: required(whole("止", "end")),
      rule: required(text("规则", "rule")),
      act: text("行为", "act"),
      modality: oneOf("情态", "modality", ["asserted", "planned", "reported", "negated"]),
      voice: oneOf("语者", "voice", ["narrator", "meeting", "speaker"]),
      confidence: { kind: "number", caption: { zh: "可信度", en: "confidence" } },
      recordedFrom: volatile(date("记录自", "recorded from")),
    },
  },
} as const satisfies Record<string, NodeDefinition>;
