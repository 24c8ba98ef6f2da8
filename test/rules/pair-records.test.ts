import { pairRecords } from "../../src/rules/pair-records";

/** 「a1」 is the first record of key 「a」. */
const keyOf = (item: string): string => item.slice(0, 1);
const inWords = (left: readonly string[], right: readonly string[]): readonly string[] =>
  pairRecords(left, right, keyOf).map((pair) => {
    switch (pair.kind) {
      case "both":
        return `${pair.left}=${pair.right}`;
      case "onlyLeft":
        return `${pair.left}=`;
      case "onlyRight":
        return `=${pair.right}`;
    }
  });

test.each([
  [
    "左の順に組み、右だけのものを後に置く",
    ["a1", "b1"],
    ["c1", "b2", "a2"],
    ["a1=a2", "b1=b2", "=c1"],
  ],
  ["左だけのもの", ["a1", "b1"], ["b2"], ["a1=", "b1=b2"]],
  ["同じ鍵が2つずつあれば、順に組む", ["a1", "a2"], ["a3", "a4"], ["a1=a3", "a2=a4"]],
  ["シートが1行にまとめたものは、なくなったとは言わない", ["a1", "a2"], ["a3"], ["a1=a3"]],
  ["どちらもなければ、組もない", [], [], []],
])("%s", (_title, left, right, expected) => {
  expect(inWords(left, right)).toEqual(expected);
});
