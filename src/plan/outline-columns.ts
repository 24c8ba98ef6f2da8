import { a1FixedColumn, type CellRange } from "./address";
import { columnKey } from "./keys";
import { emphasis, styles } from "./palette";
import type { ColumnDraft } from "./sheet-draft";
import type { ConditionalFormat } from "./workbook-plan";

/** The first columns of the working sheets, behind the hidden key column. */
export const pillarColumn: ColumnDraft = {
  heading: "役割",
  width: 26,
  style: styles.text,
  key: columnKey.pillar,
};
export const initiativeColumn: ColumnDraft = {
  heading: "連携取組",
  width: 32,
  style: styles.text,
  key: columnKey.initiative,
};
export const projectColumn: ColumnDraft = {
  heading: "事務事業",
  width: 40,
  style: styles.text,
  key: columnKey.project,
};

const pillarColumnIndex = 1;
const repeatedColumns = 2;

/**
 * 役割 and 連携取組 stand in every row, so that rows can be sorted and filtered; where they repeat the row above, they are
 * drawn in grey.
 */
export const repeatedTextIsQuiet = ({
  row,
  rowCount,
}: Pick<CellRange, "row" | "rowCount">): readonly ConditionalFormat[] =>
  Array.from({ length: repeatedColumns }, (_, index) => {
    const column = pillarColumnIndex + index;
    const here = a1FixedColumn({ row, column });
    const above = a1FixedColumn({ row: row - 1, column });
    return {
      range: { row, rowCount, column, columnCount: 1 },
      formula: `${here}=${above}`,
      style: emphasis.repeated,
    };
  });
