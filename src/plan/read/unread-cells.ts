import { groupBy } from "../../domain";
import { a1 } from "../../references";
import type { WorkbookProblem } from "../found-workbook";
import { columnKey, isFurnitureKey } from "../keys/keys";
import { isFormula, shownValue, type CellValue, type SheetPlan } from "../workbook-plan";
import { isExcelError, quoteValue } from "./cell-text";
import { columnTitle } from "./columns";
import {
  cellInColumn,
  findRow,
  problemAt,
  type Complaint,
  type FoundCell,
  type LocatedSheet,
} from "./located-sheet";

/** `formulaReplaced`: a typed value stands where a formula was. `formulaBroken`: it comes to 「#REF!」. */
type EditKind = "formulaReplaced" | "formulaBroken" | "changed";

/** A cell that nobody reads back and that is no longer what the plan wrote. */
interface Edit {
  readonly kind: EditKind;
  readonly cell: FoundCell;
  readonly column: string;
  readonly rowTitle: string;
  readonly planned: CellValue;
}

const quoteOrEmpty = (value: FoundCell["value"] | null): string =>
  value === "" || value === null ? "空欄" : quoteValue(value);

const happened: Readonly<Record<EditKind, string>> = {
  formulaReplaced: "の計算式が値に置き換わっています。",
  formulaBroken: "の計算式が壊れています。",
  changed: "が書き換えられています。この欄は点検に使いません。",
};

const formulaExpected = "連携突合が書き込んだ計算式";

const actions: Readonly<Record<EditKind, string>> = {
  formulaReplaced:
    "このままでは、金額や印を直しても計算し直されません。「シートを作る」で計算式を書き直してください。",
  formulaBroken:
    "計算の元になる列や行を削除した直後であれば元に戻してください。戻せないときは「シートを作る」で計算式を書き直してください。",
  changed: "元の内容に戻すか、「シートを作る」で書き直してください。",
};

/** More edits of one kind in one column than this are one problem: whole columns get pasted over as values. */
const mostSeparate = 3;

const complaintOf = (kind: EditKind, found: string, contentExpected: string): Complaint => ({
  reach: "notice",
  found,
  expected: kind === "changed" ? contentExpected : formulaExpected,
  action: actions[kind],
});

const oneEdit = (title: string, { kind, cell, rowTitle, planned }: Edit): Complaint => {
  const now = cell.value === "" ? "セルは空欄です。" : `セルの値は${quoteValue(cell.value)}です。`;
  return complaintOf(
    kind,
    `「${rowTitle}」の${title}${happened[kind]}${now}`,
    quoteOrEmpty(shownValue(planned)),
  );
};

const manyEdits = (title: string, kind: EditKind, edits: readonly Edit[]): Complaint => {
  const named = edits.slice(0, mostSeparate).map(({ cell }) => a1(cell));
  const others = String(edits.length - mostSeparate);
  const places = `${String(edits.length)}か所（${named.join("、")} ほか${others}か所）`;
  return complaintOf(kind, `${title}の${places}${happened[kind]}`, "連携突合が書き込んだ内容");
};

/** Problems of the edits of one kind in one column. */
const complainOfEdits = (
  located: LocatedSheet,
  edits: readonly Edit[],
): readonly WorkbookProblem[] => {
  const [first] = edits;
  if (first === undefined) return [];
  const title = `「${columnTitle(located.plan, first.column)}」`;
  return edits.length <= mostSeparate
    ? edits.map((edit) => problemAt(located, edit.cell, oneEdit(title, edit)))
    : [problemAt(located, first.cell, manyEdits(title, first.kind, edits))];
};

/** The rows that are read back. */
const itemRow = /^(?:project|kpi|annex-item):/u;

const editOf = (planned: CellValue, cell: FoundCell): EditKind | null => {
  if (!isFormula(planned)) return cell.value === (planned ?? "") ? null : "changed";
  if (cell.formula === null) return "formulaReplaced";
  return isExcelError(cell.value) ? "formulaBroken" : null;
};

/** What a row is about: its project or item, of a total its label. */
const rowTitle = ({ keys, values }: SheetPlan, row: number): string => {
  const cells = values[row] ?? [];
  const valueUnder = (key: string) => {
    const column = keys.columns.find((one) => one.key === key)?.column;
    return column === undefined ? null : shownValue(cells[column] ?? null);
  };
  const label = cells
    .map(shownValue)
    .find((value, column) => column !== keys.keyColumn && value !== null);
  return String(valueUnder(columnKey.project) ?? valueUnder(columnKey.annexItem) ?? label ?? "");
};

const editsOf = (located: LocatedSheet, readColumns: RegExp): readonly Edit[] => {
  const { plan } = located;
  return plan.keys.rows.flatMap(({ key, row: plannedRow }): readonly Edit[] => {
    const found = findRow(located, key);
    if (found.kind !== "found" || plannedRow === plan.keys.keyRow || isFurnitureKey(key)) return [];
    return plan.keys.columns.flatMap(({ key: column, column: plannedColumn }): readonly Edit[] => {
      if (plannedColumn === plan.keys.keyColumn || plan.staffColumns.includes(column)) return [];
      if (itemRow.test(key) && readColumns.test(column)) return [];
      const cell = cellInColumn(located, found.row, column);
      const planned = plan.values[plannedRow]?.[plannedColumn] ?? null;
      const kind = cell === null ? null : editOf(planned, cell);
      return cell === null || kind === null
        ? []
        : [{ kind, cell, column, rowTitle: rowTitle(plan, plannedRow), planned }];
    });
  });
};

/**
 * Notices of what staff changed in cells that are not read back: names of pillars, pages, formulas. `readColumns` are the keys
 * of the columns that are read back from the rows of items.
 */
export const unreadCellProblems = (
  located: LocatedSheet,
  readColumns: RegExp,
): readonly WorkbookProblem[] =>
  Array.from(
    groupBy(editsOf(located, readColumns), ({ kind, column }) => `${kind} ${column}`).values(),
  ).flatMap((edits) => complainOfEdits(located, edits));
