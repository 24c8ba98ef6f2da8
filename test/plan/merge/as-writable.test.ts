import { asWritable, type FoundValue } from "../../../src/plan";

test.each<readonly [FoundValue, string | number]>([
  [12, 12],
  ["", ""],
  [true, "TRUE"],
  ["=SUM(A1:A2)", "=SUM(A1:A2)"],
  ["担当課", "担当課"],
  ["007", "'007"],
  ["4-1", "'4-1"],
  ["令和７年４月", "'令和７年４月"],
  ["R7.4.1", "'R7.4.1"],
  ["+A", "'+A"],
  ["true", "'true"],
  ["#N/A", "'#N/A"],
  ["'引用", "''引用"],
])("「%s」を戻すときに書く値", (value, expected) => {
  expect(asWritable(value)).toBe(expected);
});
