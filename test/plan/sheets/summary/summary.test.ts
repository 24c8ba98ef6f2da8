import type { Dataset } from "../../../../src/domain";
import {
  columnKey,
  isFormula,
  planWorkbook,
  pointsOfWidth,
  rowKey,
  shownValue,
  type SheetPlan,
} from "../../../../src/plan";
import { contains, type CellRange } from "../../../../src/references";
import { buildFrom } from "../../../fixtures/seeds";
import { generateRegion } from "../../../fixtures/region-documents";
import { nankoku, sampleDataset, tosa } from "../../../fixtures/sample-dataset";
import { withoutKind } from "../../sample-results";

const sheetsOf = (dataset: Dataset) => {
  const { sheets } = planWorkbook({ dataset, results: [] });
  const sheet = (id: SheetPlan["id"]): SheetPlan => {
    const found = sheets.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no sheet ${id}`);
    return found;
  };
  return { summary: sheet("summary"), budget: sheet("budget") };
};

const summaryOf = (dataset: Dataset): SheetPlan => sheetsOf(dataset).summary;

const at = (sheet: SheetPlan, row: string, column: string): string | number | null => {
  const rowIndex = sheet.keys.rows.find(({ key }) => key === row)?.row;
  const columnIndex = sheet.keys.columns.find(({ key }) => key === column)?.column;
  if (rowIndex === undefined || columnIndex === undefined) throw new Error(`${row} ${column}`);
  return shownValue(sheet.values[rowIndex]?.[columnIndex] ?? null);
};

const textOf = ({ values }: SheetPlan): string =>
  values.flatMap((cells) => cells.map(shownValue)).join("\n");

/** The sample region with every reading settled. */
const settled = (): Dataset =>
  sampleDataset({
    listings: sampleDataset().listings.map((listing) => ({
      ...listing,
      participants: listing.participants ?? [nankoku, tosa],
    })),
  });

const noDataset = (): Dataset =>
  sampleDataset({ projects: [], listings: [], budgets: [], kpis: [], fiscalYears: [] });

const large = buildFrom(generateRegion({ projectCount: 130, partnerCount: 33 }).texts, []);
const widest = buildFrom(
  generateRegion({ projectCount: 24, partnerCount: 60, lastYear: 2036 }).texts,
  [],
);
const narrowest = buildFrom(
  generateRegion({ projectCount: 6, partnerCount: 1, lastYear: 2027 }).texts,
  [],
);

describe("集計の事業費は、事業費の小計・計と同じになる", () => {
  const { summary, budget } = sheetsOf(sampleDataset());
  const columns = [...[2027, 2028, 2029, 2030, 2031].map(columnKey.fiscalYear), "computed-total"];

  test.each([
    rowKey.pillarTotal("pillar-1"),
    rowKey.pillarTotal("pillar-2"),
    rowKey.pillarTotal("pillar-3"),
    rowKey.initiativeTotal("広域観光の推進"),
    rowKey.initiativeTotal("福祉サービスの向上"),
    rowKey.grandTotal,
  ])("%s", (key) => {
    for (const column of columns) expect(at(summary, key, column)).toBe(at(budget, key, column));
  });

  test("事業費が空のところは、0ではなく空になる", () => {
    const key = rowKey.initiativeTotal("災害対策の推進");
    expect(columns.map((column) => at(summary, key, column))).toEqual([1000, "", "", "", "", 1000]);
  });

  test("何事業の金額を含み、未定の欄がいくつ除かれたかを示す", () => {
    const countsIn = (key: string) =>
      ["project-count", "budgeted-project-count", "undecided-count"].map((column) =>
        at(summary, key, column),
      );
    expect(countsIn(rowKey.pillarTotal("pillar-3"))).toEqual([3, 2, 5]);
    expect(countsIn(rowKey.initiativeTotal("災害対策の推進"))).toEqual([2, 1, 4]);
    expect(countsIn(rowKey.grandTotal)).toEqual([6, 5, 5]);
    expect(textOf(summary)).toContain("未定と空欄は加えていません（0千円とはしません）。");
  });

  test("役割の計の合計は、総計になる", () => {
    const pillars = ["pillar-1", "pillar-2", "pillar-3"].map((id) =>
      Number(at(summary, rowKey.pillarTotal(id), "computed-total")),
    );
    expect(pillars.reduce((sum, total) => sum + total, 0)).toBe(
      at(summary, rowKey.grandTotal, "computed-total"),
    );
  });

  test("金額と数はすべて生きた式で、ほかのシートを引用符なしで参照する", () => {
    const formulas = summary.values.flat().filter(isFormula);
    const numbers = summary.values.flat().filter((value) => typeof value === "number");
    expect(formulas.length).toBeGreaterThan(70);
    expect(numbers).toEqual([]);
    for (const { formula } of formulas) expect(formula).not.toContain("'");
    expect(formulas.some(({ formula }) => formula.includes("事業費!$A$5:$A$18=$A36"))).toBe(true);
  });
});

describe("市町ごとの参加", () => {
  const sheet = summaryOf(settled());

  test("参加マトリクスの○を数え、延べの計を出す", () => {
    const counts = settled().region.partners.map((id) =>
      at(sheet, rowKey.municipality(id), "project-count"),
    );
    expect(counts).toEqual([5, 4, 4, 3]);
    expect(at(sheet, rowKey.participationTotal, "project-count")).toBe(16);
    expect(textOf(sheet)).toContain("連携市町ごとの参加事業数（6事業のうち）");
  });

  test("行の識別子は、参加マトリクスの列の識別子と同じ", () => {
    expect(rowKey.municipality(nankoku)).toBe(columnKey.municipality(nankoku));
  });

  test("読み方が決まらない行があれば、0ではなく未確定とし、グラフにしない", () => {
    const unsettled = summaryOf(sampleDataset());
    expect(at(unsettled, rowKey.municipality(nankoku), "project-count")).toBe("未確定");
    expect(at(unsettled, rowKey.participationTotal, "project-count")).toBe("未確定");
    expect(unsettled.charts.map(({ kind }) => kind)).toEqual(["stackedColumns"]);
    expect(textOf(unsettled)).toContain("参加事業数は未確定です。");
  });
});

describe("足りないものがあれば、そう言う", () => {
  test.each([
    ["別冊がない", withoutKind("vision"), "別冊がないため、事業費の集計はありません。"],
    [
      "年度がない",
      sampleDataset({ fiscalYears: [], budgets: [] }),
      "年度別の事業費が資料にないため、事業費の集計はありません。",
    ],
    [
      "金額がない",
      sampleDataset({ budgets: [] }),
      "金額の記載がある事業がないため、事業費のグラフはありません。",
    ],
    [
      "連携市町がない",
      sampleDataset({ region: { ...sampleDataset().region, partners: [] } }),
      "連携市町がないため、参加事業数の集計はありません。",
    ],
    ["事業がない", noDataset(), "事業がないため、事業費の集計はありません。"],
    [
      "一覧がない",
      sampleDataset({ listings: [] }),
      "資料に事業の一覧がないため、参加事業数の集計はありません。",
    ],
    [
      "別冊も取組状況一覧もない",
      sampleDataset({ documents: [], listings: [], budgets: [] }),
      "別冊も取組状況一覧もないため、参加事業数の集計はありません。",
    ],
  ])("%s", (_, dataset, sentence) => {
    const sheet = summaryOf(dataset);
    expect(textOf(sheet)).toContain(sentence);
  });

  test("別冊がなくても、事業数と参加事業数は出す", () => {
    const sheet = summaryOf(withoutKind("vision"));
    expect(at(sheet, rowKey.grandTotal, "project-count")).toBe(6);
    expect(sheet.charts.map(({ kind }) => kind)).toEqual(["bars"]);
    expect(sheet.keys.columns.some(({ key }) => key.startsWith("fiscal-year:"))).toBe(false);
  });

  test("事業がなければ、グラフも表もない", () => {
    const sheet = summaryOf(noDataset());
    expect(sheet.charts).toEqual([]);
    expect(sheet.keys.rows.some(({ key }) => key.startsWith("heading:"))).toBe(false);
  });
});

const cellsOf = ({ row, column, rowCount, columnCount }: CellRange) =>
  Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
  }));

const overlaps = (left: CellRange, right: CellRange): boolean =>
  cellsOf(left).some((cell) => contains(right, cell));

describe.each([
  ["見本の圏域", settled()],
  ["130事業33市町", large],
  ["60市町10年度", widest],
  ["1市町1年度", narrowest],
])("グラフ（%s）", (_, dataset) => {
  const sheet = summaryOf(dataset);
  const shownIn = (range: CellRange) =>
    cellsOf(range).map(({ row, column }) => shownValue(sheet.values[row]?.[column] ?? null));

  test("役割の積み上げと、市町の横棒がある", () => {
    expect(sheet.charts.map(({ kind }) => kind)).toEqual(["stackedColumns", "bars"]);
    expect(new Set(sheet.charts.map(({ name }) => name)).size).toBe(2);
    for (const { title, description, valueAxisTitle } of sheet.charts) {
      expect(title).not.toBe("");
      expect(description).toMatch(/グラフです。/u);
      expect(valueAxisTitle).toMatch(/（(?:千円|事業)）$/u);
    }
  });

  test("年度と役割、市町と参加事業数を描く", () => {
    const [budget, participation] = sheet.charts;
    expect(shownIn(budget?.categories ?? sheet.print.area)).toEqual(
      dataset.fiscalYears.map((year) => `令和${String(year - 2018)}年度`),
    );
    for (const series of budget?.series ?? []) {
      const [key] = sheet.values[series.values.row] ?? [];
      expect(key).toMatch(/^pillar-total:/u);
      expect(sheet.values[series.values.row]?.[1]).toBe(series.name);
    }
    const names = new Map(dataset.municipalities.map(({ id, name }) => [id, name]));
    expect(shownIn(participation?.categories ?? sheet.print.area)).toEqual(
      dataset.region.partners.map((id) => names.get(id)),
    );
    const values = participation?.series[0]?.values ?? sheet.print.area;
    expect(values.row).toBe(participation?.categories.row);
    expect(shownIn(values).every((count) => typeof count === "number")).toBe(true);
  });

  test("隣り合う色は、白黒でも区別できる", () => {
    const lightness = (fill = "000000"): number =>
      [0.299, 0.587, 0.114].reduce(
        (sum, share, index) => sum + share * parseInt(fill.slice(index * 2, index * 2 + 2), 16),
        0,
      );
    const fills = sheet.charts[0]?.series.map(({ fill }) => lightness(fill)) ?? [];
    for (const [index, fill] of fills.slice(1).entries())
      expect(Math.abs(fill - (fills[index] ?? 0))).toBeGreaterThan(60);
  });

  test("値の上に重ならず、互いにも重ならず、印刷範囲に収まる", () => {
    const [left, right] = sheet.charts.map(({ area }) => area);
    if (left === undefined || right === undefined) throw new Error("two charts expected");
    expect(overlaps(left, right)).toBe(false);
    for (const area of [left, right]) {
      expect(shownIn(area).every((shown) => shown === null)).toBe(true);
      for (const cell of cellsOf(area)) expect(contains(sheet.print.area, cell)).toBe(true);
    }
  });

  test("1ページ目に収まり、ページの境で切れない", () => {
    const widths = sheet.columns.map(({ width, isHidden }) =>
      isHidden ? 0 : pointsOfWidth(width),
    );
    const width = widths.reduce((sum, one) => sum + one, 0);
    const pageHeight = 745 * Math.max(1, width / 1134);
    for (const { row, rowCount, column, columnCount } of sheet.charts.map(({ area }) => area)) {
      const end = sheet.rowHeights.slice(0, row + rowCount).reduce((sum, one) => sum + one, 0);
      const height = sheet.rowHeights.slice(row, row + rowCount).reduce((sum, one) => sum + one, 0);
      const chartWidth = widths.slice(column, column + columnCount).reduce((a, b) => a + b, 0);
      expect(end).toBeLessThanOrEqual(pageHeight);
      expect(height).toBeGreaterThanOrEqual(280);
      expect(chartWidth).toBeGreaterThanOrEqual(250);
    }
  });

  test("年度の見出しは、表の続くページでも繰り返す", () => {
    const heading = sheet.keys.rows.find(({ key }) => key === "heading:#1")?.row;
    expect(sheet.print.repeatedRows).toEqual({ first: heading, last: heading });
  });
});
