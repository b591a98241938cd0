import type { StatedRule } from "../rule.ts";

/** Phrases that state a relation by themselves: a new type of relation needs no more code than a rule here. */
export const statedRules: readonly StatedRule[] = [
  {
    id: "stated/issued",
    relation: "ISSUED",
    match: "{from:Organization}(?:日前|近日|昨日|今日)?,?(?:联合)?(?:印发|发布|公布|出台|颁布)(?:了)?{to:Document}",
    example: "湖南省人民政府印发《湖南省防汛办法》。",
  },
];
