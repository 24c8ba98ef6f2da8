import type { SloganFact } from "../../domain";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";
import { isMunicipalityName, looksLikeMunicipality } from "../municipality-directory";
import { readParagraph } from "../paragraph";
import { canonicalLabel } from "./label-synonyms";
import { sheetLabels } from "./sheet-labels";

export interface Cover {
  readonly coreCity: string | null;
  readonly slogan: SloganFact | null;
}

/** A 将来像 longer than this is more likely a stray wave dash. */
const mostSloganRows = 6;

/** From the line that begins with 「～」 to the one that ends with it. */
const sloganRows = (rows: readonly Row[]): readonly Row[] => {
  const isWave = (character: string | undefined): boolean => character === "~";
  const start = rows.findIndex((row) => isWave(soleText(row)?.at(0)));
  const end = rows.findIndex((row, index) => index >= start && isWave(soleText(row)?.at(-1)));
  const found = start === -1 || end === -1 ? [] : rows.slice(start, end + 1);
  return found.length > mostSloganRows ? [] : found;
};

/** Without its name on the cover: the one city beside 役割・費用負担 that is no partner. */
export const coreCityInSheets = (rows: readonly Row[]): string | null => {
  const names = rows.flatMap(({ keys: [label = "", name = ""] }) =>
    canonicalLabel(label) === sheetLabels.roles && isMunicipalityName(name) ? [name] : [],
  );
  const [only, ...others] = new Set(names);
  return only !== undefined && others.length === 0 ? only : null;
};

/** 表紙 without title, edition and date, which the document's identity has used: core city and 将来像. */
export const readCover = (ledger: Ledger, rows: readonly Row[]): Cover => {
  const texts = rows.map((row) => ({ row, text: soleText(row) ?? "" }));
  const coreCity =
    texts.find(({ text }) => isMunicipalityName(text)) ??
    texts.find(({ text }) => looksLikeMunicipality(text));
  if (coreCity !== undefined) ledger.cite(coreCity.row.line);
  return {
    coreCity: coreCity?.text ?? null,
    slogan: readParagraph(ledger, sloganRows(rows), { most: 2, what: "将来像" }),
  };
};
