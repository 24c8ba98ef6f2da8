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

/** 役割 and 連携取組, wide enough for one line a row. */
export const groupColumns = ({
  pillars,
  initiatives,
}: Pick<Dataset, "pillars" | "initiatives">): readonly ColumnDraft[] => [
  outlineColumn("役割", columnKey.pillar, pillars.map(formatPillar)),
  outlineColumn(
    "連携取組",
    columnKey.initiative,
    initiatives.map(({ name }) => name),
  ),
];

/** 事務事業 stays in sight when the others are scrolled: beside it and a pane, half a small screen has to be left for them. */
const widestProject = 28.8;

/** Close lines: what longer names take more stays on the same page. */
export const outlineLineHeight = 15;

/** Frozen: the hidden key column and 事務事業. */
export const frozenColumns = 2;

/** The first columns of the working sheets, behind the hidden key column: 事務事業 first, so that it alone is frozen. */
export const outlineColumns = (
  dataset: Pick<Dataset, "pillars" | "initiatives" | "projects">,
): readonly ColumnDraft[] => [
  {
    heading: "事務事業",
    width: widthFor(
      dataset.projects.map(({ name }) => name),
      { ...widths, widest: widestProject, fontSize: bodyFontSize },
    ),
    style: styles.text,
    key: columnKey.project,
  },
  ...groupColumns(dataset),
];

/** A row about a project below these columns: its name, what it belongs to, then `cells`. */
export const outlineRow = (
  { pillar, initiative, project }: OutlineLine,
  cells: readonly CellValue[],
): RowDraft => ({
  kind: "body",
  singleLineHeight: outlineLineHeight,
  key: rowKey.project(project.id),
  cells: [null, project.name, formatPillar(pillar), initiative.name, ...cells],
});

const repeatedColumns = 2;

/**
 * 役割 and 連携取組 stand in every row, so that rows can be sorted and filtered; where they repeat the row above, they are
 * drawn in grey.
 */
export const repeatedTextIsQuiet = (
  { row, rowCount }: Pick<CellRange, "row" | "rowCount">,
  pillarColumn = frozenColumns,
): readonly ConditionalFormat[] => [
  {
    range: { row, rowCount, column: pillarColumn, columnCount: repeatedColumns },
    formula: `${a1({ row, column: pillarColumn })}=${a1({ row: row - 1, column: pillarColumn })}`,
    style: emphasis.repeated,
  },
];
