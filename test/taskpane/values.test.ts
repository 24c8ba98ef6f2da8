import type { ComparedValue, Finding, Place } from "../../src/domain";
import { outcomeShares } from "../../src/taskpane/state/findings/outcome-shares";
import {
  formatBefore,
  formatCompared,
  formatDifference,
} from "../../src/taskpane/state/findings/values";
import { finding } from "./sample-findings";

const total: Place = { kind: "budgetTotal", project: "p" };
const subtotal: Place = { kind: "subtotal", scope: { kind: "region" }, column: "stated" };
const heading: Place = { kind: "documentLine", document: "d", line: 1 };

test.each<[string, ComparedValue, Place, string]>([
  ["金額には千円が付く", 1590, total, "1,590千円"],
  ["0は0千円", 0, total, "0千円"],
  ["小計も金額", 22045, subtotal, "22,045千円"],
  ["件数には付かない", 1041, heading, "1,041"],
  ["文字はそのまま", "玉野市、瀬戸内市", total, "玉野市、瀬戸内市"],
  ["空の文字は空欄", "", heading, "空欄"],
  ["ない値は記載なし", null, total, "記載なし"],
])("値の示し方: %s", (_, value, at, expected) => {
  expect(formatCompared(value, at)).toBe(expected);
});

test.each<[string, ComparedValue, ComparedValue, Place, string | null]>([
  ["多い", 1591, 1590, total, "1千円"],
  ["少ない", 0, 150, total, "▲150千円"],
  ["同じ", 5, 5, total, "0千円"],
  ["件数", 41, 42, heading, "▲1"],
  ["片方が文字", "未定", 10, total, null],
  ["片方がない", null, 10, total, null],
])("差: %s", (_, stated, computed, at, expected) => {
  expect(formatDifference(stated, computed, at)).toBe(expected);
});

test.each<[string, Partial<Finding>, string]>([
  ["資料の値", { stated: 0 }, "前回は、資料の値が「0千円」でした。"],
  [
    "両方の値",
    { stated: null, computed: 1590 },
    "前回は、資料の値が「記載なし」、照合した値が「1,590千円」でした。",
  ],
  ["値は同じ", { message: "別の文です。" }, "前回の内容：別の文です。"],
])("前回の値: %s", (_, before, expected) => {
  const now = finding("a", total);
  const labels = { stated: "資料の値", computed: "照合した値" };
  expect(formatBefore({ ...now, ...before }, now, labels)).toBe(expected);
});

describe("棒グラフ", () => {
  test("件数に比例し、0件は描かない", () => {
    expect(outcomeShares({ match: 15, mismatch: 5, undecidable: 0, notApplicable: 0 })).toEqual([
      { outcome: "match", from: 0, width: 75 },
      { outcome: "mismatch", from: 75, width: 25 },
    ]);
  });

  test("千件のうちの1件も見える幅になり、全体は100", () => {
    const shares = outcomeShares({ match: 998, mismatch: 1, undecidable: 0, notApplicable: 1 });
    expect(Math.min(...shares.map(({ width }) => width))).toBeGreaterThan(1.5);
    const last = shares.at(-1);
    expect((last?.from ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
    expect(shares.map(({ outcome }) => outcome)).toEqual(["match", "mismatch", "notApplicable"]);
  });

  test("何も比べていなければ何も描かない", () => {
    expect(outcomeShares({ match: 0, mismatch: 0, undecidable: 0, notApplicable: 0 })).toEqual([]);
  });
});
