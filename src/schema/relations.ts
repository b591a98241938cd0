import { date, flag, oneOf, strongest, text, texts, whole, type RelationDefinition } from "./definition.ts";

/** What a person may do at an event. */
const roles = [
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

/** How many articles say so; copies of one text count once. */
const counted = { articles: whole("独立报道", "independent articles") };

/** Every type of relation; the ends are types of nodes. */
export const relations = {
  HOLDS: {
    caption: { zh: "任职", en: "holds" },
    tenure: true,
    from: ["Person"],
    to: ["Post"],
    properties: {
      ...counted,
      from: date("自", "from"),
      fromKind: oneOf("自（依据）", "from kind", ["appointed", "observed"]),
      to: date("至", "to"),
      toKind: oneOf("至（依据）", "to kind", ["removed", "successor", "observed"]),
      firstSeen: date("首见", "first seen"),
      lastSeen: date("末见", "last seen"),
      spells: texts("此前任期", "earlier spells"),
      acting: flag("代理", "acting"),
      concurrent: flag("兼任", "concurrent"),
    },
  },
  POST_IN: { caption: { zh: "设于", en: "post in" }, from: ["Post"], to: ["Organization"], properties: counted },
  GOVERNS: { caption: { zh: "管辖", en: "governs" }, from: ["Organization"], to: ["Place"], properties: counted },
  PART_OF: {
    caption: { zh: "属于", en: "part of" },
    from: ["Place", "Organization"],
    to: ["Place", "Organization"],
    properties: counted,
  },
  SUCCEEDS: {
    caption: { zh: "接替", en: "succeeds" },
    from: ["Organization"],
    to: ["Organization"],
    properties: { ...counted, since: date("自", "since") },
  },
  ATTENDED: {
    caption: { zh: "参加", en: "attended" },
    from: ["Person"],
    to: ["Event"],
    properties: {
      ...counted,
      roles: { kind: "strings", caption: { zh: "身份", en: "roles" }, values: roles },
      title: text("所列职务", "title as printed"),
    },
  },
  REPRESENTED_AT: {
    caption: { zh: "派员参加", en: "represented at" },
    from: ["Organization", "Place"],
    to: ["Event"],
    properties: counted,
  },
  HELD_IN: {
    caption: { zh: "举办于", en: "held in" },
    from: ["Event"],
    to: ["Place", "Organization"],
    properties: counted,
  },
  SIGNED_AT: {
    caption: { zh: "签署于", en: "signed at" },
    from: ["Agreement"],
    to: ["Event"],
    properties: {
      ...counted,
      status: strongest(oneOf("状态", "status", ["signed", "adopted", "planned"])),
      timing: oneOf("时机", "timing", ["before", "during"]),
    },
  },
  PARTY_TO: {
    caption: { zh: "签约方", en: "party to" },
    from: ["Organization", "Place", "Person"],
    to: ["Agreement"],
    properties: counted,
  },
  PROPOSED: {
    caption: { zh: "提出", en: "proposed" },
    from: ["Person", "Event"],
    to: ["Proposal"],
    properties: { ...counted, modality: oneOf("语气", "modality", ["要", "将", "建议", "应"]) },
  },
  PROPOSED_AT: { caption: { zh: "提出于", en: "proposed at" }, from: ["Proposal"], to: ["Event"], properties: counted },
  CITES: {
    caption: { zh: "援引", en: "cites" },
    from: ["Event", "Person", "Agreement", "Article"],
    to: ["Document", "Event", "Topic"],
    properties: { ...counted, kind: oneOf("方式", "kind", ["implements", "studies", "quotes"]) },
  },
  ISSUED: { caption: { zh: "发布", en: "issued" }, from: ["Organization"], to: ["Document"], properties: counted },
  REPORTS: { caption: { zh: "报道", en: "reports" }, from: ["Article"], to: ["Event"], properties: {} },
  PUBLISHED_BY: { caption: { zh: "刊于", en: "published by" }, from: ["Article"], to: ["Source"], properties: {} },
  EVIDENCE_IN: { caption: { zh: "出自", en: "evidence in" }, from: ["Evidence"], to: ["Article"], properties: {} },
} as const satisfies Record<string, RelationDefinition>;
