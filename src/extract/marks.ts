import type { MunicipalityNames, Readable, ReadingOf } from "../domain";
import { normalizeRow, normalizeText } from "../domain";
import type { Ledger } from "./ledger";
import type { Row } from "./lines";

/** ○ and ● in the shapes that fonts and converters give them. */
const markShapes: ReadonlySet<string> = new Set(["○", "◯", "〇", "●", "⚫", "⬤"]);

export const isMark = (cell: string): boolean => cell !== "" && markShapes.has(normalizeText(cell));

const isMarkOrBlank = (cell: string): boolean => cell === "" || isMark(cell);

/** With more surplus or missing places than this a row is not a row of this table. */
const mostShifted = 2;

const withoutEach = (cells: readonly boolean[]): readonly (readonly boolean[])[] =>
  cells.map((_, index) => cells.filter((__, other) => other !== index));

const withBlankAtEach = (cells: readonly boolean[]): readonly (readonly boolean[])[] =>
  Array.from({ length: cells.length + 1 }, (_, index) => [
    ...cells.slice(0, index),
    false,
    ...cells.slice(index),
  ]);

const distinct = (rows: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] => [
  ...new Map(rows.map((row) => [row.join(), row])).values(),
];

/** Every way to fit the places of a row to the headings by leaving out or adding places. */
const fits = (cells: readonly boolean[], count: number): readonly (readonly boolean[])[] => {
  let rows: readonly (readonly boolean[])[] = [cells];
  for (let surplus = cells.length - count; surplus > 0; surplus -= 1) {
    rows = distinct(rows.flatMap(withoutEach));
  }
  for (let missing = count - cells.length; missing > 0; missing -= 1) {
    rows = distinct(rows.flatMap(withBlankAtEach));
  }
  return rows;
};

const noneLabel = "（なし）";

/** The cells with those an editor cut off; the last line of a document may be cut by something else. */
const padded = (ledger: Ledger, row: Row, cells: readonly string[], count: number) =>
  ledger.isTrimmed && row.line !== ledger.rows.at(-1)?.line && cells.length < count
    ? [...cells, ...Array.from({ length: count - cells.length }, () => "")]
    : cells;

/**
 * Who is marked in a row. `places` are the cells between the project's name and the page;
 * `names` the headings above them. When their numbers differ, every reading is kept.
 */
export const readMarks = (
  ledger: Ledger,
  row: Row,
  places: readonly string[],
  names: MunicipalityNames,
): Readable<MunicipalityNames> => {
  const cells = padded(ledger, row, places, names.length);
  const marked = (filled: readonly boolean[]): MunicipalityNames =>
    names.filter((_, index) => filled[index] === true);
  const ambiguous = (
    found: string,
    readings: readonly ReadingOf<MunicipalityNames>[],
  ): Readable<MunicipalityNames> => ({
    kind: "ambiguous",
    problem: ledger.problem({
      kind: "row-ambiguous",
      line: row.line,
      found,
      expected: `見出しと同じ${String(names.length)}市町分の欄に「○」「●」または空欄`,
      action:
        readings.length === 0
          ? "原本と見比べ、行の欄の数を見出しに合わせてください。"
          : "原本や事業ごとの表と見比べ、どの読み方を採るかを判断記録に書いてください。",
      quoted: normalizeRow(row.text),
      readings,
    }),
    readings,
  });

  const foreign = cells.find((cell) => !isMarkOrBlank(cell));
  if (foreign !== undefined) return ambiguous(`印の欄に「${foreign}」`, []);
  const shift = cells.length - names.length;
  if (shift === 0) return { kind: "certain", value: marked(cells.map(isMark)) };
  const found = `見出しは${String(names.length)}市町、この行の欄は${String(cells.length)}`;
  if (Math.abs(shift) > mostShifted) return ambiguous(found, []);

  const readings = fits(cells.map(isMark), names.length).map((fitted) => {
    const value = marked(fitted);
    return { label: value.length === 0 ? noneLabel : value.join("、"), value };
  });
  const [only] = readings;
  return only !== undefined && readings.length === 1
    ? { kind: "certain", value: only.value }
    : ambiguous(found, readings);
};
