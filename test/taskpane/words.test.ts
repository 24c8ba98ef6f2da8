import { planWorkbook } from "../../src/plan";
import { sheetIds, sheetWords } from "../../src/taskpane/words";
import { sampleDataset } from "../fixtures/sample-dataset";

test("シートの名前と順序は、作られるシートと同じ", () => {
  const { sheets } = planWorkbook({ dataset: sampleDataset(), results: [] });
  expect(sheetIds.map((id) => [id, sheetWords[id].name])).toEqual(
    sheets.map(({ id, name }) => [id, name]),
  );
});
