import { nameYears } from "../../names";
import { defineRule } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { compareDue, type DueReason, type OverdueYears } from "./compare";

const remarkOf = ({ kind, project, years }: DueReason): string => {
  switch (kind) {
    case "dayUnknown":
      return `「${project}」の${nameYears(years)}の事業費は未定です。点検日が分からないため、年度が始まっているかどうかを判定できません。`;
    case "unreadable":
      return `「${project}」の${nameYears(years)}が金額として読めないため、決まっているかどうかを判定できません。`;
    case "nothingStated":
      return `「${project}」は、年度別の事業費がすべて空欄です。`;
  }
};

export const budgetYearIsDecidedWhenDue = defineRule<OverdueYears, DueReason>({
  code: "budget-year-is-decided-when-due",
  title: "始まった年度の事業費の確定",
  unit: "事業",
  needs: "別冊の事業費の表",
  severity: "warning",

  *compare({ current, asOf }) {
    for (const budget of visionBudgets(current)) yield compareDue(budget, asOf);
  },

  message: ({ project, years }) =>
    `「${project}」の${nameYears(years)}の事業費は未定のままです。点検日にはこの年度が始まっています。金額が決まっていれば記載し、決まっていなければその事情を確かめてください。`,
  remark: remarkOf,
});
