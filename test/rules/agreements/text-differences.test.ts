import fc from "fast-check";
import { textDifferences } from "../../../src/rules/agreements/text-differences";

test.each<[string, string, string, readonly (readonly [string, string])[]]>([
  ["同じ文", "甲を磨き、乙を伝える。", "甲を磨き、乙を伝える。", []],
  ["空白と読点の書き方だけの違い", "甲を磨き、乙を伝える。", "甲を磨き， 乙を伝える．", []],
  [
    "数の中の区切りは読点ではない",
    "1,500人を呼ぶ。",
    "1、500人を呼ぶ。",
    [["1,500人", "1、500人"]],
  ],
  ["空白で変わる数", "第12条による。", "第1 2条による。", [["第12条", "第1 2条"]]],
  ["消えた句", "甲を磨き、乙を伝え、丙を守る。", "甲を磨き、丙を守る。", [["乙を伝え、", ""]]],
  ["加わった句", "丙を守る。", "甲を磨き、丙を守る。", [["", "甲を磨き、"]]],
  [
    "初めと終わりの違い",
    "甲を磨き、乙を伝え、丙を守る。",
    "丁を磨き、乙を伝え、戊を守る。",
    [
      ["甲", "丁"],
      ["丙", "戊"],
    ],
  ],
  [
    "入れ替わった句",
    "甲を磨き、乙を伝え、",
    "乙を伝え、甲を磨き、",
    [
      ["甲を磨き、", ""],
      ["", "甲を磨き、"],
    ],
  ],
  [
    "隣り合う二つの句の違い",
    "甲を磨き、乙を伝える。",
    "丙を磨き、丁を伝える。",
    [
      ["甲", "丙"],
      ["乙", "丁"],
    ],
  ],
  ["句点だけの違い", "丙を守る。", "丙を守る", [["。", ""]]],
  ["一方が空", "", "丙を守る。", [["", "丙を守る。"]]],
])("%s", (_, left, right, expected) => {
  expect(textDifferences(left, right)).toEqual(expected);
  expect(textDifferences(right, left)).toHaveLength(expected.length);
});

test("句の多い文は、全体を一つの違いとして示す", () => {
  const long = (word: string): string => `${word}、${"甲を磨き、".repeat(300)}${word}。`;
  const differences = textDifferences(long("乙"), long("丙"));
  expect(differences).toHaveLength(1);
  expect(textDifferences(long("乙"), long("乙"))).toEqual([]);
});

test.each([
  ["甲,乙", "甲、乙"],
  ["甲，乙", "甲、乙"],
  ["1,甲", "1、甲"],
  ["甲，1", "甲、1"],
  ["甲．乙", "甲。乙"],
  ["1．甲", "1。甲"],
  ["甲．1", "甲。1"],
])("「%s」と「%s」は同じ", (left, right) => {
  expect(textDifferences(left, right)).toEqual([]);
});

test.each([
  ["1,5", "1、5"],
  ["1．5", "1。5"],
])("「%s」と「%s」は違う数", (left, right) => {
  expect(textDifferences(left, right)).toHaveLength(1);
});

test("どこから句を抜いても、抜いた句だけを違いとする", () => {
  const phrases = fc.array(
    fc.record({ text: fc.constantFrom("甲、", "乙。", "丙、"), isKept: fc.boolean() }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(phrases, (all) => {
      const left = all.map(({ text }) => text).join("");
      const right = all.flatMap(({ text, isKept }) => (isKept ? [text] : [])).join("");
      const differences = textDifferences(left, right);
      expect(differences.map(([, added]) => added).join("")).toBe("");
      expect(differences.map(([removed]) => removed).join("")).toHaveLength(
        left.length - right.length,
      );
      const mirrored = textDifferences(right, left);
      expect(mirrored.map(([, added]) => added).join("")).toHaveLength(left.length - right.length);
    }),
  );
});
