import { searchText, searchWords } from "../src/text/segment.ts";

describe("Search words", () => {
  it("hold the words within words", () => {
    expect(searchWords("中华人民共和国")).toEqual(expect.arrayContaining(["中华", "人民", "共和国", "中华人民共和国"]));
  });

  it("are one for both scripts and widths, without signs", () => {
    expect(searchWords("《鐵路》，ＧＤＰ")).toEqual(searchWords("铁路 gdp"));
    expect(searchText("ＧＤＰ鐵路")).toBe("gdp铁路");
  });
});
