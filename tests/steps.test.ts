import { spawnSync } from "node:child_process";

/** Text of so many characters that repeats one piece. */
const run = (piece: string, length: number): string =>
  `南昌消息\n${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}`;

const nested = (open: string, close: string, length: number): string =>
  `南昌消息\n${open.repeat(length / 2)}${close.repeat(length / 2)}`;

/** Blocks of the reading engine that run for each character of each text: steps, not seconds. */
const stepsOf = (texts: readonly string[]): readonly number[] => {
  const input = JSON.stringify(texts);
  const { stdout, stderr } = spawnSync(process.execPath, ["tests/support/steps.js"], { input, encoding: "utf8" });
  expect(stderr).toBe("");
  const steps = JSON.parse(stdout) as readonly number[];
  return steps.map((count, at) => count / texts[at]!.length);
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

const prose = [
  "江西省委书记尹弘出席会议并讲话。他强调，要扎实做好防汛救灾各项工作，确保人民群众生命财产安全。\n",
  "江西省委书记尹弘出席会议并讲话，",
  "任命魏砚青为湖北省副省长；",
  "全省防汛工作会议在南昌召开。",
  "签署《东湖合作协议》，",
];
const small = 20_000;

const pieces = [
  ...Array.from("省王、《（）》“。，·的国斯𠮷1a　\n"),
  ...["王李张刘陈杨赵黄", "《》", "（）", "江西省委书记", "江西省委书记尹弘", "尹弘、", "会议", "全省防汛工作会议"],
  ...["5月18日", "中国、", "省\n", "他强调，要", "和", "南昌市。市委书记出席。", "杜·", "（女，藏族）"],
];

describe("No text makes reading slow", () => {
  const typical = median(stepsOf(prose.map((piece) => run(piece, small))));

  it("ten megabytes of 省, of surnames, of 、, of 《 and of nested brackets take a few steps a character", () => {
    const length = 3_400_000;
    const texts = ["省", "王", "王李张刘陈杨赵黄", "、", "《"].map((piece) => run(piece, length));
    for (const each of [...texts, nested("（", "）", length), nested("《", "》", length)]) {
      expect(Buffer.byteLength(each)).toBeGreaterThan(10_000_000);
      const [steps] = stepsOf([each]);
      expect(steps).toBeLessThan(3 * typical);
    }
  }, 180_000);

  it.each(pieces)("as many steps a character for a long run of %j as for a short one", (piece) => {
    const [short, long] = stepsOf([run(piece, small), run(piece, 8 * small)]) as [number, number];
    expect(long).toBeLessThan(1.1 * short);
    expect(long).toBeLessThan(4 * typical);
  });

  it("as many for a long text that never says the same twice as for a short one", () => {
    const names = Array.from("王李张刘陈杨赵黄周吴").flatMap((surname) =>
      Array.from("建国志强春华秀英文武海波永康").flatMap((first) =>
        Array.from("平安福林峰明亮军民生").map((last) => surname + first + last),
      ),
    );
    const told = names.map(
      (name, at) => `江西省委书记${name}在第${at}区出席第${at}次防汛工作会议，法国总统杜·${name}访问。\n`,
    );
    const [short, long] = stepsOf([told.slice(0, 200), told].map((lines) => `南昌消息\n${lines.join("")}`)) as [
      number,
      number,
    ];
    expect(long).toBeLessThan(2 * short);
  });
});
