import { formatFiscalYear, formatThousandYen } from "../../../domain";
import { defineRule } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { compareUnits, type UnitArgs, type UnitReason } from "./compare";
import { isExact, type OddYear, type YearAmount } from "./odd-years";

const nameAmount = ({ fiscalYear, thousandYen }: YearAmount): string =>
  `${formatFiscalYear(fiscalYear)}の「${formatThousandYen(thousandYen)}」`;

const nameOdd = (odd: OddYear): string => {
  const { year, beside, direction } = odd;
  const factor = direction === "larger" ? "1,000倍" : "1,000分の1";
  return `${nameAmount(year)}は、${beside.map(nameAmount).join("、")}の${isExact(odd) ? "ちょうど" : "約"}${factor}です。`;
};

export const budgetUnitIsPlausible = defineRule<UnitArgs, UnitReason>({
  code: "budget-unit-is-plausible",
  title: "年度別事業費の単位",
  unit: "事業",
  needs: "別冊の事業費の表",
  severity: "warning",

  *compare({ current }) {
    for (const budget of visionBudgets(current)) yield compareUnits(budget);
  },

  message: ({ project, odd }) =>
    `「${project}」の事業費のうち、${odd.map(nameOdd).join("また、")}円と千円を取り違えていないか、確かめてください。`,
  remark: ({ kind, project }) =>
    kind === "unreadable"
      ? `「${project}」には金額として読めない年度があるため、単位を判定できません。`
      : "0千円でない金額の年度が2つない事業は、年度どうしを比べられません。",
});
