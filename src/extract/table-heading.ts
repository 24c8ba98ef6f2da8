import type { MunicipalityNames } from "../domain";
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

const isMunicipality = (key: string): boolean => looksLikeMunicipality(key) && !groupWords.has(key);

/** The municipalities of a heading row, in its order; an empty column between them is no column. */
export const namesIn = (row: Row): MunicipalityNames => row.keys.filter(isMunicipality);

/** The places of a row that name municipalities. */
export const nameColumns = (row: Row): ReadonlySet<number> =>
  new Set(row.keys.flatMap((key, index) => (isMunicipality(key) ? [index] : [])));
