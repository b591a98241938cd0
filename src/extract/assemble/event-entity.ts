import type { Properties } from "../../schema/types.ts";
import type { EventRecord } from "../events/registry.ts";
import type { Entity } from "../extraction.ts";

const verbs = { meeting: "座谈", talks: "会见", visit: "考察", ceremony: "仪式", congress: "会议" } as const;

/** A named event under its fullest name; another is called after who took part and where. */
export function eventEntity(event: EventRecord): Entity {
  const names = [...new Set(event.names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [name, ...aliases] = event.named && names.length ? names : [calledAfter(event), ...names];
  return { id: `Event:${event.key}`, type: "Event", name: name!, aliases, properties: propertiesOf(event) };
}

/** `林望川在武汉座谈会`: who it was, and what the article calls it. */
function calledAfter({ kind, names, people, principals, places, official }: EventRecord): string {
  const all = [...(principals.size ? principals : people)];
  // Whoever comes to a meeting or a ceremony, it is the first one's: of talks and trips all are told.
  const who = all.slice(0, kind === "talks" || kind === "visit" ? 3 : 1).join("、");
  const where = kind === "visit" ? widest([...places]) : [...places][0];
  if (kind === "talks") return who + verbs.talks;
  return official && where ? `${who}访问${where}` : `${who}${where ? `在${where}` : ""}${names[0] ?? verbs[kind]}`;
}

/** A tour is called after the provinces it went through, if not too many, rather than after its first site. */
function widest(places: readonly string[]): string | undefined {
  const provinces = places.filter((name) => /(?:省|自治区|特别行政区|^(?:北京|天津|上海|重庆)市)$/.test(name));
  return provinces.length ? provinces.slice(0, mostProvinces).join("、") : places[0];
}
const mostProvinces = 4;

function propertiesOf(event: EventRecord): Properties {
  return {
    kind: event.kind,
    status: event.planned ? "planned" : "held",
    salience: event.referenced ? "referenced" : "main",
    ...(event.startDate && { startDate: event.startDate }),
    ...(event.endDate && { endDate: event.endDate }),
    ...(event.mode && { mode: event.mode }),
    ...(event.declaredAgreements && { declaredAgreements: event.declaredAgreements }),
  };
}
