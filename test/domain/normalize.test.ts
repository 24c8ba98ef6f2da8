import * as fc from "fast-check";
import { isSameText, normalizeRow, normalizeText } from "../../src/domain";

describe("突合のための表記のそろえ方", () => {
  test.each([
    ["全角の数字と英字", "Ｅ Ｓ Ｄ１２", "ESD12"],
    ["半角カナ", "ｺﾐｭﾆﾃｨﾊﾞｽ", "コミュニティバス"],
    ["離れた濁点", "ｶ ﾞか゛", "ガが"],
    ["空白（全角・タブ・改行・改行しない空白）", " 備\u3000前\t市\n\u00a0", "備前市"],
    ["ローマ数字", "Ⅲ", "III"],
    ["和气町", "和气町", "和気町"],
    ["搜索", "搜索", "捜索"],
    ["はしご高・たつ崎", "髙﨑", "高崎"],
    ["小さいヶ", "茅ヶ崎市", "茅ケ崎市"],
    ["ダッシュの類", "‐‑–—―−－", "-------"],
    ["波ダッシュと全角チルダ", "〜～", "~~"],
    ["長音は残す", "スタートアップ", "スタートアップ"],
    ["括弧", "（仮称）", "(仮称)"],
    ["全角コンマ", "産業，雇用", "産業、雇用"],
    ["数の中のコンマ", "1，234", "1,234"],
    ["空", "", ""],
  ])("%s", (_, text, normalized) => {
    expect(normalizeText(text)).toBe(normalized);
  });

  test("2度そろえても変わらず、空白は残らない", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normalizeText(text);
        expect(once).not.toMatch(/\s/u);
        expect(normalizeText(once)).toBe(once);
      }),
      { examples: [["ヶ〜—\u3099"], ["か \u3099"]] },
    );
  });

  test("空白はどこに入っても同じ表記とみなす", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("岡", "山", "市", "ー", "1", "(", "A"), { maxLength: 8 }),
        fc.constantFrom("", " ", "\u3000", "\t"),
        (characters, space) => {
          expect(isSameText(characters.join(""), characters.join(space))).toBe(true);
        },
      ),
    );
  });

  test("違う市町は同じ表記とみなさない", () => {
    expect(isSameText("和気町", "早島町")).toBe(false);
    expect(isSameText("—", "")).toBe(false);
    expect(isSameText("—", "0")).toBe(false);
  });
});

describe("判断が引用する行の形", () => {
  test.each([
    ["欄ごとにそろえ、途中の空の欄は残す", "交流 学習\t\t○\t14", "交流学習\t\t○\t14"],
    ["先頭の空の欄は残す", "\t特産農産物ＰＲ\t○", "\t特産農産物PR\t○"],
    ["末尾の空の欄は除く", "広域観光\t○\t \t", "広域観光\t○"],
    ["欄のない行", " P. 24 ", "P.24"],
  ])("%s", (_, line, normalized) => {
    expect(normalizeRow(line)).toBe(normalized);
  });
});
