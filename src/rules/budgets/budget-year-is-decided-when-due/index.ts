import type { Budget, FiscalYear, PartialDate } from "../../../domain";
import { nameYears } from "../../names";
import { type Comparison, defineRule } from "../../rule";
import { linesOfYears, visionBudgets, yearsOfKind } from "../vision-budgets";

/** Source: 地方自治法第208条第1項 (会計年度は、毎年4月1日に始まり、翌年3月31日に終わる). */
const firstMonth = 4;

/** Whether a fiscal year has begun on a day; `null` where the day is not known well enough to say. */
const hasBegun = (fiscalYear: FiscalYear, asOf: PartialDate | null): boolean | null => {
  if (asOf === null) return null;
  if (fiscalYear !== asOf.year) return fiscalYear < asOf.year;
  return asOf.month === null ? null : asOf.month >= firstMonth;
};

interface OverdueYears {
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

interface DueReason {
  readonly kind: "nothingStated" | "dayUnknown" | "unreadable";
  readonly project: string;
  readonly years: readonly FiscalYear[];
}

/** One project: the years that are still 未定 although they have begun. */
const compareDue = (
  budget: Budget,
  asOf: PartialDate | null,
): Comparison<OverdueYears, DueReason> => {
  const { project: id, printedName: project } = budget;
  const undecided = yearsOfKind(budget, "undecided");
  const overdue = undecided.filter((year) => hasBegun(year, asOf) === true);
  const [first] = overdue;
  if (first !== undefined) {
    return {
      outcome: "mismatch",
      at: { kind: "budgetYear", project: id, fiscalYear: first },
      args: { project, years: overdue },
      stated: "未定",
      computed: null,
      values: overdue,
      sources: linesOfYears(budget, overdue),
    };
  }
  const unsure = (kind: DueReason["kind"], years: readonly FiscalYear[]) => ({
    reason: { kind, project, years },
    sources: linesOfYears(budget, years),
  });
  const uncertain = undecided.filter((year) => hasBegun(year, asOf) === null);
  if (uncertain.length > 0) return { outcome: "undecidable", ...unsure("dayUnknown", uncertain) };
  const unreadable = yearsOfKind(budget, "unreadable").filter(
    (year) => hasBegun(year, asOf) !== false,
  );
  if (unreadable.length > 0) return { outcome: "undecidable", ...unsure("unreadable", unreadable) };
  return budget.years.every(({ amount }) => amount.kind === "blank")
    ? { outcome: "notApplicable", ...unsure("nothingStated", []) }
    : { outcome: "match" };
};

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
