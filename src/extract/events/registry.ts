import type { Span } from "../../text/span.ts";
import type { EventKind } from "../mentions/event-names.ts";

/** One event of an article as it is pieced together; `key` is unique in the article. */
export interface EventRecord {
  readonly key: string;
  kind: EventKind;
  readonly names: string[];
  readonly spans: Span[];
  startDate: string | undefined;
  endDate: string | undefined;
  mode: "video" | "hybrid" | undefined;
  planned: boolean;
  referenced: boolean;
  /** Index of the item (brief) it belongs to. */
  readonly item: number;
  readonly people: Set<string>;
  /** Who met or who travelled: an event without a name is called after them. */
  readonly principals: Set<string>;
  /** Of a trip: whether somebody visits a place rather than inspects it. */
  official: boolean;
  readonly places: Set<string>;
  declaredAgreements: number | undefined;
  readonly named: boolean;
}

export interface EventRegistry {
  readonly all: EventRecord[];
  readonly add: (kind: EventKind, name: string | undefined, item: number) => EventRecord;
  /** Events of an item that it tells of, rather than refers to. */
  readonly told: (item: number) => EventRecord[];
  readonly byName: (name: string) => EventRecord | undefined;
  readonly byKey: (key: string) => EventRecord | undefined;
}

/** No article names more events: what it names beyond them is not compared with all before. */
const mostCompared = 300;

const plain = (name: string): string =>
  short.reduce(
    (said, [long, called]) => said.replace(long, called),
    name.replace(/^\d{4}年/, "").replace(/[“”"‘’]/g, ""),
  );

/** How sessions are called for short: `政协第十三届全国委员会常务委员会第二次会议` is `全国政协十三届常委会第二次会议`. */
const short: readonly (readonly [RegExp, string])[] = [
  [/^(?:中国人民)?(?:政协|政治协商会议)第([一二三四五六七八九十]+届)全国委员会常务委员会/, "全国政协$1常委会"],
  [
    /^(?:中国人民)?(?:政协|政治协商会议)第([一二三四五六七八九十]+届)全国委员会第([一二三四五六七八九十]+次)/,
    "全国政协$1$2",
  ],
  [/^第([一二三四五六七八九十]+届)全国政协/, "全国政协$1"],
  [/^([一二三四五六七八九十]+届)全国政协/, "全国政协$1"],
  [/人民代表大会常务委员会/, "人大常委会"],
  [/第([一二三四五六七八九十]+届)(?=人大|人民代表大会|全国人大|全国人民代表大会)/, "$1"],
];

/** `十八大`. */
const congress = /^(?:十[一二三四五六七八九]?|二十)大$/;

/** `经济协调会第十五届市长联席会议` is called `经济协调会市长联席会议` in the headline. */
const ordinal = /第[一二三四五六七八九十百\d]+[届次]/;

/** `座谈会` names what `两省合作座谈会` names; two names with different beginnings are two events. */
function sameEvent(a: string, b: string): boolean {
  const [year, other] = [/^\d{4}年/.exec(a)?.[0], /^\d{4}年/.exec(b)?.[0]];
  if (year && other && year !== other) return false;
  const [long, short] = a.length >= b.length ? [plain(a), plain(b)] : [plain(b), plain(a)];
  return (
    long === short ||
    isEndOf(short, long) ||
    (short.length >= 8 && (isPartOf(short, long) || long.replace(ordinal, "") === short))
  );
}

const isEndOf = (short: string, long: string): boolean =>
  long.endsWith(short) && (short.length >= 4 || congress.test(short));

/** What the press is told of a session, or what prepares it, is another event. */
const another = /^[^,。]{0,6}(?:发布会|吹风会|记者会|预备会议|动员会|启动仪式|代表座谈会|筹备.*|新闻中心.*)$/;

const isPartOf = (short: string, long: string): boolean =>
  long.includes(short) && !another.test(long.slice(long.indexOf(short) + short.length));

export function eventRegistry(): EventRegistry {
  const all: EventRecord[] = [];
  const keys = new Map<string, EventRecord>();
  return {
    all,
    byKey: (key) => keys.get(key),
    told: (item) => all.filter((event) => event.item === item && !event.referenced),
    byName: (name) =>
      all.find((event) => event.named && event.names.includes(name)) ??
      all.slice(0, mostCompared).find((event) => event.named && event.names.some((known) => sameEvent(known, name))),
    add(kind, name, item) {
      const event: EventRecord = {
        key: `event${all.length + 1}`,
        kind,
        names: name ? [name] : [],
        spans: [],
        startDate: undefined,
        endDate: undefined,
        mode: undefined,
        planned: false,
        referenced: false,
        item,
        people: new Set(),
        principals: new Set(),
        official: false,
        places: new Set(),
        declaredAgreements: undefined,
        named: name !== undefined,
      };
      all.push(event);
      keys.set(event.key, event);
      return event;
    },
  };
}
