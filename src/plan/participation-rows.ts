import type { Listing, Municipality } from "../domain";
import { a1Range } from "./address";
import { rowKey } from "./keys";
import type { OutlineLine } from "./outline";
import type { RowDraft } from "./sheet-draft";
import type { CellValue, FormulaCell } from "./workbook-plan";
import { formatPillar, marks, unsettledWord } from "./words";

/** Behind the hidden key column, 役割, 連携取組, 事務事業 and 掲載ページ. */
export const firstPartnerColumn = 5;

/** Counts ○; a row with an unsettled mark has no count yet. */
const participantCount = (
  row: number,
  partnerCount: number,
  participants: Listing["participants"],
): FormulaCell => {
  const range = a1Range({
    row,
    column: firstPartnerColumn,
    rowCount: 1,
    columnCount: partnerCount,
  });
  return {
    formula: `IF(COUNTIF(${range},"${marks.unsettled}")>0,"${unsettledWord}",COUNTIF(${range},"${marks.vision}"))`,
    result: participants?.length ?? unsettledWord,
  };
};

/** A row of 参加マトリクス: ○ or nothing per partner, 「未」 where nobody has settled the reading, and the live count. */
export const participationRow = (
  { pillar, initiative, project }: OutlineLine,
  listing: Listing | undefined,
  partners: readonly Municipality[],
  row: number,
): RowDraft => {
  const participants = listing?.participants ?? null;
  const taking = new Set(participants);
  return {
    kind: "body",
    key: rowKey.project(project.id),
    cells: [
      null,
      formatPillar(pillar),
      initiative.name,
      project.name,
      listing?.page ?? null,
      ...partners.map(({ id }): CellValue => {
        if (participants === null) return marks.unsettled;
        return taking.has(id) ? marks.vision : null;
      }),
      ...(partners.length === 0 ? [0] : [participantCount(row, partners.length, participants)]),
    ],
  };
};

/** 参加事業数 per partner of the rows from `firstRow` on, and their sum. */
export const participationTotalRow = (
  firstRow: number,
  listings: readonly (Listing | undefined)[],
  partners: readonly Municipality[],
): RowDraft => {
  const row = firstRow + listings.length;
  const countOf = (id: string): number =>
    listings.filter((listing) => listing?.participants?.includes(id)).length;
  const counts = partners.map(({ id }, index): FormulaCell & { result: number } => ({
    formula: `COUNTIF(${a1Range({ row: firstRow, column: firstPartnerColumn + index, rowCount: listings.length, columnCount: 1 })},"${marks.vision}")`,
    result: countOf(id),
  }));
  const sum = counts.reduce((total, { result }) => total + result, 0);
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
      ...counts,
      { formula: `SUM(${all})`, result: sum },
    ],
  };
};
