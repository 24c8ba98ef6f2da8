import fc from "fast-check";
import { contrastTexts } from "../../src/revision";

const textOf = (pieces: readonly { readonly text: string }[]): string =>
  pieces.map(({ text }) => text).join("");

describe("新旧の文を並べる", () => {
  test.each([
    ["A社と協議する", "B社と協議する", ["A"], ["B"]],
    ["実施する", "実施する", [], []],
    ["目標2,000人", "目標3,000人", ["2,000"], ["3,000"]],
    ["R7は100千円", "R7は150千円", ["100"], ["150"]],
    ["実施", "実施する", [], ["する"]],
    ["", "新しい", [], ["新しい"]],
  ])(
    "「%s」と「%s」は、違うところだけが変わったところ",
    (before, after, changedBefore, changedAfter) => {
      const row = contrastTexts(before, after);
      const changed = (pieces: typeof row.before): readonly string[] =>
        pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text);
      expect([changed(row.before), changed(row.after)]).toEqual([changedBefore, changedAfter]);
    },
  );

  test("変わらない長いところは略す", () => {
    const start =
      "圏域の住民が安心して暮らせるよう関係する市町が協力し広い範囲で情報を集めて共有し、";
    const { after } = contrastTexts(`${start}協議する。`, `${start}実施する。`);
    expect(textOf(after)).toMatch(/^（略）.{20}実施する。$/u);
  });

  test("短い文は、そのまま元に戻る", () => {
    const text = fc.string({ maxLength: 30, unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const row = contrastTexts(before, after);
        expect([textOf(row.before), textOf(row.after)]).toEqual([before, after]);
      }),
    );
  });
});
