import { compareTotal } from "../../../domain";
import { defineRule } from "../../rule";
import { messageOf, remarkOf, type JudgedBudget } from "./messages";

export const budgetTotalEqualsYears = defineRule<JudgedBudget, JudgedBudget>({
  code: "budget-total-equals-years",
  title: "年度別事業費と計の一致",
  unit: "事業",
  needs: "事業費の表",
  severity: "error",

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
