import { latestStatusList } from "../../listings";
import { defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import { compareSheetMarks } from "../marks-in-sheet";
import {
  messageOf,
  remarkOf,
  type SheetMarksArgs,
  type SheetMarksReason,
} from "../marks-in-sheet-messages";

export const statusListMatchesDocument = defineRule<SheetMarksArgs, SheetMarksReason>({
  code: "status-list-matches-document",
  title: "取組状況一覧とシートの連携市町の一致",
  unit: "事業",
  needs: needsSheet(["statusList"], "資料の取組状況一覧"),
  severity: "warning",
  compares: "documentAndSheet",

  *compare(input) {
    const statusList = latestStatusList(input.canonical);
    if (statusList === null || !input.read.has("statusList")) return;
    yield* compareSheetMarks("statusList", statusList, input);
  },

  message: messageOf,
  remark: remarkOf,
});
