import { columnKey, rowKey, type FoundValue, type SheetId } from "../../../src/plan";
import { deleteColumn, sortRows, type, type Typed } from "../../fixtures/found-sheets";
import { problemLines, readEdited, seedPlan, seeds, sheetPlan } from "./read-edited";

const startup = "スタートアップ企業支援";
const project = rowKey.project(startup);
const initiative = "新たな産業の創出及び地域産業の振興";
const typing = (id: SheetId, row: string, column: string, typed: Typed | FoundValue) =>
  readEdited(seeds, { [id]: [type(sheetPlan(seedPlan, id), row, column, typed)] });

describe("読み取らない欄を書き換えると、データは変わらず、そう伝える", () => {
  test.each<readonly [string, SheetId, string, string, Typed | FoundValue, readonly string[]]>([
    [
      "役割",
      "budget",
      project,
      columnKey.pillar,
      "Ⅱ",
      [
        `事業費!C5 notice 「${startup}」の「役割」が書き換えられています。この欄は点検に使いません。セルの値は「Ⅱ」です。`,
      ],
    ],
    [
      "連携取組",
      "participation",
      project,
      columnKey.initiative,
      "",
      [
        `参加マトリクス!D5 notice 「${startup}」の「連携取組」が書き換えられています。この欄は点検に使いません。セルは空欄です。`,
      ],
    ],
    [
      "掲載ページ",
      "participation",
      project,
      columnKey.page,
      2,
      [
        `参加マトリクス!E5 notice 「${startup}」の「掲載ページ」が書き換えられています。この欄は点検に使いません。セルの値は「2」です。`,
      ],
    ],
    [
      "参加数の式を数値に",
      "participation",
      project,
      columnKey.participantCount,
      5,
      [
        `参加マトリクス!R5 notice 「${startup}」の「参加数」の計算式が値に置き換わっています。セルの値は「5」です。`,
      ],
    ],
    ...(
      [
        [columnKey.computedTotal, "K", "計（計算）（千円）"],
        [columnKey.difference, "L", "差（千円）"],
        [columnKey.outcome, "M", "判定"],
        [columnKey.remark, "N", "備考"],
      ] as const
    ).map(
      ([column, letter, title]): [
        string,
        SheetId,
        string,
        string,
        FoundValue,
        readonly string[],
      ] => [
        `${title}の式を数値に`,
        "budget",
        project,
        column,
        1590,
        [
          `事業費!${letter}5 notice 「${startup}」の「${title}」の計算式が値に置き換わっています。セルの値は「1,590」です。`,
        ],
      ],
    ),
    [
      "小計の式を数値に",
      "budget",
      rowKey.initiativeTotal(initiative),
      columnKey.fiscalYear(2023),
      1,
      [
        "事業費!F7 notice 「小計」の「令和5年度（千円）」の計算式が値に置き換わっています。セルの値は「1」です。",
      ],
    ],
    [
      "総計の式を消した",
      "budget",
      rowKey.grandTotal,
      columnKey.statedTotal,
      "",
      [
        "事業費!J69 notice 「総計」の「計（記載）（千円）」の計算式が値に置き換わっています。セルは空欄です。",
      ],
    ],
    [
      "式が壊れた",
      "budget",
      project,
      columnKey.computedTotal,
      { value: "#REF!", formula: "=SUM(#REF!)" },
      [
        `事業費!K5 notice 「${startup}」の「計（計算）（千円）」の計算式が壊れています。セルの値は「#REF!」です。`,
      ],
    ],
    [
      "別の式は、式のままである",
      "budget",
      project,
      columnKey.computedTotal,
      { value: 1, formula: "=SUM(E6:I6)" },
      [],
    ],
    [
      "式と同じ文字を、文字として入れた",
      "budget",
      project,
      columnKey.computedTotal,
      { value: "=SUM(E5:I5)", formula: "=SUM(E5:I5)" },
      [
        `事業費!K5 notice 「${startup}」の「計（計算）（千円）」の計算式が値に置き換わっています。セルの値は「=SUM(E5:I5)」です。`,
      ],
    ],
    [
      "取組状況一覧の連携取組",
      "statusList",
      project,
      columnKey.initiative,
      "別の取組",
      [
        `取組状況一覧!B9 notice 「${startup}」の「連携取組」が書き換えられています。この欄は点検に使いません。セルの値は「別の取組」です。`,
      ],
    ],
    [
      "KPIの単位",
      "kpi",
      rowKey.kpi(startup, "拠点で開催されるイベント参加者数"),
      "目標値の単位",
      "名",
      [
        `KPI!L2 notice 「${startup}」の「目標値の単位」が書き換えられています。この欄は点検に使いません。セルの値は「名」です。`,
      ],
    ],
    [
      "協約の乙",
      "agreement",
      rowKey.annexItem("332089", initiative),
      "乙",
      "備前市",
      [
        `協約!H2 notice 「${initiative}」の「乙」が書き換えられています。この欄は点検に使いません。セルの値は「備前市」です。`,
      ],
    ],
    [
      "参加対照は読み取らず、書き換えも調べない",
      "comparison",
      project,
      columnKey.municipality("332038"),
      "○",
      [],
    ],
  ])("%s", (_, id, row, column, typed, problems) => {
    const read = typing(id, row, column, typed);
    expect(read.current).toEqual(seeds);
    expect(problemLines(read)).toEqual(problems);
  });

  test("計算式が値に置き換わったら、直しても計算し直されないと言う", () => {
    expect(typing("budget", project, columnKey.computedTotal, 1590).problems).toEqual([
      {
        sheet: "事業費",
        cell: "K5",
        reach: "notice",
        found: `「${startup}」の「計（計算）（千円）」の計算式が値に置き換わっています。セルの値は「1,590」です。`,
        expected: "連携突合が書き込んだ計算式",
        action:
          "このままでは、金額や印を直しても計算し直されません。「シートを作る」で計算式を書き直してください。",
      },
    ]);
  });

  test("書き換えた欄には、元の内容を示す", () => {
    expect(typing("participation", project, columnKey.page, 2).problems[0]?.expected).toBe("「1」");
  });

  test("列をまとめて値に貼り替えたら、列ごとに1つの問題とする", () => {
    const plan = sheetPlan(seedPlan, "participation");
    const rows = plan.keys.rows.filter(({ key }) => key.startsWith("project:")).slice(0, 6);
    const edits = rows.map(({ key }) => type(plan, key, columnKey.participantCount, 1));
    expect(problemLines(readEdited(seeds, { participation: edits }))).toEqual([
      "参加マトリクス!R5 notice 「参加数」の6か所（R5、R6、R7 ほか3か所）の計算式が値に置き換わっています。",
    ]);
  });

  test("式の列がなくなっても、行を並べ替えても、書き換えではない", () => {
    const plan = sheetPlan(seedPlan, "budget");
    const reversed = Array.from({ length: 65 }, (_, index) => 64 - index);
    const edits = [deleteColumn(plan, columnKey.remark), sortRows(4, reversed)];
    expect(readEdited(seeds, { budget: edits }).problems).toEqual([]);
  });

  test("題名や注記の行は、書き換えてよい", () => {
    expect(typing("budget", "title:#1", columnKey.pillar, "令和8年度 事業費").problems).toEqual([]);
  });
});
