import {
  type SheetSnapshot,
  type WorkbookSnapshot,
  noStyle,
  type CellStyle,
} from "../../../standin/workbook";
import type { DraftPackage } from "../package/draft-package";
import type { DraftStyles } from "../styles/draft-styles";
import type { DraftTexts } from "../workbook/texts";

/** A worksheet that is being written, and what it shares with the others. */
export interface DraftSheet {
  readonly sheet: SheetSnapshot;
  readonly workbook: WorkbookSnapshot;
  /** Counted from 1, in the order of the tabs. */
  readonly number: number;
  readonly path: string;
  readonly package: DraftPackage;
  readonly styles: DraftStyles;
  readonly texts: DraftTexts;
  /** Points: the unit of column widths. */
  readonly pointsOfDigit: number;
}

export const styleIn = ({ workbook }: DraftSheet, number: number | undefined): CellStyle =>
  number === undefined ? noStyle : (workbook.styles[number] ?? noStyle);
