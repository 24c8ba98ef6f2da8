import type { Listing, Municipality, MunicipalityId } from "../../../domain";
import { a1Range } from "../../../references";
import { outlineRow } from "../../layout/outline-columns";
import type { RowDraft } from "../../layout/sheet-draft";
import type { OutlineLine } from "../../subject/outline";
import { marks, unsettledWord } from "../../text/words";
import type { CellValue } from "../../workbook-plan";

/** Behind the hidden key column, 事務事業, 役割 and 連携取組. */
export const firstPartnerColumn = 4;
/** What stands instead of a number where there is nothing to compare. */
export const notComparable = "対象外";

/** What each of the two documents says of one project. */
interface Pair {
  readonly vision: Listing | undefined;
  readonly statusList: Listing | undefined;
}

const markOf = ({ vision, statusList }: Pair, partner: MunicipalityId): CellValue => {
  const inVision = vision === undefined ? [] : vision.participants;
  const inStatusList = statusList === undefined ? [] : statusList.participants;
  if (inVision === null || inStatusList === null) return marks.unsettled;
  const isInVision = inVision.includes(partner);
  const isInStatusList = inStatusList.includes(partner);
  if (isInVision && isInStatusList) return marks.both;
  if (isInVision) return marks.vision;
  return isInStatusList ? marks.statusList : null;
};

/** Which of the two documents there is to compare. */
export interface Documents {
  readonly hasVision: boolean;
  readonly hasStatusList: boolean;
}

const remarkOf = (
  { vision, statusList }: Pair,
  { hasVision, hasStatusList }: Documents,
): string | null => {
  if (!hasVision || !hasStatusList) return null;
  if (statusList === undefined) return "別冊だけに記載";
  if (vision === undefined) return "取組状況一覧だけに記載";
  if (vision.participants === null || statusList.participants === null)
    return `資料の読み方が${unsettledWord}`;
  return null;
};

/** ○ and ● in a row, counted live; a row of one document, or an unsettled one, has no number. */
const differenceCell = (pair: Pair, cells: readonly CellValue[], row: number): CellValue => {
  if (pair.vision === undefined || pair.statusList === undefined) return notComparable;
  if (cells.length === 0) return 0;
  const range = a1Range({
    row,
    column: firstPartnerColumn,
    rowCount: 1,
    columnCount: cells.length,
  });
  const isUnsettled = cells.includes(marks.unsettled);
  const count = cells.filter((mark) => mark === marks.vision || mark === marks.statusList).length;
  return {
    formula: `IF(COUNTIF(${range},"${marks.unsettled}")>0,"${unsettledWord}",COUNTIF(${range},"${marks.vision}")+COUNTIF(${range},"${marks.statusList}"))`,
    result: isUnsettled ? unsettledWord : count,
  };
};

/** A row of 参加対照: a mark per partner, how many differ, and which document lacks the project. */
export const comparisonRow = (
  line: OutlineLine,
  pair: Pair,
  partners: readonly Municipality[],
  documents: Documents,
  row: number,
): RowDraft => {
  const cells = partners.map(({ id }) => markOf(pair, id));
  return outlineRow(line, [...cells, differenceCell(pair, cells, row), remarkOf(pair, documents)]);
};
