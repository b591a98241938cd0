/** The only list of node and relation types. Types, constraints, API, legend and README table derive from it. */
export type ValueKind = "string" | "strings" | "integer" | "number" | "boolean" | "date";

export interface Caption {
  readonly zh: string;
  readonly en: string;
}

export interface PropertyDefinition {
  readonly kind: ValueKind;
  readonly caption: Caption;
  readonly required?: true;
  /** Depends on when or where wenmai ran: kept in the ledger and store, left out of exports and digests. */
  readonly volatile?: true;
  /** Closed vocabulary; lists are ordered by it. */
  readonly values?: readonly string[];
  /** Where articles differ the first of `values` wins, not the latest article. */
  readonly strongest?: true;
}

export interface NodeDefinition {
  readonly caption: Caption;
  readonly colour: string;
  readonly outside: string;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}

export interface RelationDefinition {
  readonly caption: Caption;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  /** Its dates are opened, seen and closed by evidence (`act`), never copied from it. */
  readonly tenure?: true;
}

const text = (zh: string, en: string): PropertyDefinition => ({ kind: "string", caption: { zh, en } });
const texts = (zh: string, en: string): PropertyDefinition => ({ kind: "strings", caption: { zh, en } });
const date = (zh: string, en: string): PropertyDefinition => ({ kind: "date", caption: { zh, en } });
const oneOf = (zh: string, en: string, values: readonly string[]): PropertyDefinition => ({
  kind: "string",
  caption: { zh, en },
  values,
});
const flag = (zh: string, en: string): PropertyDefinition => ({ kind: "boolean", caption: { zh, en } });
const whole = (zh: string, en: string): PropertyDefinition => ({ kind: "integer", caption: { zh, en } });
const required = (property: PropertyDefinition): PropertyDefinition => ({ ...property, required: true });
const strongest = (property: PropertyDefinition): PropertyDefinition => ({ ...property, strongest: true });
const volatile = (property: PropertyDefinition): PropertyDefinition => ({ ...property, volatile: true });

const name = required(text("名称", "name"));
const aliases = texts("别名", "aliases");

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
    properties: { name, text: required(text("原文", "text")), modality: oneOf("语气", "modality", ["要", "将", "建议", "应"]) },
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

export const acts = ["appointed", "observed", "former", "removed"] as const;
export const roles = [
  "preside",
  "speak",
  "address",
  "attend",
  "meet",
  "inspect",
  "visit",
  "accompany",
  "sign",
  "witness",
  "host",
] as const;

export const relations = {
  HOLDS: {
    caption: { zh: "任职", en: "holds" },
    tenure: true,
    from: ["Person"],
    to: ["Post"],
    properties: {
      from: date("自", "from"),
      fromKind: oneOf("自（依据）", "from kind", ["appointed", "observed"]),
      to: date("至", "to"),
      toKind: oneOf("至（依据）", "to kind", ["removed", "successor", "observed"]),
      firstSeen: date("首见", "first seen"),
      lastSeen: date("末见", "last seen"),
      acting: flag("代理", "acting"),
      concurrent: flag("兼任", "concurrent"),
    },
  },
  POST_IN: { caption: { zh: "设于", en: "post in" }, from: ["Post"], to: ["Organization"], properties: {} },
  GOVERNS: { caption: { zh: "管辖", en: "governs" }, from: ["Organization"], to: ["Place"], properties: {} },
  PART_OF: {
    caption: { zh: "属于", en: "part of" },
    from: ["Place", "Organization"],
    to: ["Place", "Organization"],
    properties: {},
  },
  ATTENDED: {
    caption: { zh: "参加", en: "attended" },
    from: ["Person"],
    to: ["Event"],
    properties: {
      roles: { kind: "strings", caption: { zh: "身份", en: "roles" }, values: roles },
      title: text("所列职务", "title as printed"),
    },
  },
  REPRESENTED_AT: {
    caption: { zh: "派员参加", en: "represented at" },
    from: ["Organization", "Place"],
    to: ["Event"],
    properties: {},
  },
  HELD_IN: { caption: { zh: "举办于", en: "held in" }, from: ["Event"], to: ["Place", "Organization"], properties: {} },
  SIGNED_AT: {
    caption: { zh: "签署于", en: "signed at" },
    from: ["Agreement"],
    to: ["Event"],
    properties: {
      status: strongest(oneOf("状态", "status", ["signed", "adopted", "planned"])),
      timing: oneOf("时机", "timing", ["before", "during"]),
    },
  },
  PARTY_TO: {
    caption: { zh: "签约方", en: "party to" },
    from: ["Organization", "Place", "Person"],
    to: ["Agreement"],
    properties: {},
  },
  PROPOSED: {
    caption: { zh: "提出", en: "proposed" },
    from: ["Person", "Event"],
    to: ["Proposal"],
    properties: { modality: oneOf("语气", "modality", ["要", "将", "建议", "应"]) },
  },
  PROPOSED_AT: { caption: { zh: "提出于", en: "proposed at" }, from: ["Proposal"], to: ["Event"], properties: {} },
  CITES: {
    caption: { zh: "援引", en: "cites" },
    from: ["Event", "Person", "Agreement", "Article"],
    to: ["Document", "Event", "Topic"],
    properties: { kind: oneOf("方式", "kind", ["implements", "studies", "quotes"]) },
  },
  ISSUED: { caption: { zh: "发布", en: "issued" }, from: ["Organization"], to: ["Document"], properties: {} },
  REPORTS: { caption: { zh: "报道", en: "reports" }, from: ["Article"], to: ["Event"], properties: {} },
  PUBLISHED_BY: { caption: { zh: "刊于", en: "published by" }, from: ["Article"], to: ["Source"], properties: {} },
  EVIDENCE_IN: { caption: { zh: "出自", en: "evidence in" }, from: ["Evidence"], to: ["Article"], properties: {} },
} as const satisfies Record<string, RelationDefinition>;
