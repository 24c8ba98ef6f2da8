import { cellLabel } from "../../../src/preview/grid/accessible/cell-label";
import { cellKey } from "../../../src/preview/grid/model/cell-key";
import { lookOf } from "../../../src/preview/grid/model/cell-look";
import { sheetDifference } from "../../../src/preview/grid/model/difference";
import { newStyleBook } from "../../../src/preview/grid/model/style-book";
import { univerSheet } from "../../../src/preview/grid/model/univer-sheet";
import type { CellStyle } from "../../../src/standin/workbook";
import { shown } from "./sheets";

describe("セルの書式", () => {
  test.each<[title: string, style: CellStyle, expected: Record<string, unknown>]>([
    ["既定は下揃え", {}, { vt: 3, fs: 11 }],
    [
      "太字・色・下線",
      { "font.bold": true, "font.color": "#9C0006", "font.underline": "Single" },
      { bl: 1, cl: { rgb: "#9C0006" }, ul: { s: 1 } },
    ],
    [
      "塗りつぶし",
      { "fill.color": "#E2E2E2", "fill.pattern": "Solid" },
      { bg: { rgb: "#E2E2E2" } },
    ],
    ["折り返し", { "alignment.wrapText": true }, { tb: 3 }],
    ["縦書き", { "alignment.textOrientation": 180 }, { tr: { a: 0, v: 1 } }],
    ["上へ90度", { "alignment.textOrientation": 90 }, { tr: { a: -90 } }],
    [
      "字下げ",
      { "alignment.horizontal": "Left", "alignment.indentLevel": 2 },
      { ht: 1, pd: { l: 24 } },
    ],
    [
      "表示形式",
      { numberFormat: "#,##0_ ;▲#,##0_ ;0_ " },
      { n: { pattern: "#,##0_ ;▲#,##0_ ;0_ " } },
    ],
    [
      "中太の上線",
      { "border.top.style": "Continuous", "border.top.weight": "Medium" },
      { bd: { t: { s: 8, cl: { rgb: "#000000" } } } },
    ],
    [
      "二重の下線",
      { "border.bottom.style": "Double" },
      { bd: { b: { s: 7, cl: { rgb: "#000000" } } } },
    ],
  ])("%s", (_title, style, expected) => {
    expect(lookOf(style)).toMatchObject(expected);
  });
  test("ないものは言わない", () => {
    expect(Object.keys(lookOf({})).sort()).toEqual(["ff", "fs", "vt"]);
  });
  test("フォントの後に日本語のフォントが続く", () => {
    expect(lookOf({ "font.name": "游ゴシック" }).ff).toMatch(/^游ゴシック, .*Noto Sans CJK JP/);
  });
});

describe("シートの表示", () => {
  test.each([
    ["数", { value: 15000 }, { value: 15000, kind: 2, entry: "15000" }],
    ["文字列", { value: "○" }, { value: "○", kind: 1, entry: "○" }],
    ["数に見える文字列", { value: "011002" }, { value: "011002", kind: 1, entry: "'011002" }],
    ["真偽", { value: true }, { value: 1, kind: 3, entry: "TRUE" }],
    ["エラー", { value: { error: "#N/A" } }, { value: "#N/A", kind: 1, entry: "#N/A" }],
    [
      "数式は値を見せ、式を編集する",
      { value: 3, formula: "=1+2" },
      { value: 3, kind: 2, formula: "=1+2", entry: "=1+2" },
    ],
    ["空欄", { value: null }, { value: null, kind: null, entry: "" }],
  ])("%s", (_title, cell, expected) => {
    const sheet = shown({ cells: [{ at: "B3", ...cell }] });
    expect(sheet.cells.get(cellKey(2, 1))).toMatchObject(expected);
  });
  test("日付は年月日で編集し、元号で見せる", () => {
    const styles = [{ numberFormat: "ge.m.d" }];
    const sheet = shown({ cells: [{ at: "A1", value: 45748, style: 0 }] }, styles);
    expect(sheet.cells.get(0)?.entry).toBe("2025/4/1");
    expect(sheet.cells.get(0)?.style?.data.n?.pattern).toBe('"R""7".m.d');
    expect(cellLabel(sheet, 0, 0)).toBe("A1、R7.4.1");
  });
  test("条件付き書式はセルの書式に重なる", () => {
    const rule = { id: "1", range: "A1:A2", type: "Custom", stopIfTrue: false } as const;
    const sheet = shown({
      cells: [
        { at: "A1", value: "甲" },
        { at: "A2", value: "甲" },
      ],
      conditionalFormats: [
        { ...rule, rule: { formula: '=AND(A1<>"",A1=A2)' }, format: { "font.bold": true } },
      ],
    });
    expect(sheet.cells.get(cellKey(0, 0))?.style?.data.bl).toBe(1);
    expect(sheet.cells.get(cellKey(1, 0))?.style).toBeNull();
  });
  test("Univerのシートになる", () => {
    const sheet = shown({
      cells: [{ at: "A1", value: 1, formula: "=1" }],
      merges: ["A1:C2"],
      frozen: { rows: 4, columns: 2 },
      columns: [
        { index: 0, isHidden: true },
        { index: 1, size: 90 },
      ],
      rows: [{ index: 3, size: 30, isFilteredOut: true }],
      visibility: "Hidden",
    });
    expect(univerSheet(sheet)).toMatchObject({
      hidden: 1,
      showGridlines: 0,
      freeze: { startRow: 4, startColumn: 2, xSplit: 2, ySplit: 4 },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 2 }],
      cellData: { 0: { 0: { v: 1, t: 2, f: "=1" } } },
      columnData: { 0: { hd: 1, w: 64 }, 1: { hd: 0, w: 120 } },
      rowData: { 3: { hd: 1, h: 40 } },
    });
  });
  test("入力規則の一覧を、直接とセルから読む", () => {
    const rest = { prompt: {}, errorAlert: {}, ignoreBlanks: true };
    const sheet = shown({
      cells: [
        { at: "D1", value: "確認済み" },
        { at: "D2", value: "未対応" },
      ],
      validations: [
        { range: "A1:A9", rule: { list: { source: "○, ×" } }, ...rest },
        { range: "B1", rule: { list: { source: "=$D$1:$D$3" } }, ...rest },
        { range: "C1", rule: { custom: { formula: "=TRUE" } }, ...rest },
      ],
    });
    expect(sheet.choices.map(({ entries }) => entries)).toEqual([
      ["○", "×"],
      ["確認済み", "未対応"],
    ]);
  });
  test("リンクの説明", () => {
    const hyperlink = { documentReference: "'事業費'!J64", screenTip: "該当するセルを開きます。" };
    const sheet = shown({ cells: [{ at: "J21", value: "事業費", hyperlink }] });
    expect([...sheet.links]).toEqual([[cellKey(20, 9), "該当するセルを開きます。"]]);
  });
});

describe("表示の差", () => {
  const book = newStyleBook();
  const before = shown(
    {
      cells: [
        { at: "A1", value: 1, style: 0 },
        { at: "A2", value: 2 },
      ],
      merges: ["A1:B1"],
      rows: [{ index: 1, size: 30 }],
    },
    [{ "font.bold": true }],
    book,
  );
  const difference = (
    parts: Parameters<typeof shown>[0],
    touched: readonly number[] = [],
    styles: readonly CellStyle[] = [{ "font.bold": true }],
  ) => sheetDifference(before, shown(parts, styles, book), new Set(touched));
  const same = {
    cells: [
      { at: "A1", value: 1, style: 0 },
      { at: "A2", value: 2 },
    ],
    merges: ["A1:B1"],
    rows: [{ index: 1, size: 30 }],
  };

  test("同じなら何も描かない", () => {
    expect(difference(same)).toEqual({
      cells: new Map(),
      rows: new Map(),
      columns: new Map(),
      unmerged: [],
      merged: [],
      hasOtherCharts: false,
    });
  });
  test("変わったセルだけを描き、なくなったセルを空にする", () => {
    const { cells } = difference({ ...same, cells: [{ at: "A1", value: 5, style: 0 }] });
    expect([...cells].map(([key, cell]) => [key, cell?.value])).toEqual([
      [0, 5],
      [cellKey(1, 0), undefined],
    ]);
  });
  test("書式だけの違いも描く", () => {
    expect(difference(same, [], [{ "font.bold": false }]).cells.size).toBe(1);
  });
  test("触られたセルは、変わっていなくても描き直す", () => {
    const { cells } = difference(same, [0, cellKey(8, 8)]);
    expect(cells.get(0)?.value).toBe(1);
    expect(cells.get(cellKey(8, 8))).toBeNull();
  });
  test("結合・行・固定の違い", () => {
    const changes = difference({
      ...same,
      merges: ["C1:D1"],
      rows: [],
      frozen: { rows: 1, columns: 0 },
    });
    expect(changes).toMatchObject({
      unmerged: ["A1:B1"],
      merged: ["C1:D1"],
      frozen: { rows: 1, columns: 0 },
    });
    expect([...changes.rows]).toEqual([[1, null]]);
  });
});
