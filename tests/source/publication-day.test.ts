import fc from "fast-check";
import { outletIn } from "../../src/source/outlet.ts";
import { bareTitle } from "../../src/source/page/title.ts";
import { dayIn, publicationDay } from "../../src/source/publication-day.ts";

describe("a date", () => {
  it("is read in every way it is printed", () => {
    const days = fc.date({ min: new Date("1949-10-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    const pad = (number: number): string => String(number).padStart(2, "0");
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const spelled = [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
        const forms = [
          iso,
          `${year}年${month}月${day}日`,
          `${year}/${month}/${day}`,
          `${year}.${pad(month)}.${pad(day)}`,
          `${year}${pad(month)}${pad(day)}`,
          `${year}年${pad(month)}月${pad(day)}日`.normalize("NFKD"),
          `${spelled}年${chinese(month)}月${chinese(day)}日`,
        ];
        for (const form of forms) expect([form, dayIn(`前${form}后`)]).toEqual([form, iso]);
      }),
    );
  });
  it.each(["2023-02-29", "2023-13-01", "12023-01-01", "20230231", "电话 2023010112345", "2023年第3次"])(
    "is not found in %s",
    (text) => expect(dayIn(text)).toBeUndefined(),
  );
});

const chinese = (number: number): string => {
  const digits = "〇一二三四五六七八九";
  if (number < 10) return digits[number]!;
  return `${number < 20 ? "" : digits[Math.floor(number / 10)]!}十${number % 10 ? digits[number % 10]! : ""}`;
};

describe("the day of publication", () => {
  it.each([
    ["by its label", ["2023年3月1日", "发布时间：2023-03-02 08:00"], "2023-03-02"],
    ["by its label behind another date of the line", ["成文日期：2023年3月1日　发布日期：2023年3月2日"], "2023-03-02"],
    ["before a later change", ["更新时间：2023-03-05", "2023-03-02 10:00 来源：云岭日报"], "2023-03-02"],
    [
      "in a line of its own with source and editor",
      ["2023年03月02日 08:30 | 来源：云岭日报 | 责任编辑：方小宁"],
      "2023-03-02",
    ],
    ["in an agency's dateline", ["云山社滨南2023年3月2日电（记者 石一鸣）"], "2023-03-02"],
    ["in the head of an issue", ["云岭日报 2023年3月2日 星期四 第01版"], "2023-03-02"],
    ["spelled out below a notice", ["免去方小宁职务。", "云岭省人民政府", "二〇二三年三月二日"], "2023-03-02"],
  ])("is found %s", (_, lines, day) => expect(publicationDay(lines)).toBe(day));
  it.each([
    "2023年3月2日，云岭省召开春耕工作会议。",
    "根据2019年5月1日起施行的《条例》，现就有关事项通知如下",
    "版权所有 2010-2023",
  ])("is not taken from running text: %s", (line) => expect(publicationDay([line])).toBeUndefined());
});

describe("the outlet", () => {
  it.each([
    ["来源：云岭日报", "云岭日报"],
    ["2023-03-02 08:00　稿源：《云岭日报》　作者：方小宁", "云岭日报"],
    ["来源 : 云岭网2023年03月02日 19:42", "云岭网"],
    ["来源：云岭日报责任编辑：方小宁", "云岭日报"],
    ["信息来源：[云岭省人民政府网站]", "云岭省人民政府网站"],
  ])("of %s is %s", (line, outlet) => expect(outletIn([line])).toBe(outlet));
  it.each(["来源：", "水的来源很多。", `来源：${"长".repeat(30)}`])("is not found in %s", (line) =>
    expect(outletIn([line])).toBeUndefined(),
  );
});

describe("a headline", () => {
  it.each([
    ["[视频]云岭省召开会议_新闻频道_云岭网(yl.example)", "云岭省召开会议"],
    ["云岭省召开会议-云山网", "云岭省召开会议"],
    ["云岭省召开会议--云岭频道--人民网", "云岭省召开会议"],
    ["云岭省召开会议 | 云岭日报", "云岭省召开会议"],
    ["长江—珠江经济带建设推进会召开", "长江—珠江经济带建设推进会召开"],
    ["2023-2025年行动方案印发", "2023-2025年行动方案印发"],
    ["\n　云岭省  召开会议\n", "云岭省 召开会议"],
    ["周牧野：以“云岭-松江”合作为抓手", "周牧野：以“云岭-松江”合作为抓手"],
  ])("of %s is %s", (title, bare) => expect(bareTitle(title)).toBe(bare));
});
