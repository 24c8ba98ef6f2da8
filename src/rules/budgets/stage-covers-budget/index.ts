import { formatAmount, formatFiscalYear, type BudgetYear } from "../../../domain";
import { nameYears } from "../../names";
import { defineRule } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { compareStages, type StageArgs, type StageReason } from "./compare";

const nameAmounts = (years: readonly BudgetYear[]): string =>
  years
    .map(({ fiscalYear, amount }) => `${formatFiscalYear(fiscalYear)}「${formatAmount(amount)}」`)
    .join("、");

const messageOf = ({ project, outside, talks }: StageArgs): string => {
  const found = [
    ...(outside.length === 0
      ? []
      : [`工程のない年度に事業費があります（${nameAmounts(outside)}）。`]),
    ...(talks.length === 0
      ? []
      : [`工程が「協議」の年度に事業費があります（${nameAmounts(talks)}）。`]),
  ];
  return `「${project}」は、${found.join("また、")}工程と金額の年度がずれていないか、確かめてください。`;
};

const remarkOf = ({ kind, project, years }: StageReason): string => {
  switch (kind) {
    case "noStages":
      return "工程が文字で読み取れない事業は、事業費と工程の年度を比べられません。";
    case "nothingStated":
      return `「${project}」は、年度別の事業費がすべて空欄です。`;
    case "unreadable":
      return `「${project}」の${nameYears(years)}が金額として読めないため、工程と比べられません。`;
  }
};

export const stageCoversBudget = defineRule<StageArgs, StageReason>({
  code: "stage-covers-budget",
  title: "事業費と工程の年度の一致",
  unit: "事業",
  needs: "別冊の事業費の表",
  severity: "warning",

  *compare({ current }) {
    for (const budget of visionBudgets(current)) yield compareStages(budget);
  },

  message: messageOf,
  remark: remarkOf,
});
