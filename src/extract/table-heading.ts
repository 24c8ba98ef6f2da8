import { normalizeText } from "../domain";
import type { Row } from "./lines";
import { isMark } from "./marks";
import { isMunicipalityName, isOtherBody, looksLikeMunicipality } from "./municipality-directory";

/** Words of table headings that end in 市 or 町 but name no municipality. */
const groupWords: ReadonlySet<string> = new Set([
  "連携市町",
  "連携市町村",
  "構成市町",
  "構成市町村",
  "市町",
  "市町村",
  "全市町",
  "全市町村",
]);

/** Words over the columns in front of the partners. */
const leadingWords: ReadonlySet<string> = new Set([
  "役割",
  "連携取組",
  "連携施策",
  "連携取組名",
  "連携事業",
  "連携事業名",
  "主な取組内容",
  "取組内容",
  "事業名",
  "事務事業名",
  "【連携取組名】",
  "【事務事業名】",
]);

/** Whether a heading is a word over the names in front of the partners. */
export const isLeadingWord = (key: string): boolean => leadingWords.has(key);

const isPartner = (key: string): boolean => looksLikeMunicipality(key) && !groupWords.has(key);

/** The columns of marks: municipalities, and other bodies that take part (a prefecture, a 一部事務組合). */
export const isMember = (key: string): boolean => isPartner(key) || isOtherBody(key);

/**
 * Whether a row heads a table of marks: it names two municipalities that the national list knows, or one under the words of
 * such a table, and holds no marks itself. A project may be called 「軽トラ市」 or 「デジタル特区」.
 */
export const isPartnersHeading = (row: Row): boolean => {
  const known = row.keys.filter((key) => isPartner(key) && isMunicipalityName(key)).length;
  const hasWords = row.keys.some((key) => leadingWords.has(key));
  return (
    row.cells.length > 2 && (known > 1 || (known === 1 && hasWords)) && !row.cells.some(isMark)
  );
};

/** Whether a row names members and nothing else: below the words of a table it heads the table, be there but one partner. */
export const namesMembersOnly = (row: Row): boolean => {
  const filled = row.keys.filter((key) => key !== "");
  return filled.some(isMunicipalityName) && filled.every(isMember);
};

/** The members of a heading row, in its order; an empty column between them is no column. */
export const membersIn = (row: Row): readonly string[] => row.keys.filter(isMember);

/** The places of a row that name members. */
export const memberColumns = (row: Row): ReadonlySet<number> =>
  new Set(row.keys.flatMap((key, index) => (isMember(key) ? [index] : [])));

const countedThing = "(?:(?:参加|連携|実施)?(?:事務)?(?:事業|取組|市町村?|件)数|参加数)";
const totalWord = new RegExp(
  `^(?:合計|小計|総計|累計|計|総数|${countedThing}の?(?:合計|計)?)(?:\\([^()]{1,12}\\))?$`,
  "u",
);

/** 「計」, 「合計（事業数）」, 「参加事業数」 …: the name of no project. */
export const isTotalWord = (key: string): boolean => totalWord.test(key);

const dittoWords: ReadonlySet<string> = new Set(["〃", "々", "同上", "同左"].map(normalizeText));

const isCount = (cell: string): boolean =>
  /^\d{1,6}(?:\.\d{1,2})?(?:事務事業|事業|取組|件|市町村?|%)?$/u.test(normalizeText(cell));

/** What stands in the place of a name and is none: a mark, a number, a heading, a member, 計, a sign that repeats another cell (「〃」). */
const isNoName = (key: string): boolean =>
  !/\p{L}/u.test(key) ||
  isCount(key) ||
  isTotalWord(key) ||
  dittoWords.has(key) ||
  leadingWords.has(key) ||
  isMunicipalityName(key) ||
  isOtherBody(key);

/** What may stand for the name of a project or an initiative. */
export const isProjectName = (cell: string): boolean =>
  !isMark(cell) && !isNoName(normalizeText(cell));

/** A row of counts at the foot of a table (「計 12 8 …」): what it adds up stands above it. */
export const isTotalsRow = (row: Row): boolean => {
  const [first = "", ...others] = row.cells.filter((cell) => cell !== "");
  return isTotalWord(normalizeText(first)) && others.length > 0 && others.every(isCount);
};
