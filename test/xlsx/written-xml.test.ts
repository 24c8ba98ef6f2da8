import { planWorkbook, type SheetPlan, type WorkbookPlan } from "../../src/plan";
import { writeWorkbook } from "../../src/xlsx";
import {
  childOf,
  childrenOf,
  findAll,
  parseRoot,
  textOf,
  type XmlElement,
} from "../../src/ooxml/read-xml";
import { sampleDataset } from "../fixtures/sample-dataset";
import { partsOf } from "./snapshot/rewritten";

/** What Excel reads in a file and our own reader does not show: asked of the parts themselves. */
const plan = planWorkbook({ dataset: sampleDataset(), results: [] });

const [first] = plan.sheets;
if (first === undefined) throw new Error("no sheet");

const withSheet = (changes: Partial<SheetPlan>): WorkbookPlan => ({
  ...plan,
  sheets: [{ ...first, ...changes }],
  names: [],
});

const partIn = (of: WorkbookPlan, path: string): XmlElement =>
  parseRoot(partsOf(writeWorkbook(of))[path] ?? "");
const sheetIn = (of: WorkbookPlan): XmlElement => partIn(of, "xl/worksheets/sheet1.xml");
const attributesOf = (root: XmlElement, name: string) =>
  findAll(root, name).map(({ attributes }) => attributes);

const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

test("Excel は、開いたときにすべてを計算し直す", () => {
  expect(attributesOf(partIn(plan, "xl/workbook.xml"), "calcPr")).toEqual([
    expect.objectContaining({ fullCalcOnLoad: "1" }),
  ]);
});

test("入力規則は止めずに知らせる。空欄は許す", () => {
  const told = { range: cell, title: "見出し", message: "確かめてください。" };
  const root = sheetIn(
    withSheet({
      validations: [
        { ...told, rule: { kind: "list", choices: ["○", "―"] } },
        { ...told, rule: { kind: "formula", formula: "A1<>1" } },
      ],
    }),
  );
  const usual = {
    errorStyle: "warning",
    allowBlank: "1",
    showErrorMessage: "1",
    errorTitle: "見出し",
    error: "確かめてください。",
    sqref: "A1",
  };
  expect(attributesOf(root, "dataValidation")).toEqual([
    expect.objectContaining({ ...usual, type: "list" }),
    expect.objectContaining({ ...usual, type: "custom" }),
  ]);
  // The file says when the arrow of a list is not to be shown.
  expect(attributesOf(root, "dataValidation")[0]).not.toHaveProperty("showDropDown");
});

test("新しい関数には、ファイルの中での接頭辞が付く。文字の中の名前には付かない", () => {
  const formula = 'IFS(TRUE,"IFS(",FALSE,XLOOKUP(1,B1:B2,C1:C2))';
  const root = sheetIn(withSheet({ values: [[{ formula, result: "" }]] }));
  expect(findAll(root, "f").map(textOf)).toEqual([
    '_xlfn.IFS(TRUE,"IFS(",FALSE,_xlfn.XLOOKUP(1,B1:B2,C1:C2))',
  ]);
});

test("幅・高さ・非表示・目盛線・固定・用紙は、計画のとおりに書かれる", () => {
  const root = sheetIn(
    withSheet({
      values: [[1, 2]],
      columns: [
        { width: 9, isHidden: false },
        { width: 8, isHidden: true },
      ],
      rowHeights: [30],
      frozen: { rows: 1, columns: 1 },
    }),
  );
  expect(attributesOf(root, "col")).toEqual([
    { min: "1", max: "1", width: "9", customWidth: "1" },
    expect.objectContaining({ min: "2", max: "2", hidden: "1" }),
  ]);
  expect(attributesOf(root, "row")).toEqual([{ r: "1", ht: "30", customHeight: "1" }]);
  expect(attributesOf(root, "sheetView")).toEqual([
    expect.objectContaining({ showGridLines: "0" }),
  ]);
  expect(attributesOf(root, "pane")).toEqual([
    expect.objectContaining({ xSplit: "1", ySplit: "1", topLeftCell: "B2", state: "frozen" }),
  ]);
  expect(attributesOf(root, "pageSetUpPr")).toEqual([{ fitToPage: "1" }]);
  expect(attributesOf(root, "pageSetup")).toEqual([
    expect.objectContaining({ paperSize: "8", orientation: "landscape", fitToWidth: "1" }),
  ]);
  expect(attributesOf(root, "printOptions")).toEqual([{ horizontalCentered: "1" }]);
});

test("罫線は、外枠と内側を分けて書かれる。あとの枠は前の枠に置き換わる", () => {
  const block = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
  const of = withSheet({
    values: [[1], [2]],
    columns: [{ width: 9, isHidden: false }],
    rowHeights: [18, 18],
    styles: [],
    borders: [
      { range: block, outline: "thin", insideHorizontal: "hair", insideVertical: null },
      { range: block, outline: "medium", insideHorizontal: null, insideVertical: null },
    ],
  });
  const borders = childrenOf(childOf(partIn(of, "xl/styles.xml"), "borders"), "border");
  const lineOf = (border: XmlElement, side: string) =>
    childOf(border, side)?.attributes["style"] ?? null;
  expect(
    borders.map((border) => ["top", "bottom", "left", "right"].map((side) => lineOf(border, side))),
  ).toEqual([
    [null, null, null, null],
    ["medium", null, "medium", "medium"],
    [null, "medium", "medium", "medium"],
  ]);
});

test("触れていないセルは、ブックの標準の文字で書かれる", () => {
  const [font] = findAll(partIn(plan, "xl/styles.xml"), "font");
  expect(childOf(font ?? null, "name")?.attributes).toEqual({ val: plan.fontName });
  expect(childOf(font ?? null, "sz")?.attributes).toEqual({ val: String(plan.fontSize) });
});

test("ブックのプロパティは、計画の題と日付をもつ", () => {
  const core = partIn(plan, "docProps/core.xml");
  const texts = Object.fromEntries(
    core.children.flatMap((child) =>
      typeof child === "string" ? [] : [[child.name, textOf(child)]],
    ),
  );
  expect(texts).toEqual({
    "dc:title": plan.title,
    "dc:creator": plan.title,
    "cp:lastModifiedBy": plan.title,
    "dcterms:created": `${plan.datedOn}T12:00:00Z`,
    "dcterms:modified": `${plan.datedOn}T12:00:00Z`,
  });
});
