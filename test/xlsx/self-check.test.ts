import { planWorkbook } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import { writeWorkbook } from "../../src/xlsx";
import { buildFrom, seedTexts } from "../fixtures/seeds";
import { structureProblems } from "./structure-problems";

test("ライブラリの検査（OOXMLの構造）は、実際の資料のブックに何も言わない", async () => {
  const dataset = buildFrom(seedTexts);
  const results = checkDataset(documentsOnly(dataset));
  const bytes = writeWorkbook(planWorkbook({ dataset, results }));
  expect(await structureProblems(bytes)).toEqual([]);
});
