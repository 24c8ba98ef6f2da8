import type { CellRange } from "../../references";
import type { BorderedBlock, CellStyle, CellValue, StyledBlock } from "../workbook-plan";
import { styles } from "./palette";
import { runsOf } from "./runs";
import { firstVisibleColumn, type ColumnDraft, type RowDraft, type RowKind } from "./sheet-draft";
import { needsTextFormat } from "./text-guard";

interface Table {
  readonly columns: readonly ColumnDraft[];
  readonly rows: readonly RowDraft[];
}

const textFormat = "@";

const tableKinds: ReadonlySet<RowKind> = new Set(["heading", "band", "body", "subtotal", "total"]);
/** Rows whose cells look as their columns say, before their own look is added. */
const valueKinds: ReadonlySet<RowKind> = new Set(["body", "band", "subtotal", "total"]);
const acrossKinds: ReadonlySet<RowKind> = new Set(["note", "band"]);

const rowStyles: Partial<Readonly<Record<RowKind, CellStyle>>> = {
  title: styles.title,
  note: styles.note,
  section: styles.section,
  heading: styles.heading,
  band: styles.band,
  subtotal: styles.subtotal,
  total: styles.total,
};

const visibleColumns = (columns: readonly ColumnDraft[]) => {
  const column = firstVisibleColumn(columns);
  return { column, columnCount: columns.length - column };
};

type Stretch = Pick<CellRange, "row" | "rowCount">;

const stretchesOf = <T>(
  rows: readonly RowDraft[],
  valueOf: (kind: RowKind) => T,
): readonly (Stretch & { readonly value: T })[] =>
  runsOf(rows.map(({ kind }) => valueOf(kind))).map(({ value, start, length }) => ({
    value,
    row: start,
    rowCount: length,
  }));

/** A style per column within a stretch of rows, neighbours with one style as one block. */
const columnBlocks = (
  columnStyles: readonly (CellStyle | undefined)[],
  { row, rowCount }: Stretch,
): readonly StyledBlock[] =>
  runsOf(columnStyles).flatMap(({ value: style, start, length }) =>
    style === undefined || Object.keys(style).length === 0
      ? []
      : [{ range: { row, rowCount, column: start, columnCount: length }, style }],
  );

/** The look of table rows by their columns, then of all rows by their kind. */
export const styledBlocks = ({ columns, rows }: Table): readonly StyledBlock[] => {
  const whole = { row: 0, rowCount: rows.length, column: 0, columnCount: columns.length };
  const bodyStyles = columns.map(({ style }) => style);
  const headingStyles = columns.map(({ headingStyle }) => headingStyle);
  return [
    { range: whole, style: styles.body },
    ...stretchesOf(rows, (kind) => valueKinds.has(kind)).flatMap((stretch) =>
      stretch.value ? columnBlocks(bodyStyles, stretch) : [],
    ),
    ...stretchesOf(rows, (kind) => kind).flatMap(({ value: kind, ...stretch }) => {
      const style = rowStyles[kind];
      return [
        ...(style === undefined
          ? []
          : [{ range: { ...stretch, ...visibleColumns(columns) }, style }]),
        ...(kind === "heading" ? columnBlocks(headingStyles, stretch) : []),
      ];
    }),
  ];
};

/** Cells whose text Excel would turn into something else get the text format, unless their column has it. */
export const guardedCells = (
  grid: readonly (readonly CellValue[])[],
  columns: readonly ColumnDraft[],
): readonly StyledBlock[] =>
  columns.flatMap(({ style }, column) =>
    style.numberFormat === textFormat
      ? []
      : runsOf(
          grid.map((cells) => {
            const value = cells[column] ?? null;
            return typeof value === "string" && needsTextFormat(value);
          }),
        )
          .filter(({ value }) => value)
          .map(({ start, length }) => ({
            range: { row: start, rowCount: length, column, columnCount: 1 },
            style: { numberFormat: textFormat },
          })),
  );

/** Lines around and inside each stretch of table rows. */
export const borderedTables = ({ columns, rows }: Table): readonly BorderedBlock[] =>
  runsOf(rows.map(({ kind }) => tableKinds.has(kind)))
    .filter(({ value }) => value)
    .map(({ start, length }) => ({
      range: { row: start, rowCount: length, ...visibleColumns(columns) },
      outline: "medium",
      insideHorizontal: "thin",
      insideVertical: "thin",
    }));

/** Notes and bands are written across the sheet, so that they wrap at its edge. */
export const acrossMerges = ({ columns, rows }: Table): readonly CellRange[] =>
  rows.flatMap(({ kind }, row) =>
    acrossKinds.has(kind) ? [{ row, rowCount: 1, ...visibleColumns(columns) }] : [],
  );
