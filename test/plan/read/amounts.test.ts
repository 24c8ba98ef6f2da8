import { columnKey, rowKey } from "../../../src/plan";
import { type, withoutNumberFormats, type Typed } from "../../fixtures/found-sheets";
import { budgetLine, problemLines, readEdited, seedPlan, seeds, sheetPlan } from "./read-edited";

const plan = sheetPlan(seedPlan, "budget");
const project = "スタートアップ企業支援";
const year = columnKey.fiscalYear(2023);
const untouched = "15,000千円 15,000千円 15,000千円 15,000千円 15,000千円 計 75,000千円";
const place = `「${project}」令和5年度の事業費`;

const typing = (typed: Typed, column = year) =>
  readEdited(seeds, { budget: [type(plan, rowKey.project(project), column, typed)] });

/** What 令和5年度 reads as. */
const withSecond = (amount: string): string => untouched.replace(/^(\S+ )\S+/u, `$1${amount}`);

describe("事業費の欄に入力したもの", () => {
  test.each<readonly [string, Typed, string, readonly string[]]>([
    ["数値は金額", { value: 1590 }, "1,590千円", []],
    ["0も金額", { value: 0 }, "0千円", []],
    ["空欄", { value: "" }, "空欄", []],
    ["「未定」", { value: "未定" }, "未定", []],
    ...["—", "-", "－", "―", "未定 "].map((dash): [string, Typed, string, readonly string[]] => [
      `「${dash}」は未定と読み、そう伝える`,
      { value: dash },
      "未定",
      [`notice ${place}が「${dash}」です。「未定」として読み取りました。`],
    ]),
    [
      "「約1,000」",
      { value: "約1,000" },
      "読めない「約1,000」",
      [`cell ${place}が「約1,000」です。金額として読み取れません。`],
    ],
    [
      "全角の数字は文字であり、数値を提案する",
      { value: "１，５９０" },
      "読めない「１，５９０」",
      [`cell ${place}が文字の「１，５９０」です。文字は計に加わりません。`],
    ],
    [
      "文字として入った半角の数字",
      { value: "1590" },
      "読めない「1590」",
      [`cell ${place}が文字の「1590」です。文字は計に加わりません。`],
    ],
    [
      "単位を付けた金額",
      { value: "1,590千円" },
      "読めない「1,590千円」",
      [`cell ${place}が文字の「1,590千円」です。文字は計に加わりません。`],
    ],
    [
      "円の金額は千円に直さない",
      { value: "1,590,000円" },
      "読めない「1,590,000円」",
      [`cell ${place}が「1,590,000円」です。金額として読み取れません。`],
    ],
    ["負の数", { value: -5 }, "読めない「-5」", [`cell ${place}が「-5」です。`]],
    ["小数", { value: 1590.5 }, "読めない「1,590.5」", [`cell ${place}が「1,590.5」です。`]],
    ["真偽値", { value: true }, "読めない「TRUE」", [`cell ${place}が「TRUE」です。`]],
    [
      "Excelの計算結果の失敗",
      { value: "#REF!", formula: "=#REF!+1" },
      "読めない「#REF!」",
      [`cell ${place}の計算結果が「#REF!」です。`],
    ],
    [
      "空白の文字だけ",
      { value: "　" },
      "読めない「空白文字」",
      [`cell ${place}に空白の文字だけが入っています。`],
    ],
    [
      "日付",
      { value: 46113, numberFormat: 'm"月"d"日"' },
      "読めない「令和8年4月1日」",
      [`cell ${place}が日付の「令和8年4月1日」です。`],
    ],
    [
      "和暦の日付",
      { value: 46113, numberFormat: "[$-411]ge.m.d;@" },
      "読めない「令和8年4月1日」",
      [`cell ${place}が日付の「令和8年4月1日」です。`],
    ],
    [
      "時刻",
      { value: 0.5, numberFormat: "h:mm" },
      "読めない「0.5」",
      [`cell ${place}が時刻です。`],
    ],
    [
      "単位を見せる書式は日付ではない",
      { value: 1590, numberFormat: '#,##0"千円 (ym)"' },
      "1,590千円",
      [],
    ],
    ["指数の書式は日付ではない", { value: 1590, numberFormat: "0.00E+00" }, "1,590千円", []],
    [
      "色と通貨の書式は日付ではない",
      { value: 1590, numberFormat: "[Red][$¥-411]#,##0_ ;\\d0" },
      "1,590千円",
      [],
    ],
    ["標準の書式は日付ではない", { value: 1590, numberFormat: "General" }, "1,590千円", []],
    [
      "式の値を読み、そう伝える",
      { value: 1590, formula: "=1000+590" },
      "1,590千円",
      [`notice ${place}に計算式「=1000+590」が入っています。計算結果の「1,590」を読み取りました。`],
    ],
    [
      "空欄になる式",
      { value: "", formula: '=IF(1=2,1,"")' },
      "空欄",
      [`notice ${place}に計算式「=IF(1=2,1,"")」が入っています。計算結果の空欄を読み取りました。`],
    ],
  ])("%s", (_, typed, amount, problems) => {
    const read = typing(typed);
    expect(budgetLine(read.current, project)).toBe(withSecond(amount));
    expect(problemLines(read)).toEqual(problems.map((line) => `事業費!F5 ${line}`));
  });

  test("全角の数字には、入力し直す数値を示す", () => {
    expect(typing({ value: "１，５９０" }).problems[0]).toEqual({
      sheet: "事業費",
      cell: "F5",
      reach: "cell",
      found: `${place}が文字の「１，５９０」です。文字は計に加わりません。`,
      expected: "千円単位の0以上の整数、「未定」、または空欄",
      action: "半角の数値で「1,590」と入力し直してください。",
    });
  });

  test("計（記載）も同じように読む", () => {
    const read = typing({ value: "75千" }, columnKey.statedTotal);
    expect(budgetLine(read.current, project)).toBe(
      untouched.replace("計 75,000千円", "計 読めない「75千」"),
    );
    expect(problemLines(read)).toEqual([
      `事業費!J5 cell 「${project}」事業費の計が「75千」です。金額として読み取れません。`,
    ]);
  });

  test("表示形式を尋ねていなければ、日付は数値と区別できない", () => {
    const edits = [
      type(plan, rowKey.project(project), year, { value: 46113, numberFormat: "yyyy/m/d" }),
      withoutNumberFormats,
    ];
    const read = readEdited(seeds, { budget: edits });
    expect(budgetLine(read.current, project)).toBe(withSecond("46,113千円"));
    expect(read.problems).toEqual([]);
  });

  test("式と同じ文字が文字として入っていても、式ではない", () => {
    const read = typing({ value: "=1+1", formula: "=1+1" });
    expect(budgetLine(read.current, project)).toBe(withSecond("読めない「=1+1」"));
  });
});
