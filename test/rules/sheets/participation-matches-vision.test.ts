import { participationMatchesVision as rule } from "../../../src/rules/sheets/participation-matches-vision";
import { sampleDataset, visionId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { runSheetRule } from "../check-cases";
import { checkMarkedSheet } from "./marks-in-sheet-cases";

checkMarkedSheet({
  rule,
  part: "participation",
  kind: "vision-matrix",
  sheet: "参加マトリクス",
  citation: "別冊 令和10年3月",
  document: "別冊（令和10年3月）",
});

test("別冊がなければ、取組状況一覧とは比べず、点検していないと言う", () => {
  const canonical = withoutDocument(sampleDataset(), visionId);
  const { compared, remarks } = runSheetRule(rule, ["participation"], sampleDataset(), canonical);
  expect([compared, remarks[0]?.message]).toEqual([
    0,
    "別冊の一覧が読み込まれていないため、この点検は行っていません。",
  ]);
});
