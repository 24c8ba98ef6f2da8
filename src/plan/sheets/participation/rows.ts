import {
  latestDocument,
  type Dataset,
  type Listing,
  type ListingKind,
  type Municipality,
} from "../../../domain";
import { a1Range, type CellRange } from "../../../references";
import { rowKey } from "../../keys/keys";
import { outlineRow } from "../../layout/outline-columns";
import type { RowDraft } from "../../layout/sheet-draft";
import type { OutlineLine } from "../../subject/outline";
import { marks, unsettledWord } from "../../text/words";
import type { CellValue, FormulaCell } from "../../workbook-plan";

/** Behind the hidden key column, 事務事業, 役割, 連携取組 and 掲載ページ. */
export const firstPartnerColumn = 5;

/** Which listings the sheet draws: those of the vision; of the status list where there is no vision. */
export const drawnKind = (dataset: Dataset): ListingKind =>
  latestDocument(dataset, "vision") === null ? "status-list" : "vision-matrix";

/** Counts ○; where a mark is unsettled there is no count yet. */
const countOfMarks = (cells: CellRange, count: number | null): FormulaCell => {
  const range = a1Range(cells);
  return {
    formula: `IF(COUNTIF(${range},"${marks.unsettled}")>0,"${unsettledWord}",COUNTIF(${range},"${marks.vision}"))`,
    result: count ?? unsettledWord,
  };
};

/** 参加数 of a project. */
const participantCount = (
  row: number,
  partnerCount: number,
  participants: Listing["participants"],
): FormulaCell =>
  countOfMarks(
    { row, column: firstPartnerColumn, rowCount: 1, columnCount: partnerCount },
    participants?.length ?? null,
  );

/** A row of 参加マトリクス: ○ or nothing per partner, 「未」 where nobody has settled the reading, and the live count. */
export const participationRow = (
  line: OutlineLine,
  listing: Listing | undefined,
  partners: readonly Municipality[],
  row: number,
): RowDraft => {
  const participants = listing?.participants ?? null;
  const taking = new Set(participants);
  return outlineRow(line, [
    listing?.page ?? null,
    ...partners.map(({ id }): CellValue => {
      if (participants === null) return marks.unsettled;
      return taking.has(id) ? marks.vision : null;
    }),
    ...(partners.length === 0 ? [0] : [participantCount(row, partners.length, participants)]),
  ]);
};

/** 参加事業数 per partner of the rows from `firstRow` on, and their sum; none while a row is unsettled. */
export const participationTotalRow = (
  firstRow: number,
  listings: readonly (Listing | undefined)[],
  partners: readonly Municipality[],
): RowDraft => {
  const row = firstRow + listings.length;
  const isSettled = listings.every((listing) => (listing?.participants ?? null) !== null);
  const counts = partners.map(
    ({ id }) => listings.filter((listing) => listing?.participants?.includes(id)).length,
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  const all = a1Range({
    row,
    column: firstPartnerColumn,
    rowCount: 1,
    columnCount: partners.length,
  });
  return {
    kind: "total",
    key: rowKey.grandTotal,
    cells: [
      null,
      "参加事業数",
      null,
      null,
      null,
      ...counts.map((count, index) =>
        countOfMarks(
          {
            row: firstRow,
            column: firstPartnerColumn + index,
            rowCount: listings.length,
            columnCount: 1,
          },
          isSettled ? count : null,
        ),
      ),
      {
        formula: `IF(COUNTIF(${all},"${unsettledWord}")>0,"${unsettledWord}",SUM(${all}))`,
        result: isSettled ? sum : unsettledWord,
      },
    ],
  };
};
