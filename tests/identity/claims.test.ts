import { answer } from "../../src/store/answer.ts";
import { reading, type Item } from "./reading.ts";

const text = "江西省委书记周安邦出席会议并讲话。会议研究了下一步工作。";

describe("A claim", () => {
  it("counts copies of one text once, whatever the outlet and its dateline", async () => {
    const items: readonly Item[] = [
      { id: "a", day: "2023-01-10", outlet: "江西日报", text },
      { id: "b", day: "2023-01-11", outlet: "湖南日报", text: `新华社南昌1月10日电（记者 林某）${text}（完）` },
      { id: "c", day: "2023-02-10", text: "江西省委书记周安邦到南昌市调研。" },
    ];
    const [row] = await reading(async (each) => {
      await each.read(...items);
      return each.rows("MATCH (:Person {name: '周安邦'})-[h:HOLDS]->(q:Post) RETURN h.articles, q.name");
    });
    expect(row).toEqual([2, "江西省委书记"]);
  });

  it("against another is shown beside it, with the sentences of both", async () => {
    const items: readonly Item[] = [
      { day: "2023-01-10", text: "江西省委书记周安邦出席会议并讲话。" },
      { day: "2023-02-10", text: "江西省委书记李承志出席会议并讲话。" },
      { day: "2023-03-10", text: "江西省委书记周安邦到南昌市调研。" },
      { day: "2023-04-10", text: "江西省委书记李承志到南昌市调研。" },
    ];
    const { columns, rows } = await reading(async (each) => {
      await each.read(...items);
      return answer(each.store, { name: "conflicts", rows: 10 });
    });
    const told = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    expect(told).toMatchObject([{ kind: "two holders", subject: "江西省委书记" }]);
    const quotes = [told[0]?.["quotes"], told[0]?.["against"]] as readonly (readonly unknown[])[];
    expect(quotes.map((side) => side.length)).toEqual([2, 2]);
  });

  it("on an event's day against another's is shown with a sentence of each article", async () => {
    const meeting = "东湖流域第三次协同治理会议";
    const { columns, rows } = await reading(async (each) => {
      await each.read(
        { id: "a", day: "2023-05-12", text: `5月11日，${meeting}在南昌举行。江西省委书记周安邦出席会议并讲话。` },
        { id: "b", day: "2023-05-13", text: `${meeting}5月10日在南昌举行。江西省委书记周安邦主持会议。` },
        { id: "c", day: "2023-05-13", text: "江西省委书记周安邦到南昌市调研。" },
      );
      return answer(each.store, { name: "conflicts", rows: 10 });
    });
    const [told] = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
    expect(told).toMatchObject({
      kind: "told differently",
      told: ["startDate: 2023-05-10 (b) | 2023-05-11 (a)"],
      quotes: [{ article: "b" }, { article: "a" }],
    });
    const quotes = (told!["quotes"] ?? []) as readonly { readonly quote: string }[];
    for (const { quote } of quotes) expect(quote).toContain(meeting);
  });
});
