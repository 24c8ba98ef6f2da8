import { saveDataset } from "../../src/dataset";
import { buildFrom, seedText, visionName } from "../fixtures/seeds";

const lines = seedText(visionName).split("\n");
const regionLine = lines.indexOf("高梁川流域連携中枢都市圏との連携事業");
const nameLine = lines.findIndex((line, at) => at > regionLine && line.startsWith("事務事業名"));

const withNameRow = (row: string) =>
  buildFrom({ [visionName]: lines.with(nameLine, row).join("\n") });

test("圏域間連携事業を順に読む", () => {
  const dataset = buildFrom({ [visionName]: lines.join("\n") });
  expect(dataset.crossRegionProjects.map(({ printedName }) => printedName)).toEqual([
    "特産農産物PR",
    "圏域内周遊に向けた観光資源発信",
    "ESD実践",
    "気候変動対策",
    "市民協働事業の推進",
    "圏域データ等の活用",
  ]);
  for (const { otherRegion, purpose, activities } of dataset.crossRegionProjects) {
    expect(otherRegion).toBe("高梁川流域連携中枢都市圏");
    expect([purpose?.value, activities?.bullets.length]).not.toContain(undefined);
  }
});

test.each([
  ["欄が空", "事務事業名\t\tSDGs\t"],
  ["見出しだけ", "事務事業名"],
])("事業名を失った表（%s）は、事業とせず読めない行として報告する", (_, row) => {
  const dataset = withNameRow(row);
  expect(dataset.crossRegionProjects).toHaveLength(5);
  const unread = dataset.problems
    .filter(({ kind }) => kind === "line-unread")
    .map(({ line }) => line);
  expect(unread).toEqual([nameLine + 1, nameLine + 2, nameLine + 3]);
  expect(() => saveDataset(dataset)).not.toThrow();
});
