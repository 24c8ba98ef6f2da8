import { idleParagraphs } from "../../src/cli/report/idle-text";
import { checkDataset, documentsOnly } from "../../src/rules";
import { sheetRules, totalRules, withWorkbook } from "../rules/all-parts";
import { sampleDataset } from "../fixtures/sample-dataset";
import { sampleShown } from "../fixtures/sample-shown";
import { loadSeeds } from "../rules/load-seeds";

const seeds = loadSeeds();
/** The rules that need a workbook. */
const idle = Object.keys(sheetRules).length + totalRules.length;

test("どの点検も行ったときは、何も示さない", () => {
  const results = checkDataset({ ...withWorkbook(seeds), shown: sampleShown });
  expect(idleParagraphs(results)).toEqual([]);
});

test("行っていない点検を、見出しと1行ずつで示す", () => {
  const texts = idleParagraphs(checkDataset(documentsOnly(seeds))).map(({ text }) => text);
  expect(texts.slice(0, 3)).toEqual([
    "",
    `■ 行っていない点検 ${String(idle)}項目`,
    "別冊とシートの事業費の一致: ワークシート「事業費」が読み込まれていないため、この点検は行っていません。",
  ]);
  expect(texts).toHaveLength(2 + idle);
});

test("古い正本データにないものは、点検していないと言う", () => {
  const texts = idleParagraphs(checkDataset(documentsOnly(sampleDataset()))).map(
    ({ text }) => text,
  );
  expect(texts).toContain(
    "市町名の表記: 市町名の表記（古い正本データにはありません）が読み込まれていないため、この点検は行っていません。",
  );
});
