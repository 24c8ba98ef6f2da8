import {
  type AddedRows,
  formatAmount,
  formatThousandYen,
  formatTotalColumn,
  type ShownAmount,
  type Source,
} from "../../../domain";
import { type Comparison, defineRule, type RuleInput } from "../../rule";
import { nameSheet } from "../../workbook-parts";
import { budgetTotals, type ColumnSum } from "../budget-totals";
import {
  checkTotal,
  nameAddedRows,
  nameDifference,
  needsShownTotals,
  shownBudgetTotals,
  showsSum,
  valueOf,
} from "../shown-budget-totals";

interface SubtotalArgs {
  readonly initiative: string;
  readonly shown: ShownAmount;
  /** `null` where no project has an amount. */
  readonly sum: number | null;
}

type SubtotalReason =
  | { readonly kind: "rowMissing" | "unreadable"; readonly initiative: string }
  | { readonly kind: "addedRows"; readonly initiative: string; readonly added: AddedRows };

type SubtotalComparison = Comparison<SubtotalArgs, SubtotalReason>;

const compareCell = (
  shown: ShownAmount,
  sum: ColumnSum,
  initiative: string,
  sources: readonly Source[],
): SubtotalComparison => {
  if (sum === "unreadable") {
    return { outcome: "undecidable", reason: { kind: "unreadable", initiative }, sources };
  }
  if (showsSum(shown, sum)) return { outcome: "match" };
  const { scope, column, added } = shown;
  if (added !== undefined && showsSum(shown, (sum ?? 0) + added.thousandYen)) {
    return { outcome: "undecidable", reason: { kind: "addedRows", initiative, added }, sources };
  }
  return {
    outcome: "mismatch",
    at: { kind: "subtotal", scope, column },
    args: { initiative, shown, sum },
    stated: valueOf(shown),
    computed: sum,
    sources,
  };
};

/** 小計 of every initiative with the projects below it, column by column. */
const compareSubtotals = (input: RuleInput): readonly SubtotalComparison[] => {
  const shown = shownBudgetTotals(input);
  if (shown === null) return [];
  const totals = budgetTotals(input.current);
  return totals.initiatives.flatMap(({ id, name: initiative }) => {
    const sources = totals.sourcesOf([id]);
    return shown.columns.map((column): SubtotalComparison => {
      const cell = shown.find({ kind: "initiative", initiative: id }, column);
      return cell === undefined
        ? { outcome: "notApplicable", reason: { kind: "rowMissing", initiative }, sources }
        : compareCell(cell, totals.sumOf(id, column), initiative, sources);
    });
  });
};

const sheet = nameSheet("budget");

const nameAdded = ({ added }: ShownAmount): string =>
  added === undefined
    ? ""
    : `小計には、${nameAddedRows(added)}に追加された行の金額「${formatThousandYen(added.thousandYen)}」も入ります。`;

const messageOf = ({ initiative, shown, sum }: SubtotalArgs): string => {
  const cell = `${sheet}の「${initiative}」の小計${formatTotalColumn(shown.column)}は「${formatAmount(shown.amount)}」です`;
  const projects =
    sum === null
      ? "が、合計する金額のある事業がありません。"
      : `が、事業の金額の合計は「${formatThousandYen(sum)}」です。`;
  return `${cell}${projects}${nameDifference(shown, sum)}${nameAdded(shown)}${checkTotal}`;
};

const remarkOf = (reason: SubtotalReason): string => {
  const subject = `${sheet}の「${reason.initiative}」の小計`;
  switch (reason.kind) {
    case "rowMissing":
      return `${subject}の行がないか、同じ識別子の行が複数あるため、比べられません。`;
    case "unreadable":
      return `${subject}は、金額として読めない事業の欄があるため判定できません。`;
    case "addedRows":
      return `${subject}には、${nameAddedRows(reason.added)}に追加された行の金額が入っています。追加された行は点検していないため、判定できません。`;
  }
};

export const subtotalEqualsProjects = defineRule<SubtotalArgs, SubtotalReason>({
  code: "subtotal-equals-projects",
  title: "小計と事業の金額の一致",
  unit: "欄",
  needs: needsShownTotals,
  severity: "error",
  compares: "sheetAndSum",

  *compare(input) {
    yield* compareSubtotals(input);
  },

  message: messageOf,
  remark: remarkOf,
});
