import type { MunicipalityNames, Readable, ReadingOf } from "../domain";
import { normalizeRow, normalizeText } from "../domain";
import type { Ledger } from "./ledger";
import type { Row } from "./lines";
import { waysToFit } from "./mark-fitting";
import { isForeignSign, isMark, isMarkOrBlank } from "./marks";

/** With more surplus or missing places than this a row is not a row of this table. */
const mostShifted = 2;

const noneLabel = "（なし）";

/** The cells with those an editor cut off; the last line of a document may be cut by something else. */
const padded = (ledger: Ledger, row: Row, cells: readonly string[], count: number) =>
  ledger.isTrimmed && row.line !== ledger.rows.at(-1)?.line && cells.length < count
    ? [...cells, ...Array.from({ length: count - cells.length }, () => "")]
    : cells;

/** A row whose places are to be read under the headings of its table. */
export interface MarkedRow {
  readonly row: Row;
  /** The cells between the project's name and the page. */
  readonly places: readonly string[];
}

/** Reads the rows of one table of marks. */
export interface MarkReader {
  /** Who is marked in a row. When its places and the headings differ in number, every reading is kept. */
  readonly read: (marked: MarkedRow) => Readable<MunicipalityNames>;
}

/** With more headings than this the ways to fit a row to them are not counted out. */
const mostNames = 100;

/** So many words in the place of marks are shown. */
const mostShown = 5;

/** More unknown signs than this in one table are no marks. */
const mostSigns = 2;

/** Each way to take the signs for marks or for none: 「◎」は参加, 「◎」は不参加. */
const waysToTake = (signs: readonly string[]): readonly ReadingOf<ReadonlySet<string>>[] =>
  signs.reduce<readonly ReadingOf<ReadonlySet<string>>[]>(
    (ways, sign) =>
      ways.flatMap(({ label, value }) => [
        { label: `${label}「${sign}」は参加`, value: new Set([...value, sign]) },
        { label: `${label}「${sign}」は不参加`, value },
      ]),
    [{ label: "", value: new Set() }],
  );

const expectedMarks = (count: number): string =>
  `見出しと同じ${String(count)}市町分の欄に「○」「●」または空欄`;

/** Opens a table of marks with its headings, from left to right, and all rows of it. A sign that is unknown is one problem of the table. */
export const openMarks = (
  ledger: Ledger,
  names: MunicipalityNames,
  rows: readonly MarkedRow[],
): MarkReader => {
  const foreign = rows.flatMap(({ row, places }) =>
    places.filter(isForeignSign).map((cell) => ({ row, sign: normalizeText(cell) })),
  );
  const signs = [...new Set(foreign.map(({ sign }) => sign))];
  const [first] = foreign;
  const ways = signs.length > mostSigns ? [] : waysToTake(signs);
  const signProblem =
    first === undefined
      ? null
      : ledger.problem({
          kind: "row-ambiguous",
          line: first.row.line,
          found: `印の欄に「${signs.join("」「")}」（この表に${String(foreign.length)}か所）`,
          expected: expectedMarks(names.length),
          action:
            "原本の凡例で印の意味を確かめ、参加と不参加のどちらを表すかを判断記録に書いてください。",
          quoted: signs.join(" / "),
          readings: ways,
        });

  const isWord = (cell: string): boolean => !isMarkOrBlank(cell) && !isForeignSign(cell);
  const worded = rows.filter(({ places }) => places.some(isWord));
  const words = [...new Set(worded.flatMap(({ places }) => places.filter(isWord)))];
  const [firstWorded] = worded;
  const wordProblem =
    firstWorded === undefined
      ? null
      : ledger.problem({
          kind: "row-ambiguous",
          line: firstWorded.row.line,
          found: `印の欄に「${words.slice(0, mostShown).join("」「")}」${words.length > mostShown ? `ほか${String(words.length - mostShown)}通り` : ""}${worded.length === 1 ? "" : `（この表の${String(worded.length)}行）`}`,
          expected: expectedMarks(names.length),
          action: "原本と見比べ、行の欄の数と印を確かめてください。",
          quoted: normalizeRow(firstWorded.row.text),
        });

  const ambiguous = (
    row: Row,
    found: string,
    readings: readonly ReadingOf<MunicipalityNames>[],
  ): Readable<MunicipalityNames> => ({
    kind: "ambiguous",
    problem: ledger.problem({
      kind: "row-ambiguous",
      line: row.line,
      found,
      expected: expectedMarks(names.length),
      action:
        readings.length === 0
          ? "原本と見比べ、行の欄の数と印を確かめてください。"
          : "原本や事業ごとの表と見比べ、どの読み方を採るかを判断記録に書いてください。",
      quoted: normalizeRow(row.text),
      readings,
    }),
    readings,
  });

  const read = ({ row, places }: MarkedRow): Readable<MunicipalityNames> => {
    const cells = padded(ledger, row, places, names.length);
    const marked = (filled: readonly boolean[]): MunicipalityNames =>
      names.filter((_, index) => filled[index] === true);
    if (wordProblem !== null && places.some(isWord)) {
      return { kind: "ambiguous", problem: wordProblem, readings: [] };
    }
    const shift = cells.length - names.length;
    const found = `見出しは${String(names.length)}市町、この行の欄は${String(cells.length)}`;
    if (signProblem !== null && cells.some(isForeignSign)) {
      const readings = ways.map(({ label, value: taken }) => ({
        label,
        value: marked(cells.map((cell) => isMark(cell) || taken.has(normalizeText(cell)))),
      }));
      return shift === 0
        ? { kind: "ambiguous", problem: signProblem, readings }
        : ambiguous(row, found, []);
    }
    if (shift === 0) return { kind: "certain", value: marked(cells.map(isMark)) };
    if (Math.abs(shift) > mostShifted || names.length > mostNames) return ambiguous(row, found, []);

    const readings = waysToFit(cells.map(isMark), names.length).map((fitted) => {
      const value = marked(fitted);
      return { label: value.length === 0 ? noneLabel : value.join("、"), value };
    });
    const [only] = readings;
    return only !== undefined && readings.length === 1
      ? { kind: "certain", value: only.value }
      : ambiguous(row, found, readings);
  };
  return { read };
};
