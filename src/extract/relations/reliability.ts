/**
 * Share of right facts among those a rule stated and its ends were plain: read by hand in samples of the news of 2022 to
 * 2024 that `tests/bench/sample.mjs` draws. A whole family stands under its name before the slash.
 */
const read: Readonly<Record<string, number>> = {
  title: 0.98,
  "title/behind-name": 0.95,
  list: 0.97,
  personnel: 0.97,
  "personnel/elected-subject": 0.88,
  attendance: 0.97,
  "attendance/accompany": 0.93,
  venue: 0.94,
  agreement: 0.94,
  "agreement/signed-at": 0.85,
  citation: 0.85,
  speech: 0.92,
  "speech/at-event": 0.85,
  stated: 0.97,
};
const unread = 0.85;

/** How often what the rule states is right, in (0, 1). */
export const reliabilityOf = (rule: string): number => read[rule] ?? read[rule.split("/")[0]!] ?? unread;
