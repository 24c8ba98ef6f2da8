import { type Budget, formatFiscalYear, formatThousandYen } from "../../../domain";
import { type Comparison, defineRule } from "../../rule";
import { linesOfYears, visionBudgets, yearsOfKind } from "../vision-budgets";
import { amountsOf, isExact, type OddYear, oddYears, type YearAmount } from "./odd-years";

interface UnitArgs {
  readonly project: string;
  readonly odd: readonly OddYear[];
}

interface UnitReason {
  readonly kind: "unreadable" | "tooFewYears";
  readonly project: string;
}

/** One project: its years held against one another. */
const compareUnits = (budget: Budget): Comparison<UnitArgs, UnitReason> => {
  const { project: id, printedName: project } = budget;
  const amounts = amountsOf(budget);
  const odd = oddYears(amounts);
  const [first] = odd;
  if (first !== undefined) {
    const named = odd.flatMap(({ year, beside }) => [year, ...beside]);
    const years = named.map(({ fiscalYear }) => fiscalYear);
    return {
      outcome: "mismatch",
      at: { kind: "budgetYear", project: id, fiscalYear: first.year.fiscalYear },
      args: { project, odd },
      stated: first.year.thousandYen,
      computed: first.beside[0]?.thousandYen ?? null,
      values: named.map(({ fiscalYear, thousandYen }) => [fiscalYear, thousandYen]),
      sources: linesOfYears(budget, years),
    };
  }
  const unreadable = yearsOfKind(budget, "unreadable");
  const sources = linesOfYears(budget, unreadable);
  if (unreadable.length > 0) {
    return { outcome: "undecidable", reason: { kind: "unreadable", project }, sources };
  }
  return amounts.length > 1
    ? { outcome: "match" }
    : { outcome: "notApplicable", reason: { kind: "tooFewYears", project }, sources };
};

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
