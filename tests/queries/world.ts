import type { NodeType, Properties, RelationType } from "../../src/schema/types.ts";
import type { Sentence, Sketch } from "../support/contributions.ts";

/** An invented country: two provinces, their offices, eight articles of six years. */

type End = readonly [NodeType, string];

const person = (id: string): End => ["Person", id];
const post = (id: string): End => ["Post", id];
const office = (id: string): End => ["Organization", id];
const place = (id: string): End => ["Place", id];
const event = (id: string): End => ["Event", id];
const agreement = (id: string): End => ["Agreement", id];
const proposal = (id: string): End => ["Proposal", id];
const paper = (id: string): End => ["Document", id];
const topic = (id: string): End => ["Topic", id];

interface More {
  readonly qualifiers?: Properties;
  readonly on?: string;
  readonly modality?: NonNullable<Sentence["modality"]>;
}

const says = ([fromType, from]: End, type: RelationType, [toType, to]: End, more: More = {}): Sentence => ({
  from,
  fromType,
  type,
  to,
  toType,
  ...more,
});

const holds = (who: string, what: string, act = "observed", on?: string): Sentence =>
  says(person(who), "HOLDS", post(what), { qualifiers: { act }, ...(on !== undefined && { on }) });

const attends = (who: string, meeting: string, title: string, roles: readonly string[]): Sentence =>
  says(person(who), "ATTENDED", event(meeting), { qualifiers: { roles, title } });

const province = (name: string): readonly Sentence[] => [
  says(place(name), "PART_OF", place("泽国")),
  says(office(`${name}委`), "GOVERNS", place(name)),
  says(office(`${name}政府`), "GOVERNS", place(name)),
  says(post(`${name}委书记`), "POST_IN", office(`${name}委`)),
  says(post(`${name}省长`), "POST_IN", office(`${name}政府`)),
];

const city: readonly Sentence[] = [
  says(place("青溪市"), "PART_OF", place("云川省")),
  says(office("青溪市政府"), "GOVERNS", place("青溪市")),
  says(post("青溪市市长"), "POST_IN", office("青溪市政府")),
];

const properties: Readonly<Record<string, Properties>> = {
  泽国: { kind: "country" },
  云川省: { kind: "province", aliases: ["云川", "云"], code: "990000" },
  海岳省: { kind: "province", aliases: ["海岳"] },
  青溪市: { kind: "city" },
  云川省委: { kind: "party" },
  云川省省长: { role: "governor", singleSeat: true, organization: "云川省政府", place: "云川省" },
  云川省委书记: { role: "secretary", singleSeat: true, organization: "云川省委", place: "云川省" },
  海岳省委书记: { role: "secretary", singleSeat: true, organization: "海岳省委", place: "海岳省" },
  "person:许青岚": { name: "许青岚", aliases: ["青岚同志"] },
  "person:𠀀伯安": { name: "𠀀伯安" },
  "person:李文@云川": { name: "李文", qualifier: "云川" },
  "person:李文@海岳": { name: "李文", qualifier: "海岳" },
  "event:座谈会": {
    name: "两省协同座谈会",
    kind: "meeting",
    startDate: "2021-06-03",
    mode: "video",
    status: "held",
    salience: "main",
    declaredAgreements: 4,
  },
  "event:会谈": { name: "云海会谈", kind: "talks", startDate: "2022-09", status: "held", salience: "main" },
  "event:旧会": { name: "第一次座谈会", kind: "meeting", startDate: "2019", status: "held", salience: "referenced" },
  "event:签约": { name: "青溪签约仪式", kind: "ceremony", status: "planned", salience: "main" },
  "proposal:一": { name: "共建港口", text: "共建港口,共享岸线", modality: "建议" },
  "proposal:二": { name: "治理江河", text: "治理江河要一体推进", modality: "要" },
  "doc:规划": { name: "江河协同规划", number: "泽发〔2020〕7号", issuedOn: "2020-12-01" },
};

const sketch = (address: string, publishedOn: string | undefined, sentences: readonly Sentence[]): Sketch => ({
  address,
  ...(publishedOn !== undefined && { publishedOn }),
  sentences,
  properties,
});

const meeting = "event:座谈会";
const [xu, bo] = ["person:许青岚", "person:𠀀伯安"] as const;

const readout: readonly Sentence[] = [
  attends(xu, meeting, "云川省省长", ["preside", "speak"]),
  attends("周牧野", meeting, "海岳省委书记", ["speak"]),
  attends("person:李文@海岳", meeting, "海岳省领导", ["attend"]),
  holds(xu, "云川省省长"),
  holds("周牧野", "海岳省委书记"),
  holds("温如玉", "云川省副省长"),
  says(office("协同办"), "REPRESENTED_AT", event(meeting)),
  says(place("青溪市"), "REPRESENTED_AT", event(meeting)),
  says(event(meeting), "HELD_IN", place("青溪市")),
  says(agreement("港口协议"), "SIGNED_AT", event(meeting), { qualifiers: { status: "signed", timing: "during" } }),
  says(place("云川省"), "PARTY_TO", agreement("港口协议")),
  says(place("海岳省"), "PARTY_TO", agreement("港口协议")),
  says(agreement("数据协议"), "SIGNED_AT", event(meeting), { modality: "planned" }),
  says(office("协同办"), "PARTY_TO", agreement("数据协议")),
  says(person(xu), "PROPOSED", proposal("proposal:一"), { qualifiers: { modality: "建议" } }),
  says(proposal("proposal:一"), "PROPOSED_AT", event(meeting)),
  says(event(meeting), "PROPOSED", proposal("proposal:二"), { qualifiers: { modality: "要" } }),
  says(proposal("proposal:二"), "PROPOSED_AT", event(meeting)),
  says(event(meeting), "CITES", paper("doc:规划"), { qualifiers: { kind: "implements" } }),
  says(event(meeting), "CITES", topic("江河协同")),
  says(event(meeting), "CITES", event("event:旧会"), { qualifiers: { kind: "quotes" } }),
];

const talks: readonly Sentence[] = [
  attends(xu, "event:会谈", "海岳省委书记", ["meet"]),
  attends(bo, "event:会谈", "云川省省长", ["meet"]),
  attends("周牧野", "event:会谈", "国务协调员", ["accompany"]),
  holds(xu, "海岳省委书记"),
  holds(bo, "云川省省长"),
  says(event("event:会谈"), "HELD_IN", place("云川省")),
  says(person(bo), "CITES", paper("doc:规划"), { qualifiers: { kind: "studies" } }),
];

/** Every article of the world; their order must not matter. */
export const world: readonly Sketch[] = [
  sketch("01-offices.txt", "2018-03-01", [
    ...province("云川省"),
    ...province("海岳省"),
    ...city,
    says(post("云川省副省长"), "POST_IN", office("云川省政府")),
    says(office("协同办"), "PART_OF", office("云川省政府")),
    says(office("协同办数据处"), "PART_OF", office("协同办")),
    holds("秦若水", "云川省省长"),
    holds("person:李文@云川", "青溪市市长"),
  ]),
  sketch("02-appointment.txt", "2020-01-15", [
    holds("秦若水", "云川省省长", "removed", "2020-01-14"),
    holds(xu, "云川省省长", "appointed", "2020-01-14"),
  ]),
  sketch("03-readout.txt", "2021-06-04", readout),
  sketch("04-syndicated.txt", "2021-06-05", readout),
  sketch("05-transfer.txt", "2022-03-02", [
    holds(xu, "云川省省长", "removed", "2022-03-01"),
    holds(xu, "海岳省委书记", "appointed", "2022-03-01"),
    holds("周牧野", "海岳省委书记", "former"),
  ]),
  sketch("06-talks.txt", "2022-09-20", talks),
  sketch("07-undated.txt", undefined, [
    holds("温如玉", "云川省委书记"),
    attends("person:李文@云川", "event:签约", "青溪市市长", ["witness"]),
    says(event("event:签约"), "HELD_IN", place("青溪市")),
    says(agreement("岸线协议"), "SIGNED_AT", event("event:签约"), { modality: "planned" }),
    says(office("青溪市政府"), "PARTY_TO", agreement("岸线协议")),
    says(office("协同办"), "ISSUED", paper("doc:规划")),
  ]),
  sketch("08-late.txt", "2020-03-01", [holds("秦若水", "云川省省长")]),
];
