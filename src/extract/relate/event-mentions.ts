import type { Clause } from "../clauses.ts";
import type { EventRecord } from "../events/registry.ts";
import { dateBefore } from "./day.ts";
import { kindOf, type EventName } from "../mentions/event-names.ts";
import { symbols } from "../symbols.ts";
import type { Scene } from "./scene.ts";

const video = /视频(?:会议)?(?:形式|方式|连线)|以视频/;
const takesPlace = /举行|召开|开幕|闭幕|举办|主持/;

const guests =
  /(?:来[华京访]|来[\u4e00-\u9fff](?=出席|参加)|前来|为|欢迎|(?:各位|国际|外方)[贵来嘉]宾)[^,。;]{0,4}(?:出席|参加)[^,。;]{0,6}$/;

/** What guests have come for: `为出席论坛的贵宾设宴`. */
const isGuests = (text: string, start: number, at: number): boolean => guests.test(text.slice(start, at));

/** Events a clause names, with the day, mode and status the clause gives them. */
export function namedEvents(scene: Scene, clause: Clause): EventRecord[] {
  const { story, told } = scene;
  const found: EventRecord[] = [];
  for (let at = clause.start; at < clause.end; at++) {
    const mention = told.abstract.at.get(at);
    if (mention?.kind !== "entity" || mention.type !== "Event") continue;
    const event = story.events.byKey(mention.key);
    if (!event || found.includes(event) || isGuests(told.abstract.text, clause.start, at)) continue;
    found.push(event);
    date(scene, clause, event);
  }
  return found;
}

const bodyHolds = new RegExp(
  `^${symbols["Organization"]!}([\\u4e00-\\u9fff]{0,6}?(?:党组|办公厅|小组|中心组))?${symbols["Date"]!}?[^,。;]{0,10}?(?:召开|举行|举办)`,
);
/** `市委常委会召开会议`: whose committee it is only the outlet tells. */
const sits =
  /^\s*(?:\d{1,2}日(?:[上下]午)?)?([\u4e00-\u9fff]{0,6}(?:自治区党|[省市县区州盟旗])委(?:常委会|财经委员会|全面深化改革委员会|审计委员会))[^,。;]{0,10}?(?:召开|举行)/;
const planned = /(?:将[^,。]{0,12}|决定,?[^,。;]{0,60})(?:召开|举行|举办|出席|参加|赴)/;
const begins = /(?:召开|举行|举办)(?:了)?(?:隆重|盛大|的|欢迎|正式)*$/;
/** A ceremony of its own, not the opening of something else. */
const ownCeremony = /(?:签约|签字|签署|揭牌|颁奖|授[奖牌旗]|启动|奠基|通车|欢迎)仪式$/;
const comes = /(?:出席|参加|主持|见证)(?:了)?$/;

/**
 * An event said by its kind alone but told as taking place (`主持召开座谈会`): known already, or a new one without a name.
 * Who comes to a ceremony tells of it too, if no other is known.
 */
export function bareEvent(scene: Scene, clause: Clause): EventRecord | undefined {
  const { story, told } = scene;
  const { offsets } = told.abstract;
  if (scene.speech) return undefined;
  const from = offsets[clause.start]!;
  const to = offsets[clause.end]!;
  const name = told.reading.events.find((e) => e.bare && e.start >= from && e.end <= to);
  if (!name) return undefined;
  const before = story.document.document.text.slice(from, name.start);
  const mine = story.events.all.filter((e) => !e.referenced && e.item === told.item);
  const ceremony = ownCeremony.test(name.name) && comes.test(before) && !mine.some((e) => e.kind === "ceremony");
  if (!begins.test(before) && !ceremony) return undefined;
  const known = mine.findLast(
    ({ names, spans }) =>
      names.some((n) => n.endsWith(name.name) || name.name.endsWith(n)) &&
      (told.headline || spans.some(({ start }) => start <= name.start)),
  );
  const event = known ?? newEvent(scene, clause, name);
  event.spans.push(name);
  date(scene, clause, event);
  if (!event.referenced) scene.focus.current = event;
  return event;
}

/** `政治局8月23日召开会议` is called after its body; another event has no name but its kind. */
function newEvent({ story, told }: Scene, clause: Clause, { kind, name }: EventName): EventRecord {
  const held = bodyHolds.exec(told.abstract.text.slice(clause.start, clause.end));
  const body = held && told.abstract.at.get(clause.start);
  const text = story.document.document.text;
  const printed = body
    ? text.slice(body.start, body.end)
    : (sits.exec(text.slice(told.abstract.offsets[clause.start], told.abstract.offsets[clause.end]))?.[1] ?? "");
  const full = printed + (held?.[1] ?? "") + name;
  const event = story.events.add(printed ? kindOf(full) : kind, printed ? full : undefined, told.item);
  if (!printed) event.names.push(name);
  return event;
}

function date({ told, focus }: Scene, clause: Clause, event: EventRecord): void {
  const text = told.abstract.text.slice(0, clause.end);
  const here = told.abstract.text.slice(clause.start, clause.end);
  if (video.test(told.abstract.text) && takesPlace.test(told.abstract.text)) event.mode ??= "video";
  if (/将(?:于|在|到)?|决定/.test(here) && planned.test(told.abstract.text)) event.planned = true;
  if (event.startDate || event.referenced || !takesPlace.test(told.abstract.text)) return;
  const date = dateBefore(told.dates, told.abstract.offsets[clause.end]!);
  if (date) {
    event.startDate = date.day;
    event.endDate = date.lastDay;
  } else if (/(?:当天|当日|当晚|会前|会后|随后|上午|下午)/.test(text)) event.startDate = focus.day;
}
