import { latestDocument, type Dataset } from "../../../domain";
import { a1, a1FixedColumn } from "../../../references";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { frozenColumns, repeatedTextIsQuiet } from "../../layout/outline-columns";
import { emphasis } from "../../layout/palette";
import { columnKeyRow, headingRow, noteRow, titleRow } from "../../layout/sheet-draft";
import { latestBudgets } from "../../subject/latest-document";
import { outlineProjects } from "../../subject/outline";
import { formatDocument } from "../../text/source-text";
import { undecidedWord } from "../../text/words";
import type { ConditionalFormat, SheetPlan, Validation } from "../../workbook-plan";
import { absentTexts, budgetColumns, yearsOfBudgets, firstYearColumn } from "./columns";
import { budgetRows } from "./rows";

const title = "事業費";
const headingRowIndex = 3;
const firstBodyRow = headingRowIndex + 1;

const note = (dataset: Dataset): string => {
  const vision = latestDocument(dataset, "vision");
  const source =
    vision === null
      ? "別冊がないため、事業費の記載はありません。"
      : `出典：${formatDocument(dataset, vision)}`;
  return `${source}  単位：千円  ${undecidedWord}＝資料に「—」とあるもの（0ではない）  空欄＝記載なし  差＝計（記載）－計（計算）  小計・計は事業の行だけを1回ずつ合計し、${undecidedWord}と空欄は加えません。`;
};

const wholeAmountOrUndecided = (cell: string): string =>
  `OR(${cell}="${undecidedWord}",IF(ISNUMBER(${cell}),AND(${cell}>=0,${cell}=INT(${cell})),FALSE))`;

const amountValidation = (yearCount: number, rowCount: number): Validation => ({
  range: {
    row: firstBodyRow,
    rowCount,
    column: firstYearColumn,
    columnCount: yearCount + 1,
  },
  rule: {
    kind: "formula",
    formula: wholeAmountOrUndecided(a1({ row: firstBodyRow, column: firstYearColumn })),
  },
  title: "事業費",
  message: `千円単位の整数か「${undecidedWord}」を入力してください。記載がないときは空欄にしてください。`,
});

/** 不一致 and 判定不能 stand out beside their words; a row without amounts is quiet. */
const outcomeFormats = (yearCount: number, rowCount: number): readonly ConditionalFormat[] => {
  const outcomeColumn = firstYearColumn + yearCount + 3;
  const outcome = a1FixedColumn({ row: firstBodyRow, column: outcomeColumn });
  const block = (column: number, columnCount: number) => ({
    row: firstBodyRow,
    rowCount,
    column,
    columnCount,
  });
  return [
    {
      range: block(outcomeColumn - 1, 2),
      formula: `${outcome}="不一致"`,
      style: emphasis.mismatch,
    },
    {
      range: block(outcomeColumn, 1),
      formula: `${outcome}="判定不能"`,
      style: emphasis.undecidable,
    },
    {
      range: block(firstYearColumn, yearCount + 5),
      formula: `${outcome}="対象外"`,
      style: emphasis.absent,
    },
  ];
};

/**
 * 事業費: one row per project of the dataset. 計(計算), 差, 判定 and 備考 are live formulas; subtotals per initiative and
 * pillar and the grand total add explicit cells, so that no project is counted twice.
 */
export const planBudgetSheet = (dataset: Dataset): SheetPlan => {
  const budgets = latestBudgets(dataset);
  const years = yearsOfBudgets(dataset);
  const columns = budgetColumns(dataset, years);
  const context = { firstRow: firstBodyRow, years, budgets, absentText: absentTexts(dataset) };
  const body = budgetRows(outlineProjects(dataset, dataset.projects), context);
  const hasAmounts = body.length > 0 && years.length > 0;
  return layOutSheet({
    id: "budget",
    name: title,
    columns,
    rows: [
      columnKeyRow(columns),
      titleRow(title),
      noteRow(note(dataset)),
      headingRow(columns),
      ...body,
    ],
    keyColumn: 0,
    frozen: { rows: firstBodyRow, columns: frozenColumns },
    repeatedRows: { first: headingRowIndex, last: headingRowIndex },
    validations: hasAmounts ? [amountValidation(years.length, body.length)] : [],
    conditionalFormats: hasAmounts
      ? [
          ...outcomeFormats(years.length, body.length),
          ...repeatedTextIsQuiet({ row: firstBodyRow, rowCount: body.length }),
        ]
      : [],
  });
};
