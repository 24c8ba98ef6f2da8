import type { Dataset, Problem } from "../../../domain";
import type { CellRange } from "../../../references";
import { columnKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { styles } from "../../layout/palette";
import {
  columnKeyRow,
  hiddenKeyColumn,
  sectionRow,
  spacerRow,
  titleRow,
  type ColumnDraft,
  type RowDraft,
} from "../../layout/sheet-draft";
import type { CellStyle, SheetPlan, StyledBlock } from "../../workbook-plan";
import { decisionsSection, problemsSection } from "./readings";
import { documentsSection, legendSection, type Section } from "./sections";

const title = "出典";
const topCount = { ...styles.count, vertical: "top" } as const;

const column = (width: number, style: CellStyle): ColumnDraft => ({ heading: "", width, style });

/** Shared by the sections of the sheet, each of which has its own headings. */
const columns: readonly ColumnDraft[] = [
  hiddenKeyColumn,
  column(6, topCount),
  { ...column(46, styles.topText), key: columnKey.document },
  column(20, styles.topText),
  column(24, styles.topText),
  column(11, topCount),
  column(11, topCount),
  column(11, topCount),
  column(36, styles.topText),
  column(44, styles.topText),
];

interface Tables {
  readonly rows: readonly RowDraft[];
  readonly merges: readonly CellRange[];
  readonly styles: readonly StyledBlock[];
}

/** A section from `firstRow` on: its title, its headings, its rows or a sentence instead. */
const drawSection = (section: Section, firstRow: number): Tables => {
  const { headings, rows, whenEmpty } = section;
  const empty: RowDraft = { kind: "body", cells: [null, null, whenEmpty] };
  const body = rows.length === 0 ? [empty] : rows;
  const headingRow = firstRow + 1;
  return {
    rows: [sectionRow(section.title), { kind: "heading", cells: [null, ...headings] }, ...body],
    merges: section.merges.flatMap((cells) =>
      [headingRow, ...body.map((_, index) => headingRow + 1 + index)].map((row) => ({
        ...cells,
        row,
        rowCount: 1,
      })),
    ),
    styles: section.merges.map((cells) => ({
      range: { ...cells, row: headingRow + 1, rowCount: body.length },
      style: { ...styles.topText, numberFormat: "General" },
    })),
  };
};

/** 出典: the documents, the decisions, what nobody has decided yet, and the legend of symbols. */
export const planSourcesSheet = (dataset: Dataset, problems: readonly Problem[]): SheetPlan => {
  const rows: RowDraft[] = [columnKeyRow(columns), titleRow(title)];
  const merges: CellRange[] = [];
  const blocks: StyledBlock[] = [];
  for (const section of [
    documentsSection(dataset),
    decisionsSection(dataset),
    problemsSection(dataset, problems),
    legendSection(dataset),
  ]) {
    if (rows.length > 2) rows.push(spacerRow);
    const tables = drawSection(section, rows.length);
    rows.push(...tables.rows);
    merges.push(...tables.merges);
    blocks.push(...tables.styles);
  }
  return layOutSheet({
    id: "sources",
    name: title,
    columns,
    rows,
    merges,
    styles: blocks,
    keyColumn: 0,
    formerRows: "remove",
    frozen: { rows: 2, columns: 0 },
    repeatedRows: { first: 1, last: 1 },
  });
};
