import * as fc from "fast-check";
import {
  compareDates,
  formatIsoDate,
  formatJapaneseDate,
  isCalendarDate,
  parseIsoDate,
  type PartialDate,
  undated,
} from "../../src/domain";

const partialDate: fc.Arbitrary<PartialDate> = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ year, month, day }) => ({ year, month, day: month === null ? null : day }));

test("書いた日付は同じ日付に読み戻せる", () => {
  fc.assert(
    fc.property(partialDate, (date) => {
      expect(isCalendarDate(date)).toBe(true);
      expect(parseIsoDate(formatIsoDate(date))).toEqual(date);
    }),
  );
});

test("日付のない資料は「日付なし」と書き、「0年」とも「00」とも書かない", () => {
  expect(formatIsoDate(undated)).toBe("日付なし");
  expect(formatJapaneseDate(undated)).toBe("日付なし");
});

test.each([
  ["2025", { year: 2025, month: null, day: null }],
  ["2025-03", { year: 2025, month: 3, day: null }],
  ["2024-02-29", { year: 2024, month: 2, day: 29 }],
  ["2000-02-29", { year: 2000, month: 2, day: 29 }],
])("%s を読む", (text, date) => {
  expect(parseIsoDate(text)).toEqual(date);
});

test.each([
  ["ない日", "2025-02-29"],
  ["100で割れて400で割れない年の閏日", "1900-02-29"],
  ["4月31日", "2025-04-31"],
  ["13月", "2025-13"],
  ["0月", "2025-00"],
  ["0日", "2025-01-00"],
  ["1桁の月", "2025-4-01"],
  ["年が3桁", "999-01-01"],
  ["時刻つき", "2025-04-01T00:00"],
  ["前に空白", " 2025-04-01"],
  ["和暦", "令和7年4月1日"],
  ["空", ""],
])("日付でないもの（%s）は読まない", (_, text) => {
  expect(parseIsoDate(text)).toBeNull();
});

test("月のない日は暦の日付でない", () => {
  expect(isCalendarDate({ year: 2025, month: null, day: 1 })).toBe(false);
});

describe("前後", () => {
  test.each([
    ["2025-03-31", "2025-04-01", -1],
    ["2025-04-01", "2025-04-01", 0],
    ["2025-12-31", "2026-01-01", -1],
    ["2025", "2025-01", -1],
    ["2025-03", "2025-03-01", -1],
    ["2025-10", "2025-09-30", 1],
  ])("%s と %s", (left, right, sign) => {
    const [first, second] = [parseIsoDate(left), parseIsoDate(right)];
    if (first === null || second === null) throw new Error("unreadable case");
    expect(Math.sign(compareDates(first, second))).toBe(sign);
  });

  test("逆にすると符号が逆になり、文字の順と同じになる", () => {
    fc.assert(
      fc.property(partialDate, partialDate, (left, right) => {
        const forward = Math.sign(compareDates(left, right));
        expect(Math.sign(compareDates(right, left)) + forward).toBe(0);
        const [leftText, rightText] = [formatIsoDate(left), formatIsoDate(right)];
        const textOrder = leftText < rightText ? -1 : Number(leftText > rightText);
        expect(forward).toBe(textOrder);
      }),
    );
  });
});
