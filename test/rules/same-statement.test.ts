import * as fc from "fast-check";
import { differingParts, quotePart } from "../../src/rules/differing-parts";
import { isSameStatement } from "../../src/rules/same-statement";

describe("同じ記載かどうか", () => {
  test.each([
    ["2,000人 (令和8年度)", "２，０００人（令和8年度）"],
    ["10回以上/年 (令和4～8年度)", "10回以上/年 (令和4〜8年度)"],
    ["—", "－"],
    ["和气町と 連携する", "和気町と連携する"],
    ["か ゛く", "がく"],
    ["24,612 人/日", "24,612人/日"],
    ["面積100㎡", "面積100m2"],
    ["⒈ 目的", "1. 目的"],
    ["", " \n"],
  ])("「%s」と「%s」は同じ", (left, right) => {
    expect(isSameStatement(left, right)).toBe(true);
    expect(differingParts(left, right)).toBeNull();
  });

  test.each([
    ["12人", "1 2人"],
    ["12人", "1\n2人"],
    ["１２人", "１ ２人"],
    ["102", "10²"],
    ["12", "1②"],
    ["12", "①2"],
    ["11日", "1㏠"],
    ["11⁄2", "1½"],
    ["1,800人", "1.800人"],
    ["1,800人", "18,00人"],
    ["-5%", "5%"],
    ["1割", "一割"],
    ["0", ""],
    ["—", ""],
  ])("「%s」と「%s」は違う", (left, right) => {
    expect(isSameStatement(left, right)).toBe(false);
    expect(isSameStatement(right, left)).toBe(false);
    expect(differingParts(left, right)).not.toBeNull();
  });

  const words = fc
    .array(
      fc.constantFrom("人", "回", "令和", "年度", " ", "　", "～", "(", "，", ".", "%", "気"),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(""));
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 });
  const wide = (text: string): string =>
    text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

  test("数字が1つでも違えば、全角と半角や空白がどうであれ同じとはしない", () => {
    fc.assert(
      fc.property(
        words,
        digits,
        words,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (a, n, b, at, by) => {
          const changed = n.map((digit, index) =>
            index === at % n.length ? (digit + by) % 10 : digit,
          );
          const [left, right] = [a + n.join("") + b, a + changed.join("") + b];
          expect(isSameStatement(left, right)).toBe(false);
          expect(isSameStatement(left, wide(right))).toBe(false);
          const parts = differingParts(left, right);
          expect(parts?.[0]).toContain(n.join(""));
          expect(parts?.[1]).toContain(changed.join(""));
        },
      ),
    );
  });

  test("数字を足しても、減らしても、分けても、同じとはしない", () => {
    fc.assert(
      fc.property(words, digits, words, fc.nat(), (a, n, b, at) => {
        const cut = at % n.length;
        const text = a + n.join("") + b;
        const shorter = a + n.toSpliced(cut, 1).join("") + b;
        expect(isSameStatement(text, shorter)).toBe(false);
        if (cut > 0) {
          const apart = `${a}${n.slice(0, cut).join("")} ${n.slice(cut).join("")}${b}`;
          expect(isSameStatement(text, apart)).toBe(false);
        }
      }),
    );
  });

  test("どの文も自分自身と同じで、左右を入れ替えても変わらない", () => {
    const text = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(isSameStatement(left, left)).toBe(true);
        expect(isSameStatement(left, right)).toBe(isSameStatement(right, left));
        const parts = differingParts(left, right);
        expect(parts === null).toBe(isSameStatement(left, right));
      }),
    );
  });
});

describe("違う部分", () => {
  test.each([
    [
      "語の途中の違いは、語の全体で",
      "圏域の経済を支える。",
      "圏域の経営を支える。",
      ["経済", "経営"],
    ],
    [
      "数の違いは、単位まで",
      "人口は1,590千人です",
      "人口は1,600千人です",
      ["1,590千人", "1,600千人"],
    ],
    ["加わった部分は、前後の語とともに", "連携する。", "緊密に連携する。", ["連携", "緊密に連携"]],
    ["なくなった文は、空で", "甲は協力する。", "", ["甲は協力する。", ""]],
    ["2か所の違いは、初めから終わりまで", "甲が乙を助ける", "丙が丁を助ける", ["甲が乙", "丙が丁"]],
    ["改行は空白で", "甲と乙", "甲は丙\nまたは\n丁と乙", ["甲", "甲は丙 または 丁"]],
    ["空白の数え違いは、両方の書き方で", "第12条", "第1 2条", ["第12条", "第1 2条"]],
    ["それぞれの資料の字のまま", "和气町が参加", "和気町が不参加", ["参加", "不参加"]],
  ])("%s示す", (_title, left, right, expected) => {
    expect(differingParts(left, right)).toEqual(expected);
  });

  test.each([
    ["", "記載なし"],
    ["語", "「語」"],
    ["あ".repeat(61), `「${"あ".repeat(61)}」`],
    [`初${"あ".repeat(60)}終`, `「初${"あ".repeat(29)}…${"あ".repeat(29)}終」`],
  ])("「%s」は %s と示す", (part, quoted) => {
    expect(quotePart(part)).toBe(quoted);
  });
});
