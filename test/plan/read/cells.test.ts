import type { FoundValue } from "../../../src/plan";
import { looksLikeAmount, readAmount } from "../../../src/plan/read/amount";
import { isDateFormat, isExcelError, quoteValue } from "../../../src/plan/read/cell-text";
import { isCircle, readMark } from "../../../src/plan/read/mark";

const cell = (value: FoundValue) => ({
  row: 0,
  column: 0,
  value,
  formula: null,
  numberFormat: null,
});
const place = (): string => "ここ";

describe("参加の印", () => {
  test.each(["○", "◯", "〇", "●", "◎", "⚪", "⚫", "⭕", "⬤", "◉"])(
    "「%s」は参加と読む",
    (circle) => {
      expect(readMark(cell(circle), place, "○").kind).toBe("taking");
      expect(readMark(cell(` ${circle} `), place, "○").kind).toBe("taking");
      expect(isCircle({ value: circle })).toBe(true);
    },
  );

  test.each<FoundValue>(["×", "△", "O", "0", "有", "○△", 0, 1, true, false, "#N/A"])(
    "「%s」は参加とも不参加とも読まない",
    (value) => {
      expect(readMark(cell(value), place, "○").kind).toBe("unreadable");
      expect(isCircle({ value })).toBe(false);
    },
  );

  test.each<readonly [FoundValue, string]>([
    ["", "absent"],
    [" ", "absent"],
    ["　", "absent"],
    ["未", "unsettled"],
  ])("「%s」は%s", (value, kind) => {
    expect(readMark(cell(value), place, "○").kind).toBe(kind);
  });
});

describe("金額", () => {
  test.each<readonly [FoundValue, string]>([
    ["", "blank"],
    [0, "decided"],
    [-0, "decided"],
    [1590, "decided"],
    [9007199254740991, "decided"],
    [9007199254740992, "unreadable"],
    [-1, "unreadable"],
    [0.5, "unreadable"],
    ["未定", "undecided"],
    [" 未定 ", "undecided"],
    ["—", "undecided"],
    ["-", "undecided"],
    ["－", "undecided"],
    ["―", "undecided"],
    ["--", "unreadable"],
    ["未定です", "unreadable"],
    ["1590", "unreadable"],
    ["１，５９０", "unreadable"],
    ["約1,000", "unreadable"],
    [" ", "unreadable"],
    ["#REF!", "unreadable"],
    [true, "unreadable"],
  ])("「%s」は%s", (value, kind) => {
    expect(readAmount(cell(value), place, undefined).amount.kind).toBe(kind);
  });

  test.each<readonly [FoundValue, boolean]>([
    [0, true],
    ["未定", true],
    [" — ", true],
    ["1,590", true],
    ["1,590千円", true],
    ["１５９０", true],
    ["1,59", false],
    ["15,90", false],
    ["1.5", false],
    ["1590円", false],
    ["", false],
    ["備考", false],
    [true, false],
  ])("「%s」を金額のつもりで書いたとみるか：%s", (value, expected) => {
    expect(looksLikeAmount({ value })).toBe(expected);
  });
});

describe("表示形式", () => {
  test.each([
    ["yyyy/m/d", true],
    ["[$-411]ge.m.d", true],
    ["h:mm", true],
    ["ss", true],
    ["General", false],
    ["G/標準", false],
    ["#,##0", false],
    ["0.00E+00", false],
    ["0.00E-00", false],
    ['0"月"', false],
    ['0"day"', false],
    ["[Red]0", false],
    ["\\d0", false],
    ["_m0", false],
    ["*d0", false],
    ["@", false],
  ])("「%s」が日付か：%s", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe("文の中の値", () => {
  test("60字までは全部、それより長ければ60字と「…」", () => {
    expect(quoteValue("あ".repeat(60))).toBe(`「${"あ".repeat(60)}」`);
    expect(quoteValue("あ".repeat(61))).toBe(`「${"あ".repeat(60)}…」`);
  });

  test.each([
    ["#REF!", true],
    ["#DIV/0!", true],
    ["#N/A", true],
    ["#NAME?", true],
    ["#SPILL!", true],
    ["#1", false],
    ["#ref!", false],
    ["# A", false],
    ["A#N/A", false],
  ])("「%s」が計算の誤りか：%s", (text, expected) => {
    expect(isExcelError(text)).toBe(expected);
  });
});
