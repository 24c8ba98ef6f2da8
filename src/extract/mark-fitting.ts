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
export const waysToFit = (
  cells: readonly boolean[],
  count: number,
): readonly (readonly boolean[])[] => {
  let rows: readonly (readonly boolean[])[] = [cells];
  for (let surplus = cells.length - count; surplus > 0; surplus -= 1) {
    rows = distinct(rows.flatMap(withoutEach));
  }
  for (let missing = count - cells.length; missing > 0; missing -= 1) {
    rows = distinct(rows.flatMap(withBlankAtEach));
  }
  return rows;
};
