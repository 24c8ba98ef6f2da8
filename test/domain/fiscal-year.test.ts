import * as fc from "fast-check";
import {
  fiscalYearOf,
  formatFiscalYear,
  formatJapaneseDate,
  readFirstDate,
  undated,
} from "../../src/domain";
import { readFiscalYear } from "../../src/extract/fiscal-year-heading";

describe("年度の書き方", () => {
  test.each([
    [2026, "令和8年度", "R8"],
    [2020, "令和2年度", "R2"],
    [2019, "令和元年度", "R1"],
    [2018, "平成30年度", "H30"],
    [1990, "平成2年度", "H2"],
    [1989, "平成元年度", "H1"],
    [1988, "昭和63年度", "S63"],
    [1926, "昭和元年度", "S1"],
    [1925, "1925年度", "1925"],
  ])("%i → %s、%s年度", (year, long, short) => {
    expect(formatFiscalYear(year)).toBe(long);
    expect(readFiscalYear(`${short}年度`)).toBe(year);
  });

  test("書いた年度は読み戻せる", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1926, max: 2100 }), (year) => {
        expect(readFiscalYear(formatFiscalYear(year))).toBe(year);
      }),
    );
  });
});

describe("日付の書き方", () => {
  test.each([
    [{ year: 2025, month: 4, day: 1 }, "令和7年4月1日"],
    [{ year: 2025, month: 3, day: null }, "令和7年3月"],
    [{ year: 2019, month: null, day: null }, "令和元年"],
    [{ year: 2019, month: 3, day: 28 }, "平成31年3月28日"],
    [{ year: 2019, month: 4, day: 30 }, "平成31年4月30日"],
    [{ year: 2019, month: 5, day: 1 }, "令和元年5月1日"],
    [{ year: 2019, month: 4, day: null }, "平成31年4月"],
    [{ year: 2019, month: 5, day: null }, "令和元年5月"],
    [{ year: 1989, month: 1, day: 7 }, "昭和64年1月7日"],
    [{ year: 1989, month: 1, day: 8 }, "平成元年1月8日"],
    [{ year: 1989, month: 1, day: null }, "平成元年1月"],
    [{ year: 1926, month: 12, day: 24 }, "1926年12月24日"],
    [{ year: 1926, month: 12, day: 25 }, "昭和元年12月25日"],
    [{ year: 1988, month: 12, day: 31 }, "昭和63年12月31日"],
  ])("%j → %s", (date, text) => {
    expect(formatJapaneseDate(date)).toBe(text);
    expect(readFirstDate(text)).toEqual(date);
  });
});

test("日付のない資料は、日付なしと書く", () => {
  expect(formatJapaneseDate(undated)).toBe("日付なし");
});

describe("日付の属する年度", () => {
  test.each([
    [{ year: 2026, month: 3, day: 31 }, 2025],
    [{ year: 2026, month: 4, day: 1 }, 2026],
    [{ year: 2026, month: 1, day: null }, 2025],
    [{ year: 2026, month: 12, day: null }, 2026],
    [{ year: 2026, month: null, day: null }, 2026],
  ])("%j は %i 年度", (date, fiscalYear) => {
    expect(fiscalYearOf(date)).toBe(fiscalYear);
  });
});
