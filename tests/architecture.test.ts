import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "src", "viewer"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(?:ts|css)$/.test(file));
const lengths = files.map((file) => readFileSync(file, "utf8").split("\n").length - 1).sort((a, b) => a - b);

describe("The house", () => {
  it("imports one way, without cycles", () => {
    const args = ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src", "viewer"];
    expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toContain("no dependency violations found");
  }, 60_000);

  it("has no file above 200 lines, and a median of at most 80", () => {
    expect(lengths.at(-1)).toBeLessThanOrEqual(200);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
  });
});
