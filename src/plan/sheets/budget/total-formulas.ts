import {
  compareTotal,
  formatOutcome,
  type Budget,
  type Outcome,
  type TotalReason,
} from "../../../domain";
import { a1, a1Range, type CellRange } from "../../../references";
import { undecidedTexts } from "../../text/words";
import type { CellValue } from "../../workbook-plan";

/** Where a row of 事業費 keeps its amounts. The years stand side by side, 計(記載) right behind them. */
interface BudgetRowCells {
  readonly row: number;
  readonly firstYearColumn: number;
  readonly yearCount: number;
}

/**
 * Counts cells that say 未定, in any of the ways staff write it; each cell once, also where a spreadsheet takes two of the
 * dashes for the same.
 */
export const countUndecided = (range: string): string => {
  const saysOne = undecidedTexts.map((text) => `(${range}="${text}")`).join("+");
  return `SUMPRODUCT((${saysOne}>0)*1)`;
};

const references = ({ row, firstYearColumn: column, yearCount }: BudgetRowCells) => {
  const range = (columnCount: number): string =>
    a1Range({ row, column, rowCount: 1, columnCount } satisfies CellRange);
  const statedColumn = column + yearCount;
  return {
    years: range(yearCount),
    /** The years and 計. */
    all: range(yearCount + 1),
    stated: a1({ row, column: statedColumn }),
    computed: a1({ row, column: statedColumn + 1 }),
    outcome: a1({ row, column: statedColumn + 3 }),
  };
};

/** 計(計算): the sum of the years; empty while nothing at all is stated, so that it does not look like 0千円. */
const computedTotalFormula = (cells: BudgetRowCells): string => {
  const { years, all } = references(cells);
  return `IF(COUNTA(${all})=0,"",SUM(${years}))`;
};

/** 差: 計(記載) − 計(計算), where both are numbers. */
const differenceFormula = (cells: BudgetRowCells): string => {
  const { stated, computed } = references(cells);
  return `IF(AND(ISNUMBER(${stated}),ISNUMBER(${computed})),${stated}-${computed},"")`;
};

/** 判定: the four outcomes of `compareTotal`, in its order of questions. */
const outcomeFormula = (cells: BudgetRowCells): string => {
  const { years, all, stated, computed } = references(cells);
  const match = `"${formatOutcome("match")}"`;
  const mismatch = `"${formatOutcome("mismatch")}"`;
  const undecidable = `"${formatOutcome("undecidable")}"`;
  return (
    `IF(COUNTA(${all})=0,"${formatOutcome("notApplicable")}",` +
    `IF(COUNTA(${all})-COUNT(${all})>${countUndecided(all)},${undecidable},` +
    `IF(NOT(ISNUMBER(${stated})),${undecidable},` +
    `IF(${countUndecided(years)}=0,IF(${stated}=${computed},${match},${mismatch}),` +
    `IF(${stated}<${computed},${mismatch},${undecidable})))))`
  );
};

const reasonTexts: Readonly<Record<TotalReason, string>> = {
  equal: "",
  different: "計が年度別の合計と異なる",
  belowDecidedYears: "計が確定分の合計を下回る",
  decidedYearsOnly: "確定分のみの計",
  undecidedYears: "未定の年度がある",
  totalUndecided: "計が未定",
  totalBlank: "計が空欄",
  unreadable: "金額として読めない欄がある",
  nothingStated: "",
};

/** 備考: why 判定 says so, in words; `absent` stands where nothing is stated. */
const reasonFormula = (cells: BudgetRowCells, absent: string): string => {
  const { years, all, stated, computed, outcome } = references(cells);
  const say = (reason: TotalReason): string => `"${reasonTexts[reason]}"`;
  const is = (one: Outcome): string => `${outcome}="${formatOutcome(one)}"`;
  return (
    `IF(${is("notApplicable")},"${absent}",IF(${is("match")},${say("equal")},` +
    `IF(${is("mismatch")},IF(${countUndecided(years)}=0,${say("different")},${say("belowDecidedYears")}),` +
    `IF(COUNTA(${all})-COUNT(${all})>${countUndecided(all)},${say("unreadable")},` +
    `IF(ISBLANK(${stated}),${say("totalBlank")},` +
    `IF(NOT(ISNUMBER(${stated})),${say("totalUndecided")},` +
    `IF(${stated}=${computed},${say("decidedYearsOnly")},${say("undecidedYears")})))))))`
  );
};

/** 計(計算), 差, 判定 and 備考 of a row with what they come to: the answers of `compareTotal`. */
export const totalCells = (
  cells: BudgetRowCells,
  budget: Pick<Budget, "years" | "statedTotal">,
  absent: string,
): readonly CellValue[] => {
  if (cells.yearCount === 0) return [null, null, formatOutcome("notApplicable"), absent];
  const { computed, difference, outcome, reason } = compareTotal(budget);
  const remark = reason === "nothingStated" ? absent : reasonTexts[reason];
  return [
    { formula: computedTotalFormula(cells), result: computed ?? "" },
    { formula: differenceFormula(cells), result: difference ?? "" },
    { formula: outcomeFormula(cells), result: formatOutcome(outcome) },
    { formula: reasonFormula(cells, absent), result: remark },
  ];
};
