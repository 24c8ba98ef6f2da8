import { contextOf } from "../../src/taskpane/state/source-context";
import { sampleDataset } from "../fixtures/sample-dataset";

const [document] = sampleDataset().documents;
if (document === undefined) throw new Error("The sample has no document.");
const lines = Array.from({ length: 9 }, (_, index) => `行${String(index + 1)}\t値  `);
const dataset = { documents: [{ ...document, id: "d", lines }] };
const at = (line: number) =>
  contextOf(dataset, { document: "d", line, text: lines[line - 1] ?? "" });
const numbers = (line: number) => at(line).map(({ number }) => number);

test.each([
  ["前後3行", 5, [2, 3, 4, 5, 6, 7, 8]],
  ["先頭の行", 1, [1, 2, 3, 4]],
  ["2行目", 2, [1, 2, 3, 4, 5]],
  ["末尾の行", 9, [6, 7, 8, 9]],
])("出典の前後の行: %s", (_, line, expected) => {
  expect(numbers(line)).toEqual(expected);
});

test("出典の行だけに印が付き、タブは｜になる", () => {
  expect(at(5).filter(({ isSource }) => isSource)).toEqual([
    { number: 5, text: "行5｜値", isSource: true },
  ]);
  expect(at(5)[0]).toEqual({ number: 2, text: "行2｜値", isSource: false });
});

test("資料がなくても、出典の行そのものは示す", () => {
  expect(contextOf({ documents: [] }, { document: "x", line: 2, text: "計\t10" }).at(-1)).toEqual({
    number: 2,
    text: "計｜10",
    isSource: true,
  });
});
