import { idleParagraphs } from "../../src/cli/report/idle-text";
import { checkDataset, documentsOnly } from "../../src/rules";
import { withWorkbook } from "../rules/all-parts";
import { sampleDataset } from "../fixtures/sample-dataset";

const sample = sampleDataset();

test("どの点検も行ったときは、何も示さない", () => {
  expect(idleParagraphs(checkDataset(withWorkbook(sample)))).toEqual([]);
});

test("行っていない点検を、見出しと1行ずつで示す", () => {
  const texts = idleParagraphs(checkDataset(documentsOnly(sample))).map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual([
    "",
    "■ 行っていない点検 6項目",
    "別冊とシートの事業費の一致: ワークシート「事業費」が読み込まれていないため、この点検は行っていません。",
  ]);
  expect(texts).toHaveLength(2 + 6);
});
