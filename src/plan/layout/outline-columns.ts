import type { Dataset } from "../../domain";
import { a1, type CellRange } from "../../references";
import { columnKey, rowKey } from "../keys/keys";
import type { OutlineLine } from "../subject/outline";
import { formatPillar } from "../text/words";
import type { CellValue, ConditionalFormat } from "../workbook-plan";
import { bodyFontSize, emphasis, outlineFontSize, styles } from "./palette";
import type { ColumnDraft, RowDraft } from "./sheet-draft";
import { widthFor } from "./text-metrics";

/** Bounds that keep the marks beside the names on one page. */
const widths = { narrowest: 16, widest: 52 };

const outlineColumn = (heading: string, key: string, texts: readonly string[]): ColumnDraft => ({
  heading,
  width: widthFor(texts, { ...widths, fontSize: outlineFontSize }),
  style: styles.outlineText,
  key,
});

/** The first columns of the working sheets, behind the hidden key column; wide enough for one line a row. */
export const outlineColumns = ({
  pillars,
  initiatives,
  projects,
}: Pick<Dataset, "pillars" | "initiatives" | "projects">): readonly ColumnDraft[] => [
  outlineColumn("役割", columnKey.pillar, pillars.map(formatPillar)),
  outlineColumn(
    "連携取組",
    columnKey.initiative,
    initiatives.map(({ name }) => name),
  ),
  {
    heading: "事務事業",
    width: widthFor(
      projects.map(({ name }) => name),
      { ...widths, fontSize: bodyFontSize },
    ),
    style: styles.text,
    key: columnKey.project,
  },
];

/** A row about a project below these columns: what it belongs to, its name, then `cells`. */
export const outlineRow = (
  { pillar, initiative, project }: OutlineLine,
  cells: readonly CellValue[],
): RowDraft => ({
  kind: "body",
  key: rowKey.project(project.id),
  cells: [null, formatPillar(pillar), initiative.name, project.name, ...cells],
});

const pillarColumnIndex = 1;
const repeatedColumns = 2;

/**
 * 役割 and 連携取組 stand in every row, so that rows can be sorted and filtered; where they repeat the row above, they are
 * drawn in grey.
 */
export const repeatedTextIsQuiet = ({
  row,
  rowCount,
}: Pick<CellRange, "row" | "rowCount">): readonly ConditionalFormat[] => [
  {
    range: { row, rowCount, column: pillarColumnIndex, columnCount: repeatedColumns },
    formula: `${a1({ row, column: pillarColumnIndex })}=${a1({ row: row - 1, column: pillarColumnIndex })}`,
    style: emphasis.repeated,
  },
];
