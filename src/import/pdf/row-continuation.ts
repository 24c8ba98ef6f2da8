import { groupBy } from "../../domain";
import { beginsWithBullet } from "./compose-text";
import type { OpenCell } from "./open-cell";

/** What the first row on a page is: the rest of the row above it, or a row of its own; `asked` where that cannot be told. */
export type Continuation = "rest" | "new" | "rest-asked" | "new-asked";

/** The two rows at a page's edge, and the rows above them. */
export interface PageEdge {
  /** The cells of the table so far; its last row is the one that may go on. */
  readonly upper: readonly OpenCell[];
  readonly rows: number;
  /** The first row on the page. */
  readonly opening: readonly OpenCell[];
  readonly above: (cell: OpenCell) => OpenCell | undefined;
  /** Whether a text occurs as a whole elsewhere in the document. */
  readonly occurs: (text: string) => boolean;
  /** Whether a text is all that a cell or a line says elsewhere. */
  readonly isWhole: (text: string) => boolean;
}

/** No line of Japanese text begins a thing with one of these (JIS X 4051, 行頭禁則). */
const neverFirst =
  /^[、。，．,.・：；:;？！?!ー々ゝゞヽヾ」』）)】〕］\]ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮを]/u;

/** The last printed line of a cell reaches the cell's right edge, so the text may go on. */
const isFull = (cell: OpenCell): boolean => {
  const last = cell.lines.at(-1);
  return (
    last !== undefined && last.right + last.size * 1.6 >= cell.left + (cell.right - cell.left) * 0.9
  );
};

const hasBullets = (text: string): boolean => text.split("\n").some(beginsWithBullet);

const hasLetter = /\p{L}/u;
const wholeNumber = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/u;

/** Marks do not go on; a number does where both parts make one. */
const mayGoOn = (over: OpenCell | undefined, cell: OpenCell): boolean => {
  if (over === undefined) return false;
  const isText = hasLetter.test(over.text) || wholeNumber.test(over.text + cell.text);
  if (!isText) return false;
  return isFull(over) || (beginsWithBullet(cell.text) && hasBullets(over.text));
};

/** The text above ends in the middle of something: a program may break lines before they are full. */
const breaksOff = (over: OpenCell | undefined, cell: OpenCell): boolean =>
  over !== undefined &&
  hasLetter.test(over.text) &&
  !/[。．」』）)】]$/u.test(over.text) &&
  !beginsWithBullet(cell.text);

/** Less than half a line is left of it. */
const isTail = ({ lines, left, right }: OpenCell): boolean => {
  const [first, ...others] = lines;
  return (
    first !== undefined && others.length === 0 && first.right - first.left < (right - left) / 2
  );
};

/** The first rows may be headings. */
const headingRows = 2;
/** As many rows make a habit. */
const fewestRows = 3;

/** What the rows so far have in common, the one that may go on left out; `null` where there are too few to say. */
interface Habits {
  /** Which columns are filled, for each row. */
  readonly patterns: ReadonlySet<string>;
  /** Columns that each row fills, always with one line. */
  readonly short: readonly number[];
}

const patternOf = (cells: readonly OpenCell[]): string =>
  cells
    .filter(({ text }) => text !== "")
    .map(({ column }) => column)
    .toSorted((a, b) => a - b)
    .join();

const habitsOf = ({ upper, rows }: PageEdge): Habits | null => {
  const body = upper.filter(({ row }) => row >= headingRows && row < rows - 1);
  const byRow = [...groupBy(body, ({ row }) => row).values()];
  if (byRow.length < fewestRows) return null;
  const columns = [...new Set(body.map(({ column }) => column))];
  const isShort = (column: number): boolean => {
    const own = body.filter((cell) => cell.column === column);
    return own.length === byRow.length && own.every(({ lines }) => lines.length === 1);
  };
  return { patterns: new Set(byRow.map(patternOf)), short: columns.filter(isShort) };
};

/** Tells by proof where there is one: by how no other row looks, by what no text begins with, by the same text elsewhere. */
export const tellContinuation = (edge: PageEdge): Continuation => {
  const { opening, above, occurs, isWhole } = edge;
  const filled = opening.filter(({ text }) => text !== "");
  const habits = habitsOf(edge);
  const isUnlikeOthers = habits !== null && !habits.patterns.has(patternOf(opening));
  if (filled.length === 0) return isUnlikeOthers ? "rest" : "new";

  const goesOn = (cell: OpenCell): boolean => mayGoOn(above(cell), cell);
  const mayBeRest = filled.every(goesOn);
  const leavesBlank = opening.some((cell) => cell.text === "" && (above(cell)?.text ?? "") !== "");
  const isComplete = filled.some((cell) => isWhole(cell.text) || isWhole(above(cell)?.text ?? ""));
  if (mayBeRest) {
    const saysSo =
      filled.some(({ text }) => neverFirst.test(text)) ||
      filled.every((cell) => occurs((above(cell)?.text ?? "") + cell.text));
    if (saysSo) return isComplete ? "rest-asked" : "rest";
    if (isComplete) return "new";
    if (isUnlikeOthers) return "rest";
    if (filled.some(({ column }) => habits?.short.includes(column) === true)) return "new";
    if (leavesBlank || filled.every(isTail)) return habits === null ? "rest-asked" : "new-asked";
    return "new";
  }
  const isOpen =
    leavesBlank &&
    filled.length <= 2 &&
    !isComplete &&
    filled.some((cell) => goesOn(cell) || breaksOff(above(cell), cell));
  return isOpen ? "new-asked" : "new";
};

/** A label that stands over several rows, and the text below it on the next page. */
export const tellLabel = (
  over: OpenCell,
  cell: OpenCell,
  { occurs, isWhole }: Pick<PageEdge, "occurs" | "isWhole">,
): Continuation => {
  if (occurs(over.text + cell.text) || neverFirst.test(cell.text)) return "rest";
  return !isFull(over) || over.text === "" || isWhole(over.text) || isWhole(cell.text)
    ? "new"
    : "new-asked";
};
