import { clearCells } from "../../../src/preview/grid/edits/clear-cells";
import { moveCells, pasteCopy, pasteTexts } from "../../../src/preview/grid/edits/paste";
import { readClipboardText } from "../../../src/preview/grid/edits/read-clipboard-text";
import { provisionalCell, typedIn } from "../../../src/preview/grid/edits/typed-cell";
import { selectionSummary } from "../../../src/preview/grid/foot/selection-summary";
import { cellLabel } from "../../../src/preview/grid/accessible/cell-label";
import { chartPlace } from "../../../src/preview/grid/charts/chart-place";
import { isAllowed } from "../../../src/preview/grid/univer/allowed-commands";
import type { EnteredCell } from "../../../src/preview/protocol";
import { cellAt, formatRange, parseRange, type CellRange } from "../../../src/references";
import { cellKey } from "../../../src/preview/grid/model/cell-key";
import { shown } from "./sheets";

const area = (text: string): CellRange => {
  const found = parseRange(text);
  if (found === null) throw new Error(text);
  return found;
};
const said = (cells: readonly EnteredCell[]): readonly string[] =>
  cells.map(({ row, column, content }) => `${formatRange(cellAt(row, column))} ${String(content)}`);

describe("クリップボードの文字列", () => {
  test.each<[title: string, text: string, cells: readonly (readonly string[])[]]>([
    ["1つ", "4-1", [["4-1"]]],
    [
      "Excelの2行2列",
      "1,234\tR7.4.1\r\n○\t\r\n",
      [
        ["1,234", "R7.4.1"],
        ["○", ""],
      ],
    ],
    ["改行とタブと引用符のあるセル", '"a\nb\t""c"""\t2', [['a\nb\t"c"', "2"]]],
    ["途中の引用符はそのまま", '5"管\t6', [['5"管', "6"]]],
    ["空の行", "a\n\nb", [["a"], [""], ["b"]]],
    ["空", "", [[""]]],
  ])("%s", (_title, text, cells) => {
    expect(readClipboardText(text)).toEqual(cells);
  });
});

const sheet = shown({
  cells: [
    { at: "A1", value: 3, formula: "=B1+$C$1" },
    { at: "B1", value: "011002" },
    { at: "A2", value: 7 },
    { at: "D5", value: null },
  ],
});

describe("貼り付けと移動", () => {
  test("文字列を選択の左上から置く", () => {
    expect(said(pasteTexts([["1", "2"], ["3"]], area("C3")))).toEqual([
      "C3 1",
      "D3 2",
      "C4 3",
      "D4 ",
    ]);
  });
  test("1つの値で選択全体を埋める", () => {
    expect(said(pasteTexts([["○"]], area("A1:B2")))).toEqual(["A1 ○", "B1 ○", "A2 ○", "B2 ○"]);
  });
  test("写した数式は隣を指し、数に見える文字列は文字列のまま", () => {
    expect(said(pasteCopy(sheet, area("A1:B1"), area("C4")))).toEqual([
      "C4 =D4+$C$1",
      "D4 '011002",
    ]);
  });
  test("移した数式はそのままで、元は空になる", () => {
    expect(said(moveCells(sheet, area("A1:A2"), area("A2")))).toEqual([
      "A1 ",
      "A2 =B1+$C$1",
      "A3 7",
    ]);
  });
  test("値のあるセルだけを消す", () => {
    expect(said(clearCells([cellKey(0, 0), cellKey(4, 4)], [area("A1:C3")]))).toEqual(["A1 "]);
  });
});

describe("打ち込んだもの", () => {
  test.each([
    ["そのまま", { v: "4-1" }, "4-1"],
    ["先頭の0", { v: "011002" }, "011002"],
    ["先頭のアポストロフィ", { v: "011002", t: 4 }, "'011002"],
    ["数式", { f: "=SUM(A1:A3)", v: null }, "=SUM(A1:A3)"],
    ["改行", { p: { id: "", documentStyle: {}, body: { dataStream: "a\rb\r\n" } } }, "a\nb"],
    ["空", { v: "" }, ""],
    ["なし", null, ""],
  ])("%s", (_title, cell, text) => {
    expect(typedIn(cell)).toBe(text);
  });
  test.each([
    ["1,234", { v: 1234, t: 2 }],
    ["4-1", { v: "4-1", t: 1 }],
    ["'5", { v: "5", t: 1 }],
    ["=A1", { f: "=A1", v: "" }],
    ["", { v: null, f: null }],
    [true, { v: 1, t: 3 }],
  ])("「%s」は取りあえずこう見せる", (content, cell) => {
    expect(provisionalCell(content)).toMatchObject(cell);
  });
});

describe("選択の集計と読み上げ", () => {
  test.each([
    ["1つのセル", "A1", ""],
    ["数と文字列", "A1:B2", "平均: 5　データの個数: 3　合計: 10"],
    ["文字列だけ", "B1:B2", "データの個数: 1"],
    ["空欄だけ", "D5:E6", ""],
  ])("%s", (_title, address, text) => {
    expect(selectionSummary(sheet, [area(address)])).toBe(text);
  });
  test.each([
    [0, 0, "A1、3、数式"],
    [0, 1, "B1、011002"],
    [8, 27, "AB9、空欄"],
  ])("行%i列%i", (row, column, label) => {
    expect(cellLabel(sheet, row, column)).toBe(label);
  });
});

describe("グラフの場所", () => {
  const lines = { columnAt: (column: number) => column * 10, rowAt: (row: number) => row * 20 };
  const chart = { id: "1", source: "A1", seriesBy: "Rows", series: [] };
  test("セルの上", () => {
    const properties = { "position.startCell": "集計!B4", "position.endCell": "集計!E32", left: 9 };
    expect(chartPlace({ ...chart, properties }, lines)).toEqual({
      left: 10,
      top: 60,
      width: 40,
      height: 580,
    });
  });
  test("測られた場所（ポイント）", () => {
    const properties = { left: 30, top: 15, width: 360, height: 216 };
    expect(chartPlace({ ...chart, properties }, lines)).toEqual({
      left: 40,
      top: 20,
      width: 480,
      height: 288,
    });
  });
});

describe("許す操作", () => {
  test.each([
    ["sheet.command.move-selection", true],
    ["sheet.command.set-range-values", true],
    ["sheet.mutation.set-range-values", true],
    ["doc.command.insert-text", true],
    ["sheet.command.set-range-bold", false],
    ["sheet.command.insert-sheet", false],
    ["sheet.mutation.remove-sheet", false],
    ["sheet.command.set-frozen", false],
    ["sheet.mutation.set-worksheet-row-auto-height", false],
    ["formula.mutation.set-formula-calculation-start", false],
    ["doc.command.set-inline-format-bold", false],
    ["sidebar.operation.defined-name", false],
  ])("%s", (id, allowed) => {
    expect(isAllowed(id)).toBe(allowed);
  });
});
