import fc from "fast-check";
import {
  formatAddress,
  parseAddress,
  qualifiedRange,
  quoteSheetName,
  splitAddresses,
} from "../../src/references";
import { anyRange, anySheetName } from "./generated";

const range = { row: 4, column: 0, rowCount: 2, columnCount: 1 };

describe("シート名は、Excelが求めるときだけ引用符で囲む", () => {
  test.each([
    ["事業費", "事業費"],
    ["参加マトリクス", "参加マトリクス"],
    ["KPI", "KPI"],
    ["Sheet1", "Sheet1"],
    ["_a.b", "_a.b"],
    ["年度2026", "年度2026"],
    ["ABCD1", "ABCD1"],
    ["Rate", "Rate"],
    ["点検 結果", "'点検 結果'"],
    ["点検　結果", "'点検　結果'"],
    ["計（記載）", "'計（記載）'"],
    ["事業・費", "'事業・費'"],
    ["市長's", "'市長''s'"],
    ["A's", "'A''s'"],
    ["R7", "'R7'"],
    ["R4予算", "'R4予算'"],
    ["R7年度", "'R7年度'"],
    ["rc12x", "'rc12x'"],
    ["R", "'R'"],
    ["c", "'c'"],
    ["RC", "'RC'"],
    ["A1", "'A1'"],
    ["AB12", "'AB12'"],
    ["2026", "'2026'"],
    ["2025年", "'2025年'"],
    [".a", "'.a'"],
    ["TRUE", "'TRUE'"],
    ["あ!い", "'あ!い'"],
  ])("%s", (name, expected) => {
    expect(quoteSheetName(name)).toBe(expected);
    expect(qualifiedRange(name, range)).toBe(`${expected}!$A$5:$A$6`);
    expect(parseAddress(`${expected}!A5:A6`)).toEqual({ sheetName: name, range });
  });
});

test("シート名付きの番地は、書いて読むと元に戻る", () => {
  fc.assert(
    fc.property(anySheetName, anyRange, (sheetName, one) => {
      expect(parseAddress(formatAddress(sheetName, one))).toEqual({ sheetName, range: one });
      expect(parseAddress(qualifiedRange(sheetName, one))).toEqual({ sheetName, range: one });
    }),
  );
});

test("シート名のない番地", () => {
  expect(parseAddress("$A$5:$A$6")).toEqual({ sheetName: null, range });
});

test.each([
  "",
  "!A1",
  "事業費!",
  "事業費!x",
  "[Book1.xlsx]Sheet1!A1",
  "'A:B'!A1",
  "Sheet1:Sheet3!A1",
])("「%s」は1つのシートの番地ではない", (text) => {
  expect(parseAddress(text)).toBeNull();
});

test("いくつもの範囲を、シート名の中のコンマでは分けない", () => {
  expect(splitAddresses("A1:B2, C3,'a,b''c,'!D4")).toEqual(["A1:B2", "C3", "'a,b''c,'!D4"]);
  expect(splitAddresses("")).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.tuple(anySheetName, anyRange), { minLength: 1 }), (blocks) => {
      const texts = blocks.map(([name, one]) => formatAddress(name, one));
      expect(splitAddresses(texts.join(","))).toEqual(texts);
    }),
  );
});
