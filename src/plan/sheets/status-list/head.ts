import {
  formatJapaneseDate,
  type Dataset,
  type PartialDate,
  type SourceDocument,
} from "../../../domain";
import type { CellRange } from "../../../references";
import { styles } from "../../layout/palette";
import type { RowDraft } from "../../layout/sheet-draft";
import type { StyledBlock } from "../../workbook-plan";
import { initiativeColumnIndex } from "./rows";

const titleOf = ({ region, municipalities }: Dataset, document: SourceDocument | null): string => {
  if (document?.kind === "status-list") return document.title;
  const coreCity = municipalities.find(({ id }) => id === region.coreCity)?.name;
  return `${coreCity === undefined ? "" : `${coreCity}と`}連携市町との取組状況一覧`;
};

const dateLine = (asOf: PartialDate | null, document: SourceDocument | null): string => {
  const date = asOf ?? (document?.kind === "status-list" ? document.date : null);
  return date === null ? "" : `（${formatJapaneseDate(date)}現在）`;
};

const sloganLines = ({ slogans }: Dataset, document: SourceDocument | null): readonly string[] =>
  (slogans.find((slogan) => slogan.document === document?.id) ?? slogans[0])?.lines ?? [];

/** Rows with the cells to merge and the styles beyond those of their kind. */
export interface Frame {
  readonly rows: readonly RowDraft[];
  readonly merges: readonly CellRange[];
  readonly styles: readonly StyledBlock[];
}

interface HeadLine {
  readonly text: string;
  readonly style: { readonly fontSize: number; readonly isBold: boolean };
}

const headLines = (
  dataset: Dataset,
  document: SourceDocument | null,
  asOf: PartialDate | null,
): readonly HeadLine[] => {
  const slogan = sloganLines(dataset, document);
  return [
    { text: titleOf(dataset, document), style: { fontSize: 18, isBold: true } },
    { text: dateLine(asOf, document), style: { fontSize: 11, isBold: false } },
    ...(slogan.length === 0 ? [] : [{ text: "将来像", style: { fontSize: 12, isBold: true } }]),
    ...slogan.map((text) => ({ text, style: { fontSize: 14, isBold: true } })),
  ];
};

/** Title, date and 将来像 from `firstRow` on, each centred over `columnCount` columns. */
export const statusListHead = (
  dataset: Dataset,
  document: SourceDocument | null,
  asOf: PartialDate | null,
  { firstRow, columnCount }: { readonly firstRow: number; readonly columnCount: number },
): Frame => {
  const lines = headLines(dataset, document, asOf).map((line, index) => ({
    ...line,
    range: { row: firstRow + index, rowCount: 1, column: initiativeColumnIndex, columnCount },
  }));
  return {
    rows: lines.map(({ text, style }) => ({
      kind: style.fontSize > styles.section.fontSize ? "title" : "section",
      cells: [null, text === "" ? null : text],
    })),
    merges: lines.map(({ range }) => range),
    styles: lines.map(({ range, style }) => ({
      range,
      style: { ...style, horizontal: "center" },
    })),
  };
};
