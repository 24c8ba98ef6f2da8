import { first, onSheet, openExcel } from "./open-excel";

interface Entered {
  readonly value: unknown;
  readonly type: string;
  readonly text: string;
  readonly format: string;
}

const enter = (input: unknown, numberFormat: string | null): Promise<Entered> =>
  onSheet(openExcel(), async (sheet, context) => {
    const cell = sheet.getRange("A1");
    if (numberFormat !== null) cell.numberFormat = [[numberFormat]];
    cell.values = [[input]];
    cell.load("values,valueTypes,text,numberFormat");
    await context.sync();
    return {
      value: first(cell.values),
      type: String(cell.valueTypes[0]?.[0]),
      text: String(cell.text[0]?.[0]),
      format: String(cell.numberFormat[0]?.[0]),
    };
  });

describe("入力された値は、Excelと同じ型になる", () => {
  test.each<[string, unknown, string | null, Entered]>([
    ["数", 12, null, { value: 12, type: "Double", text: "12", format: "General" }],
    [
      "数字の文字列は数になる",
      "12",
      null,
      { value: 12, type: "Double", text: "12", format: "General" },
    ],
    [
      "先頭の0は消える",
      "011002",
      null,
      { value: 11002, type: "Double", text: "11002", format: "General" },
    ],
    [
      "文字列の書式なら0は残る",
      "011002",
      "@",
      { value: "011002", type: "String", text: "011002", format: "@" },
    ],
    [
      "月-日は今年の日付になる",
      "4-1",
      null,
      { value: 45748, type: "Double", text: "4月1日", format: 'm"月"d"日"' },
    ],
    [
      "文字列の書式なら日付にならない",
      "4-1",
      "@",
      { value: "4-1", type: "String", text: "4-1", format: "@" },
    ],
    [
      "13-1は日付ではない",
      "13-1",
      null,
      { value: "13-1", type: "String", text: "13-1", format: "General" },
    ],
    [
      "西暦の日付",
      "2025/4/1",
      null,
      { value: 45748, type: "Double", text: "2025/4/1", format: "yyyy/m/d" },
    ],
    [
      "元号の日付",
      "R7.4.1",
      null,
      { value: 45748, type: "Double", text: "R7.4.1", format: "[$-ja-JP]ge.m.d" },
    ],
    ["桁区切り", "1,590", null, { value: 1590, type: "Double", text: "1,590", format: "#,##0" }],
    [
      "桁区切りでも書式があれば保たれる",
      "1,590",
      "0",
      { value: 1590, type: "Double", text: "1590", format: "0" },
    ],
    ["割合", "12%", null, { value: 0.12, type: "Double", text: "12%", format: "0%" }],
    [
      "アポストロフィの後は文字列",
      "'012",
      null,
      { value: "012", type: "String", text: "012", format: "General" },
    ],
    [
      "アポストロフィの後は数式にならない",
      "'=A2",
      null,
      { value: "=A2", type: "String", text: "=A2", format: "General" },
    ],
    [
      "文字列の書式の数式は文字列",
      "=1+1",
      "@",
      { value: "=1+1", type: "String", text: "=1+1", format: "@" },
    ],
    ["横線だけは文字列", "-", null, { value: "-", type: "String", text: "-", format: "General" }],
    ["全角の横線", "―", null, { value: "―", type: "String", text: "―", format: "General" }],
    [
      "約の付いた数は文字列",
      "約1,000",
      null,
      { value: "約1,000", type: "String", text: "約1,000", format: "General" },
    ],
    ["真偽値", true, null, { value: true, type: "Boolean", text: "TRUE", format: "General" }],
    [
      "真偽値の文字列",
      "true",
      null,
      { value: true, type: "Boolean", text: "TRUE", format: "General" },
    ],
    ["エラー値", "#N/A", null, { value: "#N/A", type: "Error", text: "#N/A", format: "General" }],
    ["空文字列は空のセル", "", null, { value: "", type: "Empty", text: "", format: "General" }],
    [
      "改行を含む文字列",
      "一\n二",
      null,
      { value: "一\n二", type: "String", text: "一\n二", format: "General" },
    ],
  ])("%s", async (_title, input, numberFormat, expected) => {
    expect(await enter(input, numberFormat)).toEqual(expected);
  });
});

test("値の後に付けた文字列の書式は、失われた0を戻さない", async () => {
  const value = await onSheet(openExcel(), async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.values = [["011002"]];
    cell.numberFormat = [["@"]];
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(value).toEqual([[11002]]);
});

test("nullの要素は元の値を残し、空文字列は消す", async () => {
  const values = await onSheet(openExcel(), async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "", 4]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, "", 4]]);
});
