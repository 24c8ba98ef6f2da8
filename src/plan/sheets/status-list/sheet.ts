import {
  latestDocument,
  type Dataset,
  type Listing,
  type Municipality,
  type PartialDate,
} from "../../../domain";
import type { CellRange } from "../../../references";
import { columnKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { municipalityColumns, partnersOf } from "../../layout/municipality-columns";
import { bodyFontSize, styles } from "../../layout/palette";
import {
  columnKeyRow,
  hiddenKeyColumn,
  noteRow,
  spacerRow,
  type ColumnDraft,
  type RowDraft,
} from "../../layout/sheet-draft";
import { widthFor } from "../../layout/text-metrics";
import { latestListings } from "../../subject/latest-document";
import type { SheetPlan } from "../../workbook-plan";
import { statusListHead, type Frame } from "./head";
import { drawnKind, firstPartnerColumn, statusListBlock, statusListGroups } from "./rows";

const name = "取組状況一覧";

/** Bounds that leave room for the marks. */
const widths = { narrowest: 24, widest: 58, fontSize: bodyFontSize };

const columnsOf = (
  listings: readonly Listing[],
  partners: readonly Municipality[],
): readonly ColumnDraft[] => [
  hiddenKeyColumn,
  {
    heading: "連携取組",
    width: widthFor(
      listings.map(({ printedInitiative }) => printedInitiative),
      widths,
    ),
    style: styles.text,
    key: columnKey.initiative,
  },
  {
    heading: "主な取組内容",
    width: widthFor(
      listings.map(({ printedName }) => printedName),
      widths,
    ),
    style: styles.text,
    key: columnKey.project,
  },
  ...municipalityColumns(partners),
];

const blocksOf = (
  dataset: Dataset,
  kind: "status-list" | "vision-matrix",
  partners: readonly Municipality[],
  firstRow: number,
): Pick<Frame, "rows" | "merges"> => {
  const rows: RowDraft[] = [];
  const merges: CellRange[] = [];
  for (const group of statusListGroups(dataset, kind)) {
    if (rows.length > 0) rows.push(spacerRow);
    const block = statusListBlock(group, partners, firstRow + rows.length);
    rows.push(...block.rows);
    merges.push(...block.merges);
  }
  return { rows, merges };
};

const emptyNote = "取組状況一覧も別冊もないため、一覧を作成できません。";

/**
 * 取組状況一覧 in the form as published: title, date, 将来像, one block per pillar with its headings. Without a status list it
 * is drawn from the vision matrix. `asOf` replaces the date of the document.
 */
export const planStatusListSheet = (dataset: Dataset, asOf: PartialDate | null): SheetPlan => {
  const partners = partnersOf(dataset);
  const document = latestDocument(dataset, "status-list") ?? latestDocument(dataset, "vision");
  const kind = drawnKind(dataset);
  const columns = columnsOf(latestListings(dataset, kind), partners);
  const head = statusListHead(dataset, document, asOf, {
    firstRow: 1,
    columnCount: columns.length - 1,
  });
  const firstBlockRow = 1 + head.rows.length + 1;
  const blocks = blocksOf(dataset, kind, partners, firstBlockRow);
  const hasRows = blocks.rows.length > 0;
  return layOutSheet({
    id: "statusList",
    name,
    columns,
    rows: [
      columnKeyRow(columns),
      ...head.rows,
      spacerRow,
      ...(hasRows ? blocks.rows : [noteRow(emptyNote)]),
    ],
    merges: [...head.merges, ...blocks.merges],
    styles: head.styles,
    keyColumn: 0,
    frozen: { rows: hasRows ? firstBlockRow + 1 : 0, columns: hasRows ? firstPartnerColumn : 0 },
    repeatedRows: hasRows ? { first: firstBlockRow, last: firstBlockRow } : null,
  });
};
