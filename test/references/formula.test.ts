import fc from "fast-check";
import {
  copyFormula,
  formatAddress,
  formatRange,
  formatReference,
  formulaShape,
  moveReference,
  onSheet,
  plainFormula,
  rangeOf,
  referencesIn,
  relativeFormula,
  replaceNames,
  replaceReferences,
  sheetOf,
} from "../../src/references";
import { anyRange, anySheetName } from "./generated";

const seenIn = (formula: string) =>
  referencesIn(formula).map((reference) => [sheetOf(reference), formatRange(rangeOf(reference))]);

describe("計算式の参照を見つける", () => {
  test.each([
    [
      "セルと範囲",
      "=A1+SUM(B2:$D$9)",
      [
        [null, "A1"],
        [null, "B2:D9"],
      ],
    ],
    [
      "列全体と行全体",
      "=SUM(A:C,$1:1)",
      [
        [null, "A:C"],
        [null, "1:1"],
      ],
    ],
    ["逆さの範囲", "=SUM(B9:A1)", [[null, "A1:B9"]]],
    ["小文字", "=sum(a1:b2)", [[null, "A1:B2"]]],
    [
      "ほかのシート",
      "=事業費!A1+'R4 予算'!B2+'市長''s'!$C:$C",
      [
        ["事業費", "A1"],
        ["R4 予算", "B2"],
        ["市長's", "C:C"],
      ],
    ],
    [
      "両端にシート名",
      "=SUM(事業費!A1:事業費!B2)",
      [
        ["事業費", "A1"],
        ["事業費", "B2"],
      ],
    ],
    [
      "関数の返す範囲",
      "=SUM(A1:INDEX(B:B,3))",
      [
        [null, "A1"],
        [null, "B:B"],
      ],
    ],
    ["こぼれた範囲", "=SUM(A1#)", [[null, "A1"]]],
    [
      "いくつもの範囲",
      "=SUM((A1:B2,C3))",
      [
        [null, "A1:B2"],
        [null, "C3"],
      ],
    ],
  ])("%s", (_title, formula, expected) => {
    expect(seenIn(formula)).toEqual(expected);
  });

  test.each([
    ["文字列の中", '="A1"&"x""B2"'],
    ["関数名", "=LOG10(2)+ATAN2(1,2)"],
    ["名前", "=TAXES2024+A_E9+E9x+予算A1+A1予算+x.A1"],
    ["シートの外", "=XFE1+A1048577+A0+A01"],
    ["表の列", "=SUM(表1[A1])+表1[[#This Row],[B2]]+[@C3]+表1['[A1]"],
    ["いくつものシート", "=SUM(Sheet1:Sheet3!A1)+SUM('1月:3月'!B2:C3)"],
    ["ほかのブック", "=[1]Sheet1!A1+'[予算 R4.xlsx]事業費'!B2+[Book1.xlsx]事業費!$C$3:$D$4"],
    ["なくなったセル", "=#REF!+事業費!#REF!+#REF!E5:E9"],
    ["シートの名前", "=事業費!合計+'A1'!合計"],
    ["数値とエラー値", "=1.5E3+#N/A+#DIV/0!+{1,2;3,4}"],
  ])("%sは参照ではなく、そのまま残る", (_title, formula) => {
    expect(seenIn(formula)).toEqual([]);
    expect(copyFormula(formula, 3, 2)).toBe(formula);
    expect(plainFormula(formula)).toBe(formula);
  });

  test("どのシートのどの範囲も、式に書いて読めば元に戻る", () => {
    fc.assert(
      fc.property(anySheetName, anyRange, (name, range) => {
        const address = formatAddress(name, range);
        const [found, ...others] = referencesIn(`=IF(SUM(${address})>0,"A1",x)`);
        expect(others).toEqual([]);
        expect(found && { sheet: sheetOf(found), range: rangeOf(found), text: found.text }).toEqual(
          { sheet: name, range, text: address },
        );
      }),
    );
  });

  test("参照をそのまま置き換えれば、どんな文字の並びも変わらない", () => {
    const piece = fc.constantFrom(
      ..."A1 B$2 : ! ' \" ( ) [ ] , # REF! 事業費 R4 1 $ + . @ '事業 費'! {".split(" "),
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const formula = pieces.join("");
        expect(replaceReferences(formula, ({ text }) => text)).toBe(formula);
        expect(replaceNames(formula, (name) => name)).toBe(formula);
      }),
    );
  });
});

describe("参照を動かす", () => {
  const [one] = referencesIn("=事業費!$B$2:D9");
  const moved = (formula: string, row: number, column: number) =>
    replaceReferences(formula, (reference) =>
      formatReference(moveReference(reference, { ...rangeOf(reference), row, column })),
    );

  test("$とシート名は残る", () => {
    expect(moved("=事業費!$B$2:D9+'事業費'!A$1", 4, 5)).toBe("=事業費!$F$5:H12+'事業費'!F$5");
  });

  test("列全体は列だけ、行全体は行だけが動く", () => {
    expect(moved("=SUM(A:$C,2:$3)", 4, 5)).toBe("=SUM(F:$H,5:$6)");
  });

  test("シートの名前を替える", () => {
    expect(one && formatReference(onSheet(one, "R4"))).toBe("'R4'!$B$2:D9");
  });
});

describe("数式の写し", () => {
  test.each([
    ["相対参照は動く", "=A1+B$2+$C3+$D$4", "=B3+C$2+$C5+$D$4"],
    ["範囲と列と行", "=SUM(A1:B2,A:A,$1:1)", "=SUM(B3:C4,B:B,$1:3)"],
    ["ほかのシート", "='R4 予算'!A1&事業費!A1", "='R4 予算'!B3&事業費!B3"],
    ["引用符の中は動かない", '="A1"&A1', '="A1"&B3'],
    ["関数名と名前は動かない", "=LOG10(A1)+TAXES2024+XFE1", "=LOG10(B3)+TAXES2024+XFE1"],
    ["追い越された端は、$ごと入れ替わる", "=SUM(A$2:A1)+SUM($B1:A1)", "=SUM(B$2:B3)+SUM($B3:B3)"],
  ])("%s", (_title, formula, expected) => {
    expect(copyFormula(formula, 2, 1)).toBe(expected);
  });

  test("シートの外に出る参照は#REF!になる", () => {
    expect(copyFormula("=A1+B2", -1, 0)).toBe("=#REF!+B1");
    expect(copyFormula("=A1+B2", 0, -1)).toBe("=#REF!+A2");
    expect(copyFormula("=A1048576+A1048575", 1, 0)).toBe("=#REF!+A1048576");
    expect(copyFormula("=XFD1+XFC1", 0, 1)).toBe("=#REF!+XFD1");
  });
});

describe("計算式どうしを比べる", () => {
  test("参照を除いた形は、行や列がずれても同じ", () => {
    expect(formulaShape("IF(E5=1,'事業 費'!$A$1:$B$2,\"E5\")")).toBe('IF(#=1,#,"E5")');
    expect(formulaShape("SUM(E5:E9)")).toBe(formulaShape("SUM(E6:E10)"));
    expect(formulaShape("SUM(E5:E9)")).not.toBe(formulaShape("SUM(E5:E9)+1"));
    expect(formulaShape("SUM(E:E)")).toBe(formulaShape("SUM(F:F)"));
  });

  test("なくなった参照も、参照として除く", () => {
    expect(formulaShape("SUM(#REF!)+事業費!#REF!+#REF!E5:E9")).toBe("SUM(#)+#+#");
  });

  test.each([
    ["SUM('事業費'!E5)", "SUM(事業費!E5)"],
    ["SUM('事業 費'!E5)&\"'事業費'!\"", "SUM('事業 費'!E5)&\"'事業費'!\""],
    ["'R4'!A1+'R4予算'!A1", "'R4'!A1+'R4予算'!A1"],
    ["R4予算!A1+'事業費'!合計", "'R4予算'!A1+事業費!合計"],
    ["SUM('1月:3月'!A1)+'[1]事業費'!A1", "SUM('1月:3月'!A1)+'[1]事業費'!A1"],
  ])("「%s」の引用符は、Excelと同じく「%s」とする", (formula, expected) => {
    expect(plainFormula(formula)).toBe(expected);
  });

  test("下へ複写できる式は、セルから見て同じ", () => {
    const seen = (formula: string, row: number) => relativeFormula(formula, { row, column: 9 });
    expect(seen("SUM(E5:$I5)-K$2", 4)).toBe(seen("SUM(E9:$I9)-K$2", 8));
    expect(seen("SUM(E5:I5)", 4)).not.toBe(seen("SUM(E5:I5)", 5));
    expect(seen("K$2", 4)).not.toBe(seen("K$3", 4));
    expect(seen("SUM(K:K)+K5", 4)).toBe(seen("SUM(K:K)+K9", 8));
    expect(seen("SUM($K:K)", 4)).not.toBe(seen("SUM(K:K)", 4));
  });

  test("複写した式は、それぞれのセルから見て同じ", () => {
    const ends = fc.record({
      row: fc.integer({ min: 20, max: 90 }),
      column: fc.integer({ min: 20, max: 90 }),
    });
    const marks = fc.tuple(fc.constantFrom("", "$"), fc.constantFrom("", "$"));
    const shift = fc.integer({ min: -15, max: 15 });
    fc.assert(
      fc.property(ends, marks, shift, shift, ({ row, column }, [left, right], down, across) => {
        const text = formatRange({ row, column, rowCount: 1, columnCount: 1 });
        const formula = `SUM(${text.replace(/^([A-Z]+)(\d+)$/u, `${left.replace("$", "$$$$")}$1${right.replace("$", "$$$$")}$2`)})`;
        const own = { row: 50, column: 50 };
        expect(
          relativeFormula(copyFormula(formula, down, across), {
            row: own.row + down,
            column: own.column + across,
          }),
        ).toBe(relativeFormula(formula, own));
      }),
    );
  });
});

describe("計算式の中の名前", () => {
  const named = (formula: string) => replaceNames(formula, () => "@");
  test.each([
    ["=合計+SUM(税率,A1)", "=@+SUM(@,A1)"],
    ["=事業費!合計+'事業 費'!合計", "=事業費!合計+'事業 費'!合計"],
    ['="合計"&表1[合計]', '="合計"&@[合計]'],
    ["=SUM(Sheet1:Sheet3!A1)+[1]Sheet1!合計", "=SUM(Sheet1:Sheet3!A1)+[1]Sheet1!合計"],
  ])("%s", (formula, expected) => {
    expect(named(formula)).toBe(expected);
  });
});
