import { Workbook } from "@cj-tech-master/excelts";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { writeSnapshot } from "../../../src/xlsx/snapshot";
import { convertWithLibreOffice, hasLibreOffice } from "../libreoffice";
import { structureProblems } from "../structure-problems";
import { openChecked, opened, seeds } from "./filled";
import { partsOf } from "./rewritten";

/** Every formula with what it came to; an empty text and no result are one to a file. */
const resultsOf = ({ sheets }: WorkbookSnapshot): ReadonlyMap<string, unknown> =>
  new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ at, formula, value }) =>
        formula === undefined ? [] : [[`${name}!${at}`, value ?? ""] as const],
      ),
    ),
  );

/** Results that no formula comes to: were they trusted, every formula would differ. */
const withoutResults = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, value: "未計算" },
    ),
  })),
});

let filled: WorkbookSnapshot | undefined;
beforeAll(async () => {
  filled = await (await openChecked(seeds())).standIn.snapshot();
}, 120_000);
const snapshot = (): WorkbookSnapshot => {
  if (filled === undefined) throw new Error("not filled");
  return filled;
};

test("ライブラリの検査（OOXMLの構造）は、何も言わない", async () => {
  expect(await structureProblems(writeSnapshot(snapshot()))).toEqual([]);
});

test("別の読み手（ライブラリのブック）も、同じ値と計算式を読む", async () => {
  const workbook = new Workbook();
  await workbook.xlsx.load(writeSnapshot(snapshot()));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(
    snapshot().sheets.map(({ name }) => name),
  );
  const charts = Object.keys(partsOf(writeSnapshot(snapshot()))).filter((path) =>
    /^xl\/charts\/chart\d+\.xml$/u.test(path),
  );
  expect(charts).toHaveLength(snapshot().sheets.flatMap((sheet) => sheet.charts).length);
  for (const { name, cells } of snapshot().sheets) {
    const worksheet = workbook.getWorksheet(name);
    for (const { at, value, formula } of cells) {
      const cell = worksheet?.getCell(at);
      if (formula !== undefined) expect([at, `=${cell?.formula ?? ""}`]).toEqual([at, formula]);
      else if (typeof value === "number") expect([at, cell?.value]).toEqual([at, value]);
    }
  }
});

(hasLibreOffice("保存したブックを LibreOffice で開く試験") ? describe : describe.skip)(
  "LibreOffice で開く",
  () => {
    test("すべての式が、ブックの値になる", async () => {
      const bytes = convertWithLibreOffice(writeSnapshot(withoutResults(snapshot())), "xlsx");
      const [found, expected] = [resultsOf(await opened(bytes)), resultsOf(snapshot())];
      expect(expected.size).toBeGreaterThan(300);
      expect([...expected].filter(([at, value]) => found.get(at) !== value)).toEqual([]);
    }, 180_000);

    test("グラフ・結合・入力規則・条件付き書式・リンク・名前・印刷の設定が残る", async () => {
      const resaved = await opened(convertWithLibreOffice(writeSnapshot(snapshot()), "xlsx"));
      // LibreOffice writes 0 for FALSE in rules; without a window it writes no frozen panes, of any file.
      const plain = (rule: unknown): string => JSON.stringify(rule).replaceAll("FALSE", "0");
      const told = ({ sheets, names }: WorkbookSnapshot) => ({
        names: names.map(({ name }) => name).sort(),
        sheets: sheets.map((sheet) => ({
          name: sheet.name,
          merges: [...sheet.merges].sort(),
          filter: sheet.autoFilter?.range ?? null,
          rules: sheet.conditionalFormats.map(({ range, rule }) => [range, plain(rule)]),
          validations: sheet.validations.map(({ range, rule }) => [range, plain(rule)]),
          links: sheet.cells.flatMap(({ at, hyperlink }) =>
            hyperlink === undefined ? [] : [[at, hyperlink.documentReference?.replaceAll("'", "")]],
          ),
          charts: sheet.charts.map(({ properties, series }) => ({
            type: properties["chartType"],
            title: properties["title.text"],
            axis: properties["axes.valueAxis.title.text"],
            values: series.map(({ values }) => values),
          })),
          paper: [sheet.pageLayout.scalars["paperSize"], sheet.pageLayout.scalars["orientation"]],
          printed: [sheet.pageLayout.printArea, sheet.pageLayout.titleRows],
          footer: sheet.pageLayout.headersFooters["defaultForAllPages.CenterFooter"],
        })),
      });
      expect(told(resaved)).toEqual(told(snapshot()));
    }, 180_000);
  },
);
