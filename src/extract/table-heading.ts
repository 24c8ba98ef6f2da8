import { normalizeText, type MunicipalityNames } from "../domain";
import type { Row } from "./lines";
import { looksLikeMunicipality } from "./municipality-directory";

/** Words of table headings that end in 市 or 町 but name no municipality. */
const groupWords: ReadonlySet<string> = new Set([
  "連携市町",
  "連携市町村",
  "市町",
  "市町村",
  "全市町",
]);

const isMunicipalityCell = (cell: string): boolean =>
  looksLikeMunicipality(cell) && !groupWords.has(normalizeText(cell));

/** The municipalities of a heading row, in its order; an empty column between them is no column. */
export const namesIn = (row: Row): MunicipalityNames =>
  row.cells.filter(isMunicipalityCell).map(normalizeText);

/** The places of a row that name municipalities. */
export const nameColumns = (row: Row): ReadonlySet<number> =>
  new Set(row.cells.flatMap((cell, index) => (isMunicipalityCell(cell) ? [index] : [])));
