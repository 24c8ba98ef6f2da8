import { compileCondition } from "../../../src/preview/grid/conditions/compile";
import { conditionalLooks } from "../../../src/preview/grid/conditions/conditional-looks";
import type { SheetSnapshot, CellValue } from "../../../src/standin/workbook";

const values: Readonly<Record<string, CellValue>> = {
  "0,0": "産業",
  "1,0": "産業",
  "2,0": "観光",
  "0,1": 5,
  "1,1": "未定",
  "2,1": -1.5,
  "0,2": { error: "#N/A" },
};
const valueAt = (row: number, column: number): CellValue => values[`${row},${column}`] ?? null;

describe("条件付き書式の数式", () => {
  test.each<[title: string, formula: string, shift: [number, number], expected: CellValue]>([
    ["上の行と同じ", "=A2=A1", [0, 0], true],
    ["下へずらした上の行と違う", "=A2=A1", [1, 0], false],
    ["列を固定した参照は横へずれない", "=$A1=$A2", [0, 1], true],
    ["行を固定した参照は下へずれない", "=A$1", [2, 0], "産業"],
    ["大文字と小文字を区別しない", '="abc"="ABC"', [0, 0], true],
    ["空欄は0とも空の文字列とも等しい", '=AND(D9=0,D9="")', [0, 0], true],
    ["数は文字列より小さい", '=99<"0"', [0, 0], true],
    ["関数の入れ子", '=OR(B1="未定",IF(ISNUMBER(B1),AND(B1>=0,B1=INT(B1)),FALSE))', [0, 0], true],
    [
      "同じ式を下の行で",
      '=OR(B1="未定",IF(ISNUMBER(B1),AND(B1>=0,B1=INT(B1)),FALSE))',
      [1, 0],
      true,
    ],
    [
      "負の小数は通らない",
      '=OR(B1="未定",IF(ISNUMBER(B1),AND(B1>=0,B1=INT(B1)),FALSE))',
      [2, 0],
      false,
    ],
    ["四則演算の順", "=1+2*3-4/2", [0, 0], 5],
    ["符号と括弧", "=-(2+3)*2", [0, 0], -10],
    ["文字列の連結", '="計"&5', [0, 0], "計5"],
    ["0で割る", "=1/0", [0, 0], { error: "#DIV/0!" }],
    ["エラー値は伝わる", "=C1=1", [0, 0], { error: "#N/A" }],
    ["文字列に引用符", '="a""b"', [0, 0], 'a"b'],
  ])("%s", (_title, formula, [rowShift, columnShift], expected) => {
    expect(compileCondition(formula)?.({ rowShift, columnShift, valueAt })).toEqual(expected);
  });

  test.each([["=SUM(A1:A3)>0"], ["=他の表!A1=1"], ["=A1="], ["=(A1"], ["=A1 A2"]])(
    "知らない式「%s」は判定しない",
    (formula) => {
      expect(compileCondition(formula)).toBeNull();
    },
  );
});

const format = (
  parts: Partial<SheetSnapshot["conditionalFormats"][number]>,
): SheetSnapshot["conditionalFormats"][number] => ({
  id: "1",
  range: "A1:B3",
  type: "Custom",
  stopIfTrue: false,
  rule: { formula: "=TRUE" },
  format: { "font.color": "#111111" },
  ...parts,
});

describe("条件付き書式の見た目", () => {
  const look = (formats: SheetSnapshot["conditionalFormats"], row: number, column: number) =>
    conditionalLooks({ conditionalFormats: formats }, valueAt)(row, column);

  test("先の規則が後の規則に勝ち、重ならないものは両方効く", () => {
    const second = format({ format: { "font.color": "#222222", "font.bold": true } });
    expect(look([format({}), second], 0, 0)).toEqual({
      "font.color": "#111111",
      "font.bold": true,
    });
  });
  test("「条件を満たす場合は停止」の後は見ない", () => {
    const second = format({ format: { "font.bold": true } });
    expect(look([format({ stopIfTrue: true }), second], 0, 0)).toEqual({ "font.color": "#111111" });
  });
  test("範囲の外は変えない", () => {
    expect(look([format({})], 3, 0)).toBeNull();
  });
  test("塗りつぶしの色は塗りつぶしにする", () => {
    const fill = format({ format: { "fill.color": "#FFD9D9" } });
    expect(look([fill], 0, 0)).toEqual({ "fill.color": "#FFD9D9", "fill.pattern": "Solid" });
  });
  test.each<
    [string, Partial<SheetSnapshot["conditionalFormats"][number]>, number, number, boolean]
  >([
    [
      "値が0より小さい",
      { type: "CellValue", rule: { operator: "LessThan", formula1: "=0" } },
      2,
      1,
      true,
    ],
    [
      "値が0より小さくない",
      { type: "CellValue", rule: { operator: "LessThan", formula1: "=0" } },
      0,
      1,
      false,
    ],
    [
      "文字列を含む",
      { type: "ContainsText", rule: { operator: "Contains", text: "未" } },
      1,
      1,
      true,
    ],
    [
      "文字列を含まない",
      { type: "ContainsText", rule: { operator: "Contains", text: "未" } },
      0,
      1,
      false,
    ],
    ["知らない種類", { type: "DataBar", rule: {} }, 0, 1, false],
  ])("%s", (_title, parts, row, column, holds) => {
    expect(look([format(parts)], row, column) !== null).toBe(holds);
  });
});
