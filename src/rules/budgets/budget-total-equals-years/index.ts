import {
  type Budget,
  compareTotal,
  type FiscalYear,
  formatAmount,
  formatDifference,
  formatThousandYen,
  type TotalComparison,
} from "../../../domain";
import { nameYears } from "../../names";
import { defineRule } from "../../rule";

interface JudgedBudget {
  readonly budget: Budget;
  readonly comparison: TotalComparison;
}

const yen = (thousandYen: number | null): string =>
  thousandYen === null ? "なし" : formatThousandYen(thousandYen);

const unreadableYears = ({ years }: Budget): readonly FiscalYear[] =>
  years.filter(({ amount }) => amount.kind === "unreadable").map(({ fiscalYear }) => fiscalYear);

const unreadableText = (budget: Budget): string => {
  const years = unreadableYears(budget);
  const where = [
    ...(years.length === 0 ? [] : [nameYears(years)]),
    ...(budget.statedTotal.kind === "unreadable" ? ["計"] : []),
  ];
  return `${where.join("と")}が金額として読めないため、判定できません。`;
};

/** What is found and, where there are any, which years are 未定. */
const explain = ({ budget, comparison }: JudgedBudget): string => {
  const stated = `計は「${formatAmount(budget.statedTotal)}」`;
  const sum = yen(comparison.computed);
  const difference = yen(Math.abs(comparison.difference ?? 0));
  const signed = formatDifference(comparison.difference ?? 0, 0);
  const { undecidedYears } = comparison;
  const undecided = undecidedYears.length === 0 ? "" : `${nameYears(undecidedYears)}が未定のため、`;
  switch (comparison.reason) {
    case "equal":
      return `${stated}で、年度別の合計と同じです。`;
    case "different":
      return `${stated}ですが、年度別の合計は「${sum}」です。差は「${signed}」です。`;
    case "belowDecidedYears":
      return `${stated}ですが、${nameYears(comparison.decidedYears)}だけで合計「${sum}」になります。${nameYears(undecidedYears)}は未定です。`;
    case "decidedYearsOnly":
      return `${stated}で、確定分のみの計です。${undecided}一致とは判定できません。`;
    case "undecidedYears":
      return `${stated}で、確定分の合計「${sum}」を「${difference}」上回ります。${undecided}判定できません。`;
    case "totalUndecided":
      return `${stated}です。${undecided}判定できません。計は少なくとも「${sum}」です。`;
    case "totalBlank":
      return `計が空欄です。${undecided}判定できません。金額のある年度の合計は「${sum}」です。`;
    case "unreadable":
      return unreadableText(budget);
    case "nothingStated":
      return "年度別の事業費も計も空欄です。";
  }
};

const messageOf = (judged: JudgedBudget): string =>
  `「${judged.budget.printedName}」の${explain(judged)}計と年度別の金額のどちらが正しいか、確かめてください。`;

const remarkOf = (judged: JudgedBudget): string =>
  `「${judged.budget.printedName}」の${explain(judged)}`;

export const budgetTotalEqualsYears = defineRule<JudgedBudget, JudgedBudget>({
  code: "budget-total-equals-years",
  title: "年度別事業費と計の一致",
  unit: "事業",
  needs: "事業費の表",
  severity: "error",
  compares: "documentAndSum",

  *compare({ current }) {
    for (const budget of current.budgets) {
      const comparison = compareTotal(budget);
      const { outcome, stated, computed } = comparison;
      const args = { budget, comparison };
      const sources = [budget.statedTotalSource, ...budget.years.map(({ source }) => source)];
      if (outcome === "match") {
        yield { outcome };
      } else if (outcome === "mismatch") {
        yield {
          outcome,
          at: { kind: "budgetTotal", project: budget.project },
          args,
          stated,
          computed,
          sources,
        };
      } else {
        yield { outcome, reason: args, sources };
      }
    }
  },

  message: messageOf,
  remark: remarkOf,
});
