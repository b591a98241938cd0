/** An event under the id that one article gave it, from its name and a day; whether an article states that day. */
export interface Occurrence {
  readonly id: string;
  readonly stated: boolean;
}

const dated = /^(event:(.{5,}))@(\d{4}-\d{2}-\d{2})$/;

/** Names under which something happens every few days. */
const everyday =
  /^(?:例行|视频|专题|电话)*(?:新闻|媒体)?(?:发布会|记者会|吹风会|座谈会|会议|会谈|论坛|研讨会|推进会|仪式|活动|大会)$/;

/** What an event's id says besides its day; undefined for one that is known otherwise. */
export const occasionName = (id: string): string | undefined => {
  const [, stem, name = ""] = dated.exec(id) ?? [];
  return everyday.test(name) || name.includes("@") ? undefined : stem;
};

const dayOf = (id: string): string => id.slice(-10);

/** A recap comes out within three days, and need not say when the event was. */
const recap = 3 * 86_400_000;

const follows = (day: string, event: string): boolean => {
  const after = Date.parse(day) - Date.parse(event);
  return after > 0 && after <= recap;
};

/** The ids that mean an event of an earlier day: an article of the next days that states none tells of that one. */
export const sameOccasions = (occurrences: readonly Occurrence[]): ReadonlyMap<string, string> => {
  const stated = new Map<string, string[]>();
  const known = new Set(occurrences.filter((each) => each.stated).map(({ id }) => id));
  for (const id of known) stated.set(occasionName(id)!, [...(stated.get(occasionName(id)!) ?? []), id]);
  const same = new Map<string, string>();
  for (const { id } of occurrences) {
    if (known.has(id)) continue;
    const before = (stated.get(occasionName(id)!) ?? []).filter((other) => follows(dayOf(id), dayOf(other)));
    const last = before.sort().at(-1);
    if (last !== undefined) same.set(id, last);
  }
  return same;
};
