import { normalizeText } from "../../domain";
import { soleText, withoutMarkup, type Row } from "../lines";
import { readPillarHeading } from "../pillar-heading";
import { isNameRow } from "./label-synonyms";
import { isVisionTitle } from "./vision-title";

/** The parts of a 別冊, each a run of its rows. */
export interface VisionSections {
  readonly cover: readonly Row[];
  readonly matrix: readonly Row[];
  /** The reference to 圏域間連携事業 and the ☆ legends. */
  readonly legends: readonly Row[];
  readonly sheets: readonly Row[];
  readonly crossRegion: readonly Row[];
  readonly imprint: readonly Row[];
}

export const matrixHeading = "具体的な取組";
export const crossRegionHeading = normalizeText("【参考】圏域間連携事業");
const crossRegionReference = new RegExp(`^${crossRegionHeading}\\d+$`);

export const isInitiativeHeading = (row: Row): boolean =>
  row.keys.find((key) => key !== "")?.startsWith("【連携協約の取組】") === true;

export const isSheetStart = isNameRow;

const isLegendStart = (row: Row): boolean => {
  const text = soleText(row) ?? "";
  return text.startsWith("☆") || crossRegionReference.test(text);
};

const isSheetsStart = (row: Row): boolean =>
  isInitiativeHeading(row) ||
  isSheetStart(row) ||
  (row.cells.length === 1 && readPillarHeading(row.text) !== null);

/** The imprint repeats the title: 「第2期 岡山連携中枢都市圏ビジョン」 or just its name. */
const isImprintStart = (row: Row): boolean => isVisionTitle(normalizeText(withoutMarkup(row.text)));

/** Cuts a 別冊 at the headings that open its parts; a part that is missing is empty. */
export const splitVision = (rows: readonly Row[]): VisionSections => {
  const end = rows.length;
  const find = (from: number, isStart: (row: Row) => boolean, fallback: number): number => {
    const index = rows.findIndex((row, at) => at >= from && isStart(row));
    return index === -1 ? fallback : index;
  };
  const matrix = find(0, (row) => soleText(row) === matrixHeading, -1);
  const legends = find(Math.max(matrix, 0), isLegendStart, -1);
  const sheets = find(Math.max(matrix, legends, 0), isSheetsStart, end);
  const crossRegion = find(sheets, (row) => soleText(row) === crossRegionHeading, -1);
  const imprint = find(Math.max(crossRegion, sheets), isImprintStart, end);
  const crossRegionStart = crossRegion === -1 ? imprint : crossRegion;
  const sheetsStart = Math.min(sheets, crossRegionStart);
  const legendsStart = legends === -1 || legends > sheetsStart ? sheetsStart : legends;
  const matrixStart = matrix === -1 ? legendsStart : matrix;
  return {
    cover: rows.slice(0, matrixStart),
    matrix: rows.slice(matrixStart, legendsStart),
    legends: rows.slice(legendsStart, sheetsStart),
    sheets: rows.slice(sheetsStart, crossRegionStart),
    crossRegion: rows.slice(crossRegionStart, imprint),
    imprint: rows.slice(imprint),
  };
};
