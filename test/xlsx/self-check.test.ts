import { planWorkbook } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import { drawWorkbook } from "../../src/xlsx/write-workbook";
import { buildFrom, seedTexts } from "../fixtures/seeds";

test("ライブラリの検査（OOXMLの構造）は、実際の資料のブックに何も言わない", async () => {
  const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  const dataset = buildFrom(seedTexts);
  const results = checkDataset(documentsOnly(dataset));
  await drawWorkbook(planWorkbook({ dataset, results })).xlsx.writeBuffer({ validate: true });
  expect(warn.mock.calls).toEqual([]);
  warn.mockRestore();
});
