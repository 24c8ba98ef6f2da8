import type { Amount, BudgetFact, OpenAmounts, PartialDate, Stage } from "../../domain";
import { formatFiscalYear, normalizeRow } from "../../domain";
import {
  isStage,
  readAmount,
  saysAmount,
  splitStageAndAmount,
  type MoneyUnit,
} from "../amount-cell";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import {
  farYears,
  haveGaps,
  readBudgetColumns,
  readUnit,
  type BudgetColumns,
} from "./budget-columns";
import {
  reportFarYears,
  reportGaps,
  reportNoAmounts,
  reportNoTotal,
  reportNoYears,
  reportStageRows,
} from "./budget-table-problems";
import { openUnreadAmounts, type UnreadCell } from "./unread-amounts";

type RowKind = "amounts" | "stages" | "both" | "empty";

/** Numbers, dashes and anything under 計 are meant as amounts, also where they cannot be read as such. */
const isMeantAsAmount = (cell: string): boolean =>
  saysAmount(cell) || (/\d/u.test(cell.normalize("NFKC")) && !isStage(cell));

const kindOf = (row: Row, total: number): RowKind => {
  const filled = row.cells.filter((cell) => cell !== "");
  if (filled.length === 0) return "empty";
  if (filled.some((cell) => splitStageAndAmount(cell) !== null)) return "both";
  return filled.some(isMeantAsAmount) || (row.cells[total] ?? "") !== "" ? "amounts" : "stages";
};

const stageText = (row: Row, index: number): string => {
  const cell = row.cells[index] ?? "";
  return splitStageAndAmount(cell)?.stage ?? (isMeantAsAmount(cell) ? "" : cell);
};

/** A stage lasts until the next one begins: the years after its cell belong to the same bar. */
const readStages = (ledger: Ledger, row: Row, { years }: BudgetColumns): readonly Stage[] => {
  const starts = years
    .map(({ index, fiscalYear }) => ({ name: stageText(row, index), fiscalYear }))
    .filter(({ name }) => name !== "");
  const last = years.at(-1)?.fiscalYear ?? 0;
  const source = ledger.cite(row.line);
  return starts.map(({ name, fiscalYear }, position) => ({
    name,
    firstYear: fiscalYear,
    lastYear: (starts[position + 1]?.fiscalYear ?? last + 1) - 1,
    source,
  }));
};

/** The text of a cell that should be an amount, without a stage in front of it. */
const amountText = (row: Row, index: number | null): string => {
  const cell = index === null ? "" : (row.cells[index] ?? "");
  return splitStageAndAmount(cell)?.amount ?? cell;
};

/** Columns whose heading is no year, though they stand among the years: until somebody decides they are not read. */
const openColumns = (
  ledger: Ledger,
  heading: Row,
  amounts: Row,
  { years }: BudgetColumns,
  unit: MoneyUnit | null,
): readonly OpenAmounts[] => {
  const unstated = years.filter(({ isStated }) => !isStated);
  if (unstated.length === 0) return [];
  const texts = unstated.map(({ index }) => heading.cells[index] ?? "");
  const label = unstated.map(({ fiscalYear }) => formatFiscalYear(fiscalYear)).join("、");
  const readings = [
    { label, value: unstated.map(({ index }) => readAmount(amountText(amounts, index), unit)) },
  ];
  const problem = ledger.problem({
    kind: "value-unreadable",
    line: heading.line,
    found: `金額の欄の見出しに「${texts.join("」「")}」`,
    expected: "「R4年度」「令和4年度」「2022年度」のような年度の見出し",
    action: `原本の見出しを確かめ、「${label}」として読んでよければ判断記録に書いてください。それまで、この表の計は判定できません。`,
    quoted: normalizeRow(heading.text),
    readings,
  });
  return [
    {
      columns: unstated.map(({ fiscalYear }) => fiscalYear),
      amounts: { kind: "ambiguous", problem, readings },
    },
  ];
};

/** 工程及び事業費: `rows[0]` holds the years; below it stages, amounts, or both in one row. `null` when no single row of amounts stands there. */
export const readBudgetTable = (
  ledger: Ledger,
  rows: readonly Row[],
  written: PartialDate | null,
): BudgetFact | null => {
  const [heading, ...body] = rows;
  if (heading === undefined) return null;
  const { total } = readBudgetColumns(heading, undefined, written);
  const kinds = body.map((row) => ({ row, kind: kindOf(row, total ?? -1) }));
  const rowsOf = (kind: RowKind): readonly Row[] =>
    kinds.filter((one) => one.kind === kind || one.kind === "both").map(({ row }) => row);
  const [stageRows, amountRows] = [rowsOf("stages"), rowsOf("amounts")];
  const [amounts] = amountRows;

  const columns = readBudgetColumns(heading, amounts, written);
  if (columns.years.length === 0) {
    ledger.cite(heading.line);
    amountRows.forEach(({ line }) => ledger.cite(line));
    reportNoYears(ledger, heading);
    return null;
  }
  const known = new Set([
    0,
    ...columns.years.map(({ index }) => index),
    ...(total === null ? [] : [total]),
  ]);
  ledger.reportLeftColumns(heading, body, known, "年度（「R4年度」など）または「計」");
  ledger.cite(heading.line);
  if (total === null) reportNoTotal(ledger, heading);
  if (stageRows.length > 1) reportStageRows(ledger, stageRows);
  const stages =
    stageRows.length === 1 ? stageRows.flatMap((row) => readStages(ledger, row, columns)) : [];
  if (amounts === undefined || amountRows.length > 1) {
    reportNoAmounts(ledger, heading, amountRows);
    return null;
  }
  const source = ledger.cite(amounts.line);
  const far = farYears(columns, written);
  if (far.length > 0 && written !== null) {
    reportFarYears(ledger, heading, far, written);
    return null;
  }
  if (haveGaps(columns)) {
    reportGaps(
      ledger,
      heading,
      columns.years.map(({ fiscalYear }) => fiscalYear),
    );
    return null;
  }
  const unit = readUnit([
    heading.keys[0] ?? "",
    ...heading.keys,
    ...body.flatMap(({ keys }) => keys),
  ]);
  const unread: UnreadCell[] = [];
  const readAt = (column: UnreadCell["column"], index: number | null): Amount => {
    const text = amountText(amounts, index);
    const amount = readAmount(text, unit);
    if (amount.kind === "unreadable" && index !== null) unread.push({ column, index, text });
    return amount;
  };
  const years = columns.years.map(({ index, fiscalYear, isStated }) => ({
    fiscalYear,
    amount: isStated
      ? readAt(fiscalYear, index)
      : ({ kind: "unreadable", raw: amountText(amounts, index) } as const),
    source,
  }));
  const statedTotal = readAt("total", total);
  return {
    years,
    stages,
    statedTotal,
    statedTotalSource: source,
    openAmounts: [
      ...openColumns(ledger, heading, amounts, columns, unit),
      ...openUnreadAmounts(ledger, amounts, unread),
    ],
  };
};
