import type { Amount, BudgetFact, FiscalYear, Stage } from "../../domain";
import { formatFiscalYear } from "../../domain";
import { readAmount, saysAmount, splitStageAndAmount } from "../amount-cell";
import { readFiscalYear } from "../japanese-date";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import {
  reportGaps,
  reportNoAmounts,
  reportNoTotal,
  reportStageRows,
} from "./budget-table-problems";

interface Columns {
  readonly years: readonly { readonly index: number; readonly fiscalYear: FiscalYear }[];
  /** `null` where no column is headed 計. */
  readonly total: number | null;
}

const readColumns = (heading: Row): Columns => {
  const total = heading.keys.indexOf("計");
  return {
    years: heading.cells.flatMap((cell, index) => {
      const fiscalYear = readFiscalYear(cell);
      return fiscalYear === null ? [] : [{ index, fiscalYear }];
    }),
    total: total === -1 ? null : total,
  };
};

type RowKind = "amounts" | "stages" | "both" | "empty";

const kindOf = (row: Row): RowKind => {
  const filled = row.cells.filter((cell) => cell !== "");
  if (filled.length === 0) return "empty";
  if (filled.some((cell) => splitStageAndAmount(cell) !== null)) return "both";
  return filled.some(saysAmount) ? "amounts" : "stages";
};

const stageText = (row: Row, index: number): string => {
  const cell = row.cells[index] ?? "";
  return splitStageAndAmount(cell)?.stage ?? (saysAmount(cell) ? "" : cell);
};

/** A stage lasts until the next one begins: the years after its cell belong to the same bar. */
const readStages = (ledger: Ledger, row: Row, { years }: Columns): readonly Stage[] => {
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

const readAmountAt = (ledger: Ledger, row: Row, index: number | null, heading: string): Amount => {
  const cell = index === null ? "" : (row.cells[index] ?? "");
  const amount = readAmount(splitStageAndAmount(cell)?.amount ?? cell);
  if (amount.kind === "unreadable") {
    ledger.report({
      kind: "amount-unreadable",
      line: row.line,
      ...(index === null ? {} : { column: index + 1 }),
      found: `${heading}の欄に「${amount.raw}」`,
      expected: "「15,000千円」の形の金額、未定を表す「—」、または空欄",
      action: "原本と見比べ、金額だけを千円単位で書いてください。",
    });
  }
  return amount;
};

/** Years that skip, repeat or run backwards: then no amount can be given to its year. */
const haveGaps = ({ years }: Columns): boolean =>
  years.some(({ fiscalYear }, index) => {
    const before = years[index - 1];
    return before !== undefined && fiscalYear !== before.fiscalYear + 1;
  });

/** 工程及び事業費: `rows[0]` holds the years; below it stages, amounts, or both in one row. `null` when no single row of amounts stands there. */
export const readBudgetTable = (ledger: Ledger, rows: readonly Row[]): BudgetFact | null => {
  const [heading, ...body] = rows;
  if (heading === undefined) return null;
  const columns = readColumns(heading);
  const known = new Set([
    0,
    ...columns.years.map(({ index }) => index),
    ...(columns.total === null ? [] : [columns.total]),
  ]);
  ledger.reportLeftCells(heading, known, "年度（「R4年度」など）または「計」");
  ledger.cite(heading.line);
  if (columns.total === null) reportNoTotal(ledger, heading);
  for (const row of body) {
    ledger.reportLeftCells(row, known, "見出しに年度または「計」がある欄だけの行");
  }

  const stageRows = body.filter((row) => ["stages", "both"].includes(kindOf(row)));
  const amountRows = body.filter((row) => ["amounts", "both"].includes(kindOf(row)));
  if (stageRows.length > 1) reportStageRows(ledger, stageRows);
  const stages =
    stageRows.length === 1 ? stageRows.flatMap((row) => readStages(ledger, row, columns)) : [];
  const [amounts] = amountRows;
  if (amounts === undefined || amountRows.length > 1 || columns.years.length === 0) {
    reportNoAmounts(ledger, heading, amountRows);
    return null;
  }
  const source = ledger.cite(amounts.line);
  if (haveGaps(columns)) {
    reportGaps(
      ledger,
      heading,
      columns.years.map(({ fiscalYear }) => fiscalYear),
    );
    return null;
  }
  return {
    years: columns.years.map(({ index, fiscalYear }) => ({
      fiscalYear,
      amount: readAmountAt(ledger, amounts, index, formatFiscalYear(fiscalYear)),
      source,
    })),
    stages,
    statedTotal: readAmountAt(ledger, amounts, columns.total, "計"),
    statedTotalSource: source,
  };
};
