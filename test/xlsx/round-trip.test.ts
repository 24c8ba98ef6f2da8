import { a1, a1Range, parseAddress, quoteSheetName } from "../../src/references";
import { isFormula, planWorkbook, type SheetPlan } from "../../src/plan";
import { writeWorkbook } from "../../src/xlsx";
import { sampleDataset } from "../fixtures/sample-dataset";
import { sampleAcknowledgements } from "../plan/sheets/acknowledgements/sample";
import { sampleResults } from "../plan/sample-results";
import { readWorkbook } from "./foreign-reader";
import type { ReadSheet } from "./foreign-sheet";

const plan = planWorkbook({
  dataset: sampleDataset(),
  results: sampleResults,
  acknowledgements: sampleAcknowledgements,
});

/** Values with trailing empty cells and rows removed: a file does not keep them. */
const filled = (values: SheetPlan["values"]) => {
  const rows = values.map((cells) =>
    cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1),
  );
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
};

describe(".xlsx に書いて読み戻すと計画と同じになる", () => {
  const read = new Map<string, ReadSheet>();
  let names: readonly { name: string; ranges: readonly string[] }[] = [];

  beforeAll(async () => {
    const workbook = await readWorkbook(writeWorkbook(plan));
    for (const sheet of workbook.sheets) read.set(sheet.name, sheet);
    names = workbook.names;
  });

  const sheetNamed = (name: string): ReadSheet => {
    const sheet = read.get(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };

  test("シートの順序", () => {
    expect([...read.keys()]).toEqual(plan.sheets.map(({ name }) => name));
  });

  describe.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))("%s", (name, sheet) => {
    test("値と、計算結果をもつ式", () => {
      expect(filled(sheetNamed(name).values)).toEqual(filled(sheet.values));
    });

    test("結合", () => {
      expect([...sheetNamed(name).merges].sort()).toEqual(sheet.merges.map(a1Range).sort());
    });

    test("入力規則", () => {
      const expected = new Map<string, string>();
      for (const { range, rule } of sheet.validations)
        for (let row = range.row; row < range.row + range.rowCount; row += 1)
          for (let column = range.column; column < range.column + range.columnCount; column += 1)
            expected.set(
              a1({ row, column }),
              rule.kind === "list" ? `"${rule.choices.join(",")}"` : rule.formula,
            );
      expect(sheetNamed(name).validations).toEqual(expected);
    });

    test("条件付き書式", () => {
      expect(sheetNamed(name).conditionalFormats).toEqual(
        sheet.conditionalFormats.map(({ range, formula }) => ({ range: a1Range(range), formula })),
      );
    });

    test("ブック内のリンク", () => {
      expect(sheetNamed(name).links).toEqual(
        sheet.links.map(({ at, sheet: target, to }) => ({
          at: a1(at),
          to: `${quoteSheetName(target)}!${a1(to)}`,
        })),
      );
    });

    test("列幅・非表示・見出しの固定・フィルター", () => {
      const { columnWidths, hiddenColumns, hiddenRows, frozen, filter } = sheetNamed(name);
      expect(hiddenColumns).toEqual(
        sheet.columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : [])),
      );
      sheet.columns.forEach(({ width, isHidden }, index) => {
        if (!isHidden) expect(columnWidths[index]).toBeCloseTo(width, 1);
      });
      expect(hiddenRows).toEqual(
        sheet.rowHeights.flatMap((height, index) => (height === 0 ? [index] : [])),
      );
      expect(frozen).toEqual(sheet.frozen);
      expect(filter).toBe(sheet.filter === null ? null : a1Range(sheet.filter));
    });

    test("印刷：A3横・横1ページ・見出し行・ページ番号・印刷範囲", () => {
      const { repeatedRows, pagesTall, area } = sheet.print;
      expect(sheetNamed(name).print).toEqual({
        area: a1Range(area),
        titleRows:
          repeatedRows === null
            ? null
            : `${String(repeatedRows.first + 1)}:${String(repeatedRows.last + 1)}`,
        paperSize: 8,
        orientation: "landscape",
        pagesWide: 1,
        pagesTall: pagesTall ?? 0,
        footer: "&L&A&C&P / &N ページ",
      });
    });

    test("数値の表示形式", () => {
      const { numberFormats } = sheetNamed(name);
      const expected = new Map<string, string>();
      for (const { range, style } of sheet.styles)
        for (let row = range.row; row < range.row + range.rowCount; row += 1)
          for (let column = range.column; column < range.column + range.columnCount; column += 1)
            if (style.numberFormat !== undefined)
              expected.set(a1({ row, column }), style.numberFormat);
      const formatted = sheet.values.flatMap((cells, row) =>
        cells.flatMap((value, column) => {
          const at = a1({ row, column });
          return typeof value === "number" || isFormula(value) ? [at] : [];
        }),
      );
      for (const at of formatted) {
        const format = expected.get(at);
        expect([at, numberFormats.get(at)]).toEqual([
          at,
          format === "General" ? undefined : format,
        ]);
      }
    });
  });

  test("名前の定義", () => {
    // The library puts more sheet names in quotes than Excel does.
    expect(
      names
        .filter(({ name }) => !name.startsWith("_xlnm"))
        .map(({ name, ranges }) => ({ name, cells: ranges.map(parseAddress) })),
    ).toEqual(
      plan.names.map(({ name, sheet, range }) => ({ name, cells: [{ sheetName: sheet, range }] })),
    );
  });

  test("同じ計画からは同じバイト列ができる", () => {
    const first = writeWorkbook(plan);
    jest.useFakeTimers({
      now: new Date("2041-05-06T07:08:09Z"),
      doNotFake: ["setTimeout", "setImmediate", "nextTick", "queueMicrotask", "performance"],
    });
    const second = writeWorkbook(plan);
    jest.useRealTimers();
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

describe("式や日付に見える文字", () => {
  const hostile = [
    "=1+1",
    "+81-86-803-1040",
    "-5",
    "@SUM(A1)",
    "4-1",
    "011002",
    "1/2",
    "令和7年4月1日",
    "TRUE",
    "'quoted",
    "a\u0001b\u000bc",
    "<b>&amp;\"'",
    "改行\nあり",
  ];

  test.each(hostile)("%j は文字のまま残る", async (text) => {
    const dataset = sampleDataset();
    const [first, ...others] = dataset.projects;
    if (first === undefined) throw new Error("sample without projects");
    const named = sampleDataset({ projects: [{ ...first, name: text }, ...others] });
    const workbook = await readWorkbook(
      writeWorkbook(planWorkbook({ dataset: named, results: [] })),
    );
    const budget = workbook.sheets.find(({ name }) => name === "事業費");
    expect(budget?.values[4]?.[1]).toBe(text);
    if (/^[=+\-@\d]/u.test(text)) expect(budget?.numberFormats.get("B5")).toBe("@");
  });
});
