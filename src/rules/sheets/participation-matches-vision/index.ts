import { latestMatrix } from "../../listings";
import { defineRule } from "../../rule";
import { needsSheet } from "../../workbook-parts";
import { compareSheetMarks } from "../marks-in-sheet";
import {
  messageOf,
  remarkOf,
  type SheetMarksArgs,
  type SheetMarksReason,
} from "../marks-in-sheet-messages";

export const participationMatchesVision = defineRule<SheetMarksArgs, SheetMarksReason>({
  code: "participation-matches-vision",
  title: "別冊とシートの連携市町の一致",
  unit: "事業",
  needs: needsSheet(["participation"], "別冊の一覧"),
  severity: "error",
  compares: "documentAndSheet",

  *compare(input) {
    const vision = latestMatrix(input.canonical);
    if (vision === null || !input.read.has("participation")) return;
    yield* compareSheetMarks("participation", vision, input);
  },

  message: messageOf,
  remark: remarkOf,
});
