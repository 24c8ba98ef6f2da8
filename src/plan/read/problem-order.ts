import { parseA1 } from "../address";
import type { WorkbookProblem } from "../found-workbook";

const ranks = (
  { sheet, cell }: WorkbookProblem,
  sheetNames: readonly string[],
): readonly [number, number, number] => {
  const at = cell === null ? null : parseA1(cell);
  return [sheetNames.indexOf(sheet), at?.row ?? -1, at?.column ?? -1];
};

/** Problems in the order of the sheets; of one sheet those of the whole sheet first, then from top to bottom. */
export const inOrderOfSheets = (
  problems: readonly WorkbookProblem[],
  sheetNames: readonly string[],
): readonly WorkbookProblem[] =>
  problems.toSorted((left, right) => {
    const others = ranks(right, sheetNames);
    return (
      ranks(left, sheetNames)
        .map((rank, index) => rank - (others[index] ?? 0))
        .find((distance) => distance !== 0) ?? 0
    );
  });
