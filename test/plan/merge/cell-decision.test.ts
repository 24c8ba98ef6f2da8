import type { FoundValue } from "../../../src/plan";
import { decideCell } from "../../../src/plan/merge/cell-decision";
import { cellDigest } from "../../../src/plan/merge/memory";

const decide = (
  value: FoundValue | null,
  planned: string | number,
  remembered: string | null,
  isInStaffColumn: boolean,
): string =>
  decideCell({
    standing: value === null ? null : { row: 4, column: 2, value },
    planned,
    remembered,
    isInStaffColumn,
  }).kind;

/** 今の内容（nullは新しい行か列）、計画、覚えている内容（nullは知らない）、連携突合の列、職員の列 */
const cases: readonly (readonly [
  title: string,
  value: FoundValue | null,
  planned: string | number,
  remembered: FoundValue | null,
  own: string,
  staffs: string,
])[] = [
  ["計画と同じ数値", 1590, 1590, null, "same", "same"],
  ["計画と同じ数値（別の値を覚えている）", 1590, 1590, 10, "same", "same"],
  ["計画も今も空", "", "", null, "same", "same"],
  ["計画も今も空（値を覚えている）", "", "", "前の値", "same", "same"],
  ["引用符だけが違う式", "=SUM(事業費!E5)", "=SUM('事業費'!E5)", null, "same", "same"],
  ["新しい行で、計画は空", null, "", null, "same", "same"],
  ["新しい行", null, "新", null, "write", "write"],
  ["消された行が戻る（前の値を覚えている）", null, "新", "旧", "write", "write"],
  ["空で、何も覚えていない", "", "新", null, "write", "write"],
  ["前に書いた値", "旧", "新", "旧", "write", "write"],
  ["前に書いた値で、計画は空", "旧", "", "旧", "write", "write"],
  ["前に書いた空のまま", "", "新", "", "write", "write"],
  ["前に書いた式がずれたもの", "=SUM(E6:E10)", "=SUM(E5:E9)+0", "=SUM(E5:E9)", "write", "write"],
  ["何も覚えていない値", "手入力", "新", null, "typed", "leave"],
  ["前に書いた値を書き換えたもの", "手入力", "新", "旧", "typed", "leave"],
  ["前に書いた値を消したもの", "", "新", "旧", "typed", "leave"],
  ["前は空のところに書いたもの", "手入力", "新", "", "typed", "leave"],
  ["計画は空のところに書いたもの", "手入力", "", "", "typed", "leave"],
  ["数値と同じ字の文字", "1590", 1590, 10, "typed", "leave"],
  ["0と空欄", 0, "", "", "typed", "leave"],
  ["偽", false, "新", "旧", "typed", "leave"],
  ["式を値で上書きしたもの", 10, "=SUM(E5:E9)", "=SUM(E5:E9)", "typed", "leave"],
  ["式と同じ字の、式でない計画", "=A1", "A1", null, "typed", "leave"],
];

describe("セルが誰のものかを決める", () => {
  test.each(cases)("%s", (_title, value, planned, remembered, own, staffs) => {
    const digest = remembered === null ? null : cellDigest(remembered);
    expect(decide(value, planned, digest, false)).toBe(own);
    expect(decide(value, planned, digest, true)).toBe(staffs);
  });

  test("職員が書いたセルは、その場所と内容を示す", () => {
    const standing = { row: 4, column: 2, value: "手入力" };
    expect(
      decideCell({ standing, planned: "新", remembered: null, isInStaffColumn: false }),
    ).toEqual({ kind: "typed", standing });
  });
});
