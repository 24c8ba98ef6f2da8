import { firstOfFiscalYear, isoDayOf, parseDay } from "../../src/taskpane/state/dates";

test("今日の日付は、パソコンの時計の日付です", () => {
  expect(isoDayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  expect(isoDayOf(new Date(2026, 11, 31, 0, 0))).toBe("2026-12-31");
});

test.each([
  ["年度の初日", "2026-04-01", "2026-04-01"],
  ["年度の途中", "2026-11-21", "2026-04-01"],
  ["年度の末日は前の年の4月1日", "2027-03-31", "2026-04-01"],
  ["1月は前の年の4月1日", "2027-01-01", "2026-04-01"],
  ["日付でないものはそのまま", "いつか", "いつか"],
])("現在日の初期値: %s", (_, today, expected) => {
  expect(firstOfFiscalYear(today)).toBe(expected);
});

test.each([
  ["日付", "2026-04-01", { year: 2026, month: 4, day: 1 }],
  ["うるう日", "2028-02-29", { year: 2028, month: 2, day: 29 }],
  ["ない日", "2026-02-29", null],
  ["月まで", "2026-04", null],
  ["空の欄", "", null],
])("日付の欄: %s", (_, typed, expected) => {
  expect(parseDay(typed)).toEqual(expected);
});
