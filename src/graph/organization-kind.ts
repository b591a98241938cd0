/** What a body's name says of its kind; the first that fits decides. Each line: kind, pattern, example. */
const kinds: readonly (readonly [string, RegExp, string])[] = [
  ["congress", /人大|人民代表大会/, "江西省人大常委会"],
  ["cppcc", /政协/, "江西省政协"],
  ["court", /法院|法庭$/, "最高人民法院"],
  ["procuratorate", /检察院/, "最高人民检察院"],
  ["military", /军|武警|部队|司令部/, "中央军委"],
  ["university", /大学|学院|党校/, "清华大学"],
  ["company", /公司|集团|银行|国家电投|企业/, "国家电网有限公司"],
  ["party", /委$|党委|党组|工委|纪委|中央|组织部|宣传部|统战部|政治局|书记处/, "江西省委"],
  ["association", /协会|学会|商会|联合会|工会|妇联|共青团|工商联|基金会|联盟|组织$/, "江西省工商联"],
  ["government", /政府|国务院|部$|厅$|局$|办公室$|委员会$|署$|院$/, "江西省人民政府"],
];

export const organizationKind = (name: string): string =>
  kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";
