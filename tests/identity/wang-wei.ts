import type { Item } from "./reading.ts";

export const at = (day: string, text: string): Item => ({ day, text });

/** One official of Jiangxi, and one of Gansu of the same name in the same year. */
export const east = [
  at("2023-03-01", "江西省委书记王伟出席会议并讲话。"),
  at("2023-05-01", "江西省委书记王伟到南昌市调研。"),
  at("2023-09-01", "江西省委书记王伟主持召开会议。"),
];
export const west = [
  at("2023-04-01", "甘肃省省长王伟出席会议并讲话。"),
  at("2023-06-01", "甘肃省省长王伟到兰州市调研。"),
];

/** One official who rises from city to province to ministry. */
export const climbing = [
  at("2019-03-01", "南昌市市长王伟出席会议并讲话。"),
  at("2021-05-01", "江西省省长王伟出席会议并讲话。"),
  at("2021-09-01", "江西省省长王伟主持召开会议。"),
  at("2023-05-01", "财政部部长王伟出席会议并讲话。"),
];
