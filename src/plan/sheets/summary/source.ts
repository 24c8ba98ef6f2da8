import type { FiscalYear } from "../../../domain";
import { qualifiedRange, type CellRange } from "../../../references";
import { cellAt } from "../../layout/lay-out-sheet";
import { shownValue, type SheetPlan } from "../../workbook-plan";

/** The rows below the headings of another sheet, as 集計 refers to them. */
export interface SummarySource {
  /** The cells of its key column, as a formula refers to them. */
  readonly rowKeys: string;
  /** The keys of these neighbouring columns, in the key row. Throws when the sheet lacks them. */
  readonly columnKeys: (columns: readonly string[]) => string;
  /** The cells of these neighbouring columns. Throws when the sheet lacks them. */
  readonly cells: (columns: readonly string[]) => string;
  readonly projects: readonly string[];
  /** What a reader sees where two keys meet. */
  readonly shownAt: (rowKey: string, columnKey: string) => string | number | null;
}

/** 事業費, and the years of its columns. */
export interface SummaryBudget {
  readonly source: SummarySource;
  readonly years: readonly FiscalYear[];
}

const projectKey = /^project:/u;

/** Formulas find a project's row by the beginning of its key. */
export const isProjectRow = (rowKeys: string): string => `(LEFT(${rowKeys},8)="project:")`;

const bodyOf = ({ keys }: SheetPlan): Pick<CellRange, "row" | "rowCount"> | null => {
  const heading = keys.rows.findLast(({ key }) => key.startsWith("heading:"))?.row ?? -1;
  const row = heading + 1;
  return row === keys.rows.length ? null : { row, rowCount: keys.rows.length - row };
};

/** How 集計 refers to a sheet; `null` when nothing stands below its headings. */
export const summarySource = (sheet: SheetPlan): SummarySource | null => {
  const { keys, name } = sheet;
  const body = bodyOf(sheet);
  if (body === null) return null;
  const reference = (rows: Pick<CellRange, "row" | "rowCount">, columns: readonly string[]) => {
    const found = keys.columns.filter(({ key }) => columns.includes(key));
    const [first] = found;
    if (first === undefined) throw new Error(`The sheet ${name} lacks ${columns.join(", ")}.`);
    return qualifiedRange(name, { ...rows, column: first.column, columnCount: found.length });
  };
  return {
    rowKeys: qualifiedRange(name, { ...body, column: keys.keyColumn, columnCount: 1 }),
    columnKeys: (columns) => reference({ row: keys.keyRow, rowCount: 1 }, columns),
    cells: (columns) => reference(body, columns),
    projects: keys.rows.map(({ key }) => key).filter((key) => projectKey.test(key)),
    shownAt: (rowKey, columnKey) => {
      const at = cellAt(sheet, rowKey, columnKey);
      return at === null ? null : shownValue(sheet.values[at.row]?.[at.column] ?? null);
    },
  };
};
