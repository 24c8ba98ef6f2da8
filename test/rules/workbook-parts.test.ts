import { planWorkbook } from "../../src/plan";
import { nameSheet } from "../../src/rules/workbook-parts";
import { sampleDataset } from "../fixtures/sample-dataset";
import { allParts } from "./all-parts";

test.each(allParts)("%s の呼び名は、ブックのシート名と同じ", (part) => {
  const plan = planWorkbook({ dataset: sampleDataset(), results: [] });
  const sheet = plan.sheets.find(({ id }) => id === part);
  expect(nameSheet(part)).toBe(`シート「${sheet?.name ?? ""}」`);
});
