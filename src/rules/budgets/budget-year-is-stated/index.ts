import { formatFiscalYear } from "../../../domain";
import { nameYears } from "../../names";
import { defineRule } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { compareStatedYears, type BlankArgs, type NoStages } from "./compare";

const messageOf = ({ project, blanks, undecidedBefore }: BlankArgs): string => {
  const where = blanks
    .map(({ stage, years }) => `${nameYears(years)}（工程は「${stage}」）`)
    .join("、");
  const found = `「${project}」の${where}の事業費が空欄です。`;
  if (undecidedBefore === null) {
    return `${found}工程がこの年度に及ぶかどうかを原本で確かめ、及ぶ場合は金額、0千円、未定のいずれかを記載してください。`;
  }
  return `${found}その前の${formatFiscalYear(undecidedBefore)}は未定です。未定が続くのか、記載漏れかを原本で確かめ、年度ごとに記載してください。`;
};

export const budgetYearIsStated = defineRule<BlankArgs, NoStages>({
  code: "budget-year-is-stated",
  title: "工程のある年度の事業費の記載",
  unit: "事業",
  needs: "別冊の事業費の表",
  severity: "warning",

  *compare({ current }) {
    for (const budget of visionBudgets(current)) yield compareStatedYears(budget);
  },

  message: messageOf,
  remark: ({ project, years }) =>
    `「${project}」は${nameYears(years)}の事業費が空欄です。工程が文字で読み取れないため、記載が要る年度かどうかを判定できません。`,
});
