import fc from "fast-check";
import { wrapLine } from "../../src/cli/report/wrap";
import { displayWidth } from "../../src/plan/layout/text-metrics";

describe("行の折り返し", () => {
  test.each<[string, string, number | null, readonly string[]]>([
    ["幅がなければそのまま", "あ".repeat(50), null, ["あ".repeat(50)]],
    ["全角は2つ分", "あいうえお", 6, ["あいう", "えお"]],
    ["英数字の語は切らない", "あいう2025abc", 8, ["あいう", "2025abc"]],
    ["句点と括弧は行の頭に置かない", "あいうえ。」かき", 8, ["あいうえ。」", "かき"]],
    ["空白で折るときは空白を残さない", "abc def ghi", 7, ["abc def", "ghi"]],
  ])("%s", (_, text, width, lines) => {
    expect(wrapLine(text, width)).toEqual(lines);
  });

  test("2行目からは字下げする", () => {
    expect(wrapLine("あいうえお", 6, "  ")).toEqual(["あいう", "  えお"]);
  });

  test("どの文も、文字を失わず、禁則の分しかはみ出さない", () => {
    const characters = fc.string({
      unit: fc.constantFrom("あ", "漢", "a", "1", " ", "。", "」", "「"),
    });
    fc.assert(
      fc.property(characters, fc.integer({ min: 10, max: 40 }), (text, width) => {
        const lines = wrapLine(text, width);
        expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const line of lines) {
          const body = line.replace(/[。」]+$/u, "");
          const isOneWord = /^\s*[a1]*$/u.test(body);
          expect(isOneWord || displayWidth(body) <= width).toBe(true);
        }
      }),
    );
  });
});
