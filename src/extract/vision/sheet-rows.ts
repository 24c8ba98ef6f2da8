import type { SourcedBullets, SourcedText } from "../../domain";
import { readBullets } from "../bullets";
import { withoutContinuation } from "../continuation";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { isProjectName } from "../table-heading";
import { noHeadingReadings, type HeadingReadings } from "../unknown-headings";
import { canonicalLabel } from "./label-synonyms";

/** The rows of a sheet from one label in the first cell to the next. */
export interface LabelledRows {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** 「連携市町村」 is the label where villages take part. */
const villageSuffix = /市町村$/u;

/** 「工程及び事業費(単位:千円)」: the unit is no part of the label. */
const unitSuffix = /\((?:単位:?)?(?:千円|百万円|万円|円)\)$/u;

/** Groups the rows of a sheet under their labels, normalised (「重要業績 評価指標 (KPI)」 → 「重要業績評価指標(KPI)」). */
export const groupByLabel = (
  rows: readonly Row[],
  readings: HeadingReadings = noHeadingReadings,
): readonly LabelledRows[] => {
  const groups: { label: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const label =
      readings.get(row.keys[0] ?? "") ??
      canonicalLabel((row.keys[0] ?? "").replace(unitSuffix, "").replace(villageSuffix, "市町"));
    const group = groups.at(-1);
    if (label === "" && group !== undefined) group.rows.push(row);
    else groups.push({ label, rows: [row] });
  }
  return groups;
};

/** The name of a sheet's project; `null` where the row has lost it or says something else, and then the row is not used. */
export const readNameRow = (ledger: Ledger, row: Row): SourcedText | null => {
  const value = row.cells[1] ?? "";
  if (!isProjectName(value)) return null;
  const sdgs = row.cells.indexOf("SDGs");
  ledger.reportLeftCells(row, new Set([0, 1, sdgs]), "事務事業名と「SDGs」だけの行");
  return { value: withoutContinuation(value), source: ledger.cite(row.line) };
};

/** The second cell of a labelled row. */
export const readTextRow = (ledger: Ledger, row: Row): SourcedText => {
  ledger.reportLeftCells(row, new Set([0, 1]), "見出しと本文の2欄だけの行");
  return { value: row.cells[1] ?? "", source: ledger.cite(row.line) };
};

/** 箇条書き in one cell of a row. */
export const readBulletsAt = (ledger: Ledger, row: Row, column: number): SourcedBullets => {
  ledger.reportLeftCells(
    row,
    new Set(Array.from({ length: column + 1 }, (_, index) => index)),
    "見出しと本文だけの行",
  );
  return { bullets: readBullets(row.cells[column] ?? ""), source: ledger.cite(row.line) };
};
