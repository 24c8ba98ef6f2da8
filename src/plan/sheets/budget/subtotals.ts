import type { Amount, Budget, FiscalYear } from "../../../domain";
import { a1Range, a1RangeFixedColumns } from "../../../references";
import { outlineLineHeight } from "../../layout/outline-columns";
import type { RowDraft } from "../../layout/sheet-draft";
import type { FormulaCell } from "../../workbook-plan";
import { firstYearColumn } from "./columns";
import { countUndecided } from "./total-formulas";

/** What a subtotal covers, for the larger total above it. */
interface SubtotalSource {
  /** First row of the projects it covers. */
  readonly firstRow: number;
  readonly budgets: readonly (Budget | undefined)[];
}

interface SubtotalDraft extends SubtotalSource {
  readonly kind: "subtotal" | "total";
  readonly key: string;
  readonly labels: readonly (string | null)[];
  readonly row: number;
  /** What is added up: the project rows above, or of them only the rows with a key of this kind. */
  readonly adds: "projects" | "initiative-total" | "pillar-total";
  readonly years: readonly FiscalYear[];
}

const keyColumnIndex = 0;

/**
 * Adds the project rows, or only the subtotals of the next smaller kind, found by the hidden key column: every project is
 * added exactly once, and a row that staff insert between two projects is added too. Empty, not 0, while no cell holds a
 * number.
 */
const sumCell = (
  { firstRow, row, adds }: SubtotalDraft,
  column: number,
  amounts: readonly number[],
): FormulaCell => {
  const block = { row: firstRow, rowCount: row - firstRow, columnCount: 1 };
  const cells = a1Range({ ...block, column });
  const keys = a1RangeFixedColumns({ ...block, column: keyColumnIndex });
  const sum = adds === "projects" ? `SUM(${cells})` : `SUMIF(${keys},"${adds}:*",${cells})`;
  return {
    formula: `IF(COUNT(${cells})=0,"",${sum})`,
    result: amounts.length === 0 ? "" : amounts.reduce((total, amount) => total + amount, 0),
  };
};

const decidedAmounts = (amounts: readonly (Amount | undefined)[]): readonly number[] =>
  amounts.flatMap((amount) => (amount?.kind === "decided" ? [amount.thousandYen] : []));

const yearAmount = (budget: Budget | undefined, year: FiscalYear): Amount | undefined =>
  budget?.years.find(({ fiscalYear }) => fiscalYear === year)?.amount;

const isStated = (amount: Amount): boolean => amount.kind !== "blank";

const hasAmounts = (budget: Budget | undefined): budget is Budget =>
  budget !== undefined &&
  (isStated(budget.statedTotal) || budget.years.some(({ amount }) => isStated(amount)));

const computedAmounts = (budgets: readonly (Budget | undefined)[]): readonly number[] =>
  budgets
    .filter(hasAmounts)
    .map(({ years }) =>
      decidedAmounts(years.map(({ amount }) => amount)).reduce((sum, amount) => sum + amount, 0),
    );

/** 「未定3欄・記載なし4事業を除く」: what the total does not contain. */
const exclusionNote = ({ budgets, years, row, firstRow }: SubtotalDraft): FormulaCell => {
  const block = { row: firstRow, rowCount: row - firstRow };
  const yearRange = a1Range({ ...block, column: firstYearColumn, columnCount: years.length });
  const outcomeRange = a1Range({
    ...block,
    column: firstYearColumn + years.length + 3,
    columnCount: 1,
  });
  const undecided = countUndecided(yearRange);
  const absent = `COUNTIF(${outcomeRange},"対象外")`;
  const undecidedCount = budgets
    .flatMap((budget) => budget?.years ?? [])
    .filter(({ amount }) => amount.kind === "undecided").length;
  const absentCount = budgets.filter((budget) => !hasAmounts(budget)).length;
  return {
    formula:
      `IF(${undecided}>0,"未定"&${undecided}&"欄","")` +
      `&IF(AND(${undecided}>0,${absent}>0),"・","")` +
      `&IF(${absent}>0,"記載なし"&${absent}&"事業","")` +
      `&IF(${undecided}+${absent}>0,"を除く","")`,
    result: exclusionText(undecidedCount, absentCount),
  };
};

const exclusionText = (undecided: number, absent: number): string => {
  const parts = [
    ...(undecided > 0 ? [`未定${String(undecided)}欄`] : []),
    ...(absent > 0 ? [`記載なし${String(absent)}事業`] : []),
  ];
  return parts.length === 0 ? "" : `${parts.join("・")}を除く`;
};

/** A row of subtotals. 差 and 判定 belong to projects only. */
export const budgetSubtotalRow = (draft: SubtotalDraft): RowDraft => {
  const { kind, key, labels, budgets, years } = draft;
  const statedColumn = firstYearColumn + years.length;
  return {
    kind,
    key,
    singleLineHeight: outlineLineHeight,
    cells: [
      null,
      ...labels,
      ...years.map((year, index) =>
        sumCell(
          draft,
          firstYearColumn + index,
          decidedAmounts(budgets.map((budget) => yearAmount(budget, year))),
        ),
      ),
      sumCell(draft, statedColumn, decidedAmounts(budgets.map((budget) => budget?.statedTotal))),
      sumCell(draft, statedColumn + 1, computedAmounts(budgets)),
      null,
      null,
      exclusionNote(draft),
    ],
  };
};
