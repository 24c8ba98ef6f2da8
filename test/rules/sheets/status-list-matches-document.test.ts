import { statusListMatchesDocument as rule } from "../../../src/rules/sheets/status-list-matches-document";
import { sampleDataset, statusListId } from "../../fixtures/sample-dataset";
import { withoutDocument } from "../../fixtures/sample-edits";
import { runSheetRule } from "../check-cases";
import { checkMarkedSheet } from "./marks-in-sheet-cases";

checkMarkedSheet({
  rule,
  part: "statusList",
  kind: "status-list",
  sheet: "取組状況一覧",
  citation: "取組状況一覧 令和11年4月1日",
  document: "取組状況一覧（令和11年4月1日）",
});

test("資料の取組状況一覧がなければ、別冊とは比べず、点検していないと言う", () => {
  const canonical = withoutDocument(sampleDataset(), statusListId);
  const { compared, remarks } = runSheetRule(rule, ["statusList"], sampleDataset(), canonical);
  expect([compared, remarks[0]?.message]).toEqual([
    0,
    "資料の取組状況一覧が読み込まれていないため、この点検は行っていません。",
  ]);
});
