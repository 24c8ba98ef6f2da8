import { defineRule } from "../../rule";
import { nameSheet, needsSheet, shownText } from "../../workbook-parts";
import { compareCounts, type CountArgs, type CountReason } from "./compare";

const sheet = nameSheet("participation");

export const participationCountIsCorrect = defineRule<CountArgs, CountReason>({
  code: "participation-count-is-correct",
  title: "参加数と印の数の一致",
  unit: "事業",
  needs: needsSheet(["participation"], "参加マトリクスの参加数の列"),
  severity: "error",

  *compare(input) {
    yield* compareCounts(input);
  },

  message: ({ project, shown, marks }) =>
    `${sheet}の「${project}」の参加数は「${shownText(shown)}」ですが、参加の印は「${String(marks)}」です。計算式が値に置き換わっていないか、「○」でない印がないか、再計算の設定を確かめてください。`,
  remark: (reason: CountReason) =>
    reason.kind === "unsettled"
      ? `${sheet}の印が定まらない事業は、参加数を判定できません。`
      : `${sheet}の「${reason.project}」の参加数の欄がないか、同じ識別子の行が複数あるため、比べられません。`,
});
