import type { Sketch } from "../support/contributions.ts";

export const first: Sketch = {
  address: "one.txt",
  publishedOn: "2024-03-02",
  sentences: [
    { from: "许青岚", to: "云川省省长", qualifiers: { act: "observed" } },
    { from: "许青岚", type: "ATTENDED", to: "云川座谈会", toType: "Event", qualifiers: { roles: ["speak", "attend"] } },
    {
      from: "合作协议",
      fromType: "Agreement",
      type: "SIGNED_AT",
      to: "云川座谈会",
      toType: "Event",
      qualifiers: { status: "signed" },
    },
  ],
  properties: { 许青岚: { aliases: ["青岚", "许省长"] }, 云川座谈会: { kind: "meeting", declaredAgreements: 3 } },
};

export const second: Sketch = {
  address: "two.txt",
  publishedOn: "2024-03-09",
  sentences: [
    { from: "许青岚", to: "云川省省长", qualifiers: { act: "removed" }, on: "2024-03-08" },
    { from: "𠀀伯安", to: "云川省省长", qualifiers: { act: "appointed" }, on: "2024-03-08" },
  ],
};
