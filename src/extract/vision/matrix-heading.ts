import { normalizeText, type Source } from "../../domain";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { holdsNumberSign } from "../printed-number";
import { memberColumns } from "../table-heading";

/** 「41事務事業」 */
export interface StatedCount {
  readonly count: number;
  readonly source: Source;
}

const headingWords: ReadonlySet<string> = new Set(
  [
    "役割",
    "分野",
    "【連携取組名】",
    "【事務事業名】",
    "事業名",
    "連携市町",
    "連携市町村",
    "関係市町",
    "関係市町村",
    "掲載ページ",
    "ページ",
    "頁",
  ].map(normalizeText),
);

const countPattern = /^(\d{1,5})事務事業$/u;

/** 「【連携取組名】 【事務事業名】 41事務事業」 is several words in one cell; 「①1事務事業」 is no count. */
const wordsOf = (cell: string): readonly string[] =>
  cell
    .split(/\s+|(?<=】)/u)
    .map((word) => (holdsNumberSign(word) ? word : normalizeText(word)))
    .filter((word) => word !== "");

/** Whether a row opens a table of the matrix. */
export const startsTable = ({ keys: [first = ""] }: Row): boolean =>
  first === "役割" || first === "分野";

/** Reads one heading row and the counts it states; what is no heading word is reported. */
export const readMatrixHeadingRow = (ledger: Ledger, row: Row): readonly StatedCount[] => {
  const known = new Set(memberColumns(row));
  const counts = row.cells.flatMap((cell, index) => {
    const words = wordsOf(cell);
    if (words.every((word) => headingWords.has(word) || countPattern.test(word))) known.add(index);
    return words.flatMap((word) => countPattern.exec(word)?.[1] ?? []);
  });
  ledger.reportLeftCells(
    row,
    known,
    "市町名、または「役割」「連携市町」「掲載ページ」などの見出し",
  );
  const source = ledger.cite(row.line);
  return counts.map((count) => ({ count: Number(count), source }));
};
