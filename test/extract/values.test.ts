import { readFirstDate, type Amount } from "../../src/domain";
import { readAmount, splitStageAndAmount } from "../../src/extract/amount-cell";
import { readBullets } from "../../src/extract/bullets";
import { isContinuation, withoutContinuation } from "../../src/extract/continuation";
import { isDateLine } from "../../src/extract/date-line";
import { readFiscalYear, readFiscalYears } from "../../src/extract/fiscal-year-heading";
import { readKpiValue } from "../../src/extract/kpi-value";
import { readPillarHeading } from "../../src/extract/pillar-heading";

const decided = (thousandYen: number): Amount => ({ kind: "decided", thousandYen });
const unreadable = (raw: string): Amount => ({ kind: "unreadable", raw });

describe("金額の欄", () => {
  test.each<[string, Amount]>([
    ["15,000千円", decided(15000)],
    ["9,700 千円", decided(9700)],
    ["１５，９５０千円", decided(15950)],
    ["0千円", decided(0)],
    ["13,628,000千円", decided(13628000)],
    ["1500千円", decided(1500)],
    ["—", { kind: "undecided" }],
    ["-", { kind: "undecided" }],
    ["―", { kind: "undecided" }],
    ["－", { kind: "undecided" }],
    ["未定", { kind: "undecided" }],
    ["", { kind: "blank" }],
    ["　", { kind: "blank" }],
    ["15,000", unreadable("15,000")],
    ["15,000円", unreadable("15,000円")],
    ["15百万円", unreadable("15百万円")],
    ["1,59千円", unreadable("1,59千円")],
    ["約1,000千円", unreadable("約1,000千円")],
    ["1.5千円", unreadable("1.5千円")],
    ["▲100千円", unreadable("▲100千円")],
    ["-100千円", unreadable("-100千円")],
    ["調整中", unreadable("調整中")],
    ["99999999999999999千円", unreadable("99999999999999999千円")],
  ])("「%s」", (cell, amount) => {
    expect(readAmount(cell)).toEqual(amount);
  });

  test.each<[string, ReturnType<typeof splitStageAndAmount>]>([
    ["協議 0千円", { stage: "協議", amount: "0千円" }],
    ["方針の決定 1,000 千円", { stage: "方針の決定", amount: "1,000 千円" }],
    ["実施 —", { stage: "実施", amount: "—" }],
    ["9,700 千円", null],
    ["実施", null],
    ["—", null],
    ["約 1,000千円", null],
    ["おおむね 1,000千円", null],
  ])("「%s」の工程と金額", (cell, expected) => {
    expect(splitStageAndAmount(cell)).toEqual(expected);
  });
});

describe("日付", () => {
  test.each<[string, ReturnType<typeof readFirstDate>]>([
    ["令和5年(2023年)3月", { year: 2023, month: 3, day: null }],
    ["平成３０年３月２８日", { year: 2018, month: 3, day: 28 }],
    ["令和7年3月 日", { year: 2025, month: 3, day: null }],
    ["(令和7年4月1日現在)", { year: 2025, month: 4, day: 1 }],
    ["令和元年5月1日", { year: 2019, month: 5, day: 1 }],
    ["昭和22年4月", { year: 1947, month: 4, day: null }],
    ["令和5年(2022年)3月", null],
    ["令和7年2月30日", null],
    ["令和7年13月1日", null],
    ["令和 7 年 4 月 1 日", { year: 2025, month: 4, day: 1 }],
    ["令和七年四月一日", { year: 2025, month: 4, day: 1 }],
    ["平成二十八年十月十一日", { year: 2016, month: 10, day: 11 }],
    ["2025年4月1日", { year: 2025, month: 4, day: 1 }],
    ["２０２５年４月", { year: 2025, month: 4, day: null }],
    ["2023年(令和5年)3月", { year: 2023, month: 3, day: null }],
    ["2023(令和5)年3月", { year: 2023, month: 3, day: null }],
    ["令和5(2023)年3月", { year: 2023, month: 3, day: null }],
    ["2025/4/1", { year: 2025, month: 4, day: 1 }],
    ["2025-04-01", { year: 2025, month: 4, day: 1 }],
    ["R7.4.1", { year: 2025, month: 4, day: 1 }],
    ["平成31年4月30日", { year: 2019, month: 4, day: 30 }],
    ["平成31年5月1日", { year: 2019, month: 5, day: 1 }],
    ["令和元年4月30日", null],
    ["令和元年3月28日", null],
    ["昭和64年1月7日", { year: 1989, month: 1, day: 7 }],
    ["平成元年1月7日", null],
    ["2023年(令和6年)3月", null],
    ["令和20000年4月1日", null],
    ["令和0年4月1日", null],
    ["2025年2月30日", null],
    ["20250401", null],
    ["12025年4月1日", null],
    ["令和7年度", null],
    ["2025年度", null],
    ["XR7.4.1", null],
    ["第1条", null],
  ])("「%s」", (text, expected) => {
    expect(readFirstDate(text)).toEqual(expected);
  });

  test.each([
    ["令和5年(2023年)3月", true],
    ["令和5年(2023年)3月改訂", true],
    ["(令和7年4月1日現在)", true],
    ["令和7年3月 日", true],
    ["令和 7 年 4 月 1 日", true],
    ["令和4年3月策定 令和7年3月変更", true],
    ["策定 令和4年3月 / 変更 令和7年3月", true],
    ["2025年4月1日現在", true],
    ["R7.4.1現在", true],
    ["令和7年度", false],
    ["令和7年4月1日現在の取組", false],
    ["1 この協約は、令和7年4月1日から適用する。", false],
    ["令和7年4月1日の会議について", false],
    ["岡山市", false],
  ])("「%s」だけの行か", (text, expected) => {
    expect(isDateLine(text)).toBe(expected);
  });

  test.each([
    ["R4年度", 2022],
    ["R 4年度", 2022],
    ["Ｒ１３年度", 2031],
    ["令和元年度", 2019],
    ["H30年度", 2018],
    ["2027年度", 2027],
    ["計", null],
    ["R7", 2025],
    ["Ｒ７年度", 2025],
    ["令和7", 2025],
    ["令和 ７ 年度", 2025],
    ["2025年度(令和7年度)", 2025],
    ["令和7年度（2025年度）", 2025],
    ["2025(令和7)年度", 2025],
    ["平成31年度(令和元年度)", 2019],
    ["平成31(令和元)年度", 2019],
    ["H31/R1年度", 2019],
    ["平成36年度", 2024],
    ["R.4年度", 2022],
    ["Ｒ．4", 2022],
    ["令4", 2022],
    ["平31年度", 2019],
    ["令和八年度", 2026],
    ["令和十二年度", 2030],
    ["令和一年度", 2019],
    ["2025年度(令和6年度)", null],
    ["4年度", null],
    ["7", null],
    ["M7", null],
    ["令和0年度", null],
    ["令和20000年度", null],
    ["令和7年度予算", null],
    ["R7以降", null],
  ])("年度「%s」", (text, expected) => {
    expect(readFiscalYear(text)).toBe(expected);
  });

  test("元号のない年度は、前の見出しか資料の元号で読む", () => {
    expect(readFiscalYear("7年度", "令和")).toBe(2025);
    expect(readFiscalYears(["平成30年度", "31年度", "令和2年度", "3年度", "計"], null)).toEqual([
      2018,
      2019,
      2020,
      2021,
      null,
    ]);
    expect(readFiscalYears(["", "4年度", "５年度"], "R")).toEqual([null, 2022, 2023]);
    expect(readFiscalYears(["4年度", "5年度"], null)).toEqual([null, null]);
    expect(readFiscalYears(["30年度", "31年度", "2年度"], "令和", 2020)).toEqual([
      2018, 2019, 2020,
    ]);
    expect(readFiscalYears(["平成31年度", "2年度", "3年度"], null)).toEqual([2019, 2020, 2021]);
    expect(readFiscalYears(["61年度", "62年度"], "令和", 2022)).toEqual([2079, 2080]);
    // Counted from the beginning of the plan: no years of an era.
    expect(readFiscalYears(["1年度", "2年度", "計"], "令和")).toEqual([null, null, null]);
    expect(readFiscalYears(["初年度", "2年度"], "令和")).toEqual([null, null]);
  });
});

describe("基準値・目標値", () => {
  const nothing = { value: null, unit: null, qualifiers: [], period: null, state: null };
  const period = (text: string, firstYear: number, lastYear: number): object => ({
    text,
    firstYear,
    lastYear,
  });
  test.each<[string, object]>([
    [
      "1,800人 (令和2年度)",
      { kind: "quantity", value: 1800, unit: "人", period: period("令和2年度", 2020, 2020) },
    ],
    [
      "43社/年 (令和元～2年度)",
      { kind: "quantity", value: 43, unit: "社/年", period: period("令和元～2年度", 2019, 2020) },
    ],
    [
      "2回以上/年 (令和4～8年度)",
      {
        kind: "quantity",
        value: 2,
        unit: "回/年",
        qualifiers: ["以上"],
        period: period("令和4～8年度", 2022, 2026),
      },
    ],
    [
      "5件(累計) (令和4～8年度)",
      {
        kind: "quantity",
        value: 5,
        unit: "件",
        qualifiers: ["累計"],
        period: period("令和4～8年度", 2022, 2026),
      },
    ],
    [
      "2回/年 (平成29～令和2年度)",
      {
        kind: "quantity",
        value: 2,
        unit: "回/年",
        period: period("平成29～令和2年度", 2017, 2020),
      },
    ],
    [
      "100% (平成30年度)",
      { kind: "quantity", value: 100, unit: "%", period: period("平成30年度", 2018, 2018) },
    ],
    [
      "1.5% (令和8年度)",
      { kind: "quantity", value: 1.5, unit: "%", period: period("令和8年度", 2026, 2026) },
    ],
    [
      "施設稼働(令和5年度)",
      { kind: "state", state: "施設稼働", period: period("令和5年度", 2023, 2023) },
    ],
    ["方針の決定", { kind: "state", state: "方針の決定" }],
    ["—", { kind: "notSet" }],
    ["", { kind: "blank" }],
  ])("「%s」", (raw, expected) => {
    expect(readKpiValue(raw)).toEqual({ raw, ...nothing, ...expected });
  });
});

describe("箇条書き", () => {
  const leaf = (text: string): object => ({ text, children: [] });
  test.each<[string, readonly object[]]>([
    ["● 一つだけ", [leaf("一つだけ")]],
    ['<ul style="x"> ・検討・準備 ・ 実施', [leaf("検討・準備"), leaf("実施")]],
    [
      "<ul> ● 要望活動 <ul> ・国道2号、国道180号 ・県道 他 ● 整備",
      [{ text: "要望活動", children: [leaf("国道2号、国道180号"), leaf("県道 他")] }, leaf("整備")],
    ],
    ["<ul> ごみの受入れ 連携市町と協議の上", [leaf("ごみの受入れ 連携市町と協議の上")]],
    ["", []],
  ])("「%s」", (cell, expected) => {
    expect(readBullets(cell)).toEqual(expected);
  });
});

describe("役割の見出し", () => {
  test.each<[string, ReturnType<typeof readPillarHeading>]>([
    ["I. 圏域全体の経済成長のけん引", { number: 1, name: "圏域全体の経済成長のけん引" }],
    ["Ⅱ　高次の都市機能の集積・強化", { number: 2, name: "高次の都市機能の集積・強化" }],
    [
      "### III 圏域全体の生活関連機能サービスの向上",
      { number: 3, name: "圏域全体の生活関連機能サービスの向上" },
    ],
    ["IIII 誤り", null],
    ["IT化の推進", null],
    ["第1条 この連携協約は", null],
  ])("「%s」", (text, expected) => {
    expect(readPillarHeading(text)).toEqual(expected);
  });
});

test.each([
  ["スタートアップ企業支援（続き）", "スタートアップ企業支援"],
  ["(続)スタートアップ企業支援", "スタートアップ企業支援"],
  ["〔続き〕スタートアップ企業支援", "スタートアップ企業支援"],
])("「%s」は、前から続く", (printed, name) => {
  expect(isContinuation(printed)).toBe(true);
  expect(withoutContinuation(printed)).toBe(name);
});

test.each(["観光の継続", "継続(2年目)の支援"])("「%s」は、続きではない", (name) => {
  expect(isContinuation(name)).toBe(false);
  expect(withoutContinuation(name)).toBe(name);
});
