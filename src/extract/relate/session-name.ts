import type { SentenceReading } from "../mentions/sentence-reading.ts";

type EventName = SentenceReading["events"][number];

const sitting =
  /^(?:(?:主席团(?:常务主席)?)?第[一二三四五六七八九十百\d]+次(?:全体)?会议|第[一二三四五六七八九十]+次大会|联组会议|预备会议|分组会议|全体会议|大会全体会议)$/;

/** `某次会议主席团…举行第七次会议`, `领导小组召开第2次会议`: what sits is what the sitting is called after, too. */
const presidium =
  /(?:^|[,。;\s])([\u4e00-\u9fff]{4,40}(?:会议|大会)主席团(?:常务主席)?|[\u4e00-\u9fff]{4,24}(?:领导小组|委员会|理事会|联席会议)|[\u4e00-\u9fff]{2,16}届人大常委会)[^,。;]{0,20}(?:举行|召开)$/;

/** `市政协召开十届二十九次主席会议`: a session is called after the body that holds it. */
const ofTerm = /^第?[一二三四五六七八九十]+届/;
const holder =
  /(?:^|[,。;\s日午])((?:[\u4e00-\u9fff]{0,8}[省市县区州盟旗])?(?:政协|人大常委会|人大|[省市县区州盟旗]委))[^,。;]{0,14}(?:召开|举行)了?$/;

/** `第一次、第二次全体会议`, `两次全体会议`: sittings that are called after nothing but their number. */
export const isSitting = (name: string): boolean =>
  /^(?:(?:第[一二三四五六七八九]次[、和]?)+|[两二三四]次)(?:全体会议|大会)$/.test(name);

/** `二届市委召开108次常委会会议`. */
const ofCommittee = /^第?[一二三四五六七八九十百\d]+次常委会/;
const committee =
  /(?:^|[,。;\s日午])((?:[一二三四五六七八九十]+届)?[\u4e00-\u9fff]{0,6}[省市县区州盟旗]委)(?:召开|举行)了?$/;

const ofPresidium = /大会主席团[^,。;]{0,10}(?:举行|召开)$/;

/** `某次会议举行第二次全体会议`: the sitting is called after the session it belongs to. */
export function sessionName(text: string, { start, name }: EventName, all: readonly EventName[]): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const held = [ofTerm, ofCommittee].findIndex((pattern) => pattern.test(name));
  if (held >= 0) return ([holder, committee][held]!.exec(before)?.[1] ?? "") + name;
  if (!sitting.test(name)) return name;
  const earlier = all.filter((event) => !event.bare && event.end <= start);
  const of = ofPresidium.test(before) ? earlier.find((event) => /大会|会议/.test(event.name)) : undefined;
  if (of) return `${of.name.replace(/第[一二三四五六七八九十]+次全体会议$/, "")}主席团${name}`;
  const session = earlier.find(({ end }) => /^[^,。;]{0,24}(?:举行|召开)$/.test(text.slice(end, start)));
  return (session?.name ?? presidium.exec(before)?.[1] ?? "") + name;
}
