import fc from "fast-check";
import { quoteLine } from "../../../src/plan/text/source-text";
import { fitCell, needsTextFormat } from "../../../src/plan/layout/text-guard";
import { displayWidth, heightOfLines, lineCount } from "../../../src/plan/layout/text-metrics";
import { formatPillar } from "../../../src/plan/text/words";

describe("Excel が別のものに変えてしまう文字", () => {
  test.each([
    "=1+1",
    "+81",
    "-",
    "@x",
    "'x",
    "4-1",
    "011002",
    "1,800",
    "1/2",
    "3:00",
    "100%",
    "¥500",
    "1e5",
    "4月1日",
    "令和7年4月1日",
    "2025年4月",
    "１，５９０",
    "＝A1",
    "R7.4.1",
    "Ｒ７．４．１",
    "10時30分",
    "TRUE",
    "false",
  ])("「%s」は文字の書式にする", (text) => {
    expect(needsTextFormat(text)).toBe(true);
  });

  test.each(["○", "未定", "—", "1,800人", "R4", "令和7年度", "ESD実践", "", "100%以上"])(
    "「%s」はそのままでよい",
    (text) => {
      expect(needsTextFormat(text)).toBe(false);
    },
  );
});

describe("セルに入る長さ", () => {
  test("32,767字までは変えない", () => {
    const longest = "あ".repeat(32767);
    expect(fitCell(longest)).toBe(longest);
  });

  test("それより長い文字は切り、切ったことを示す", () => {
    const cut = fitCell("あ".repeat(32768));
    expect(cut).toHaveLength(32767);
    expect(cut.endsWith("…（以下略）")).toBe(true);
  });
});

describe("文字の幅と行数", () => {
  test.each([
    ["abc", 3],
    ["津山市", 6],
    ["ｱｲｳ", 3],
    ["JRの利用", 8],
    ["◎○●", 6],
    ["Ⅲ", 2],
  ])("「%s」の幅は %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("改行は行を増やし、空の行も1行と数える", () => {
    expect(lineCount("a\n\nb", 20, 10)).toBe(3);
  });

  test("長くすれば行は減らず、列を広げれば行は増えない", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("あ", "a", "\n", "県") }),
        fc.integer({ min: 4, max: 60 }),
        (text, width) => {
          expect(lineCount(`${text}あ`, width, 10)).toBeGreaterThanOrEqual(
            lineCount(text, width, 10),
          );
          expect(lineCount(text, width + 1, 10)).toBeLessThanOrEqual(lineCount(text, width, 10));
        },
      ),
    );
  });

  test("行の高さは Excel の上限409ポイントを超えない", () => {
    expect(heightOfLines(3, 10)).toBe(49);
    expect(heightOfLines(1000, 10)).toBe(409);
  });
});

describe("引用", () => {
  test("欄の区切りを見えるようにする", () => {
    expect(quoteLine("\tESD実践\t○\t\t16")).toBe("「｜ESD実践｜○｜｜16」");
  });

  test("160字を超える行は略し、略したことを示す", () => {
    expect(quoteLine("あ".repeat(160))).toBe(`「${"あ".repeat(160)}」`);
    expect(quoteLine("あ".repeat(161))).toBe(`「${"あ".repeat(160)}…」（以下略）`);
  });
});

describe("役割の番号", () => {
  test.each([
    [1, "Ⅰ 経済"],
    [3, "Ⅲ 経済"],
    [12, "Ⅻ 経済"],
    [13, "13 経済"],
  ])("%i", (number, text) => {
    expect(formatPillar({ number, name: "経済" })).toBe(text);
  });
});
