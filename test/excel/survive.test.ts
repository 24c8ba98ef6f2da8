import type { SheetSnapshot, WorkbookSnapshot } from "../../src/standin/workbook";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import {
  allSheets,
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "./open-workbook";
import { wrongCells } from "./planned-cells";
import { viewOf } from "./sheet-view";
import { smallRegion } from "./small-region";
import { byHand, lostMarks, staffWork } from "./staff-work";

const revised = smallRegion();
const earlier = earlierEdition(revised);
const quick = { calculator: noCalculator };

const fillFrom =
  (dataset: typeof revised) =>
  ({ session }: OpenWorkbook) =>
    valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));
const checkAgainst =
  (dataset: typeof revised) =>
  ({ session }: OpenWorkbook) =>
    valueOf(session.check(dataset, day));

/** What is done to a workbook in which staff have worked, one after the other. */
const everything = [
  ["同じ正本で作る", fillFrom(earlier)],
  ["点検", checkAgainst(earlier)],
  ["改訂した正本で作る", fillFrom(revised)],
  ["改訂後の点検", checkAgainst(revised)],
] as const;

let filled: WorkbookSnapshot | undefined;
beforeAll(async () => {
  filled = await (await openFilled(earlier, quick)).standIn.snapshot();
});

/** A workbook that was filled from the earlier edition. */
const openEarlier = (): OpenWorkbook => {
  if (filled === undefined) throw new Error("not filled");
  return openWorkbook({ ...quick, workbook: filled });
};

const sheetIn = async ({ standIn }: OpenWorkbook, name: string): Promise<SheetSnapshot> => {
  const { sheets } = await standIn.snapshot();
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe("職員の作業は、シートを作り直しても点検しても残る", () => {
  test.each(staffWork)("$title", async ({ act, marks }) => {
    const tried = openEarlier();
    await act(tried);
    expect(await lostMarks(tried, marks)).toEqual([]);
    for (const [step, run] of everything) {
      await run(tried);
      expect({ step, lost: await lostMarks(tried, marks) }).toEqual({ step, lost: [] });
    }
    tried.standIn.recorder.clear();
    const again = await fillFrom(revised)(tried);
    expect(again.sheets.map(({ action }) => action)).not.toContain("update");
    expect(tried.standIn.recorder.totals().writes).toBe(0);
    expect(await wrongCells(tried, revised, again.keptTyped)).toEqual([]);
  });
});

describe("見え方は職員のもの", () => {
  test("隠した行と列、絞り込んだ行、広げた列は、そのまま", async () => {
    const workbook = openEarlier();
    const { user } = workbook.standIn;
    user.hideRows("事業費", "5:5");
    user.hideColumns("事業費", "H:I");
    await user.filter("KPI", "A1:R3", 3, ["高齢者の見守り"]);
    await byHand(workbook, (worksheets) => {
      worksheets.getItem("参加マトリクス").getRange("D:D").format.columnWidth = 321;
    });
    for (const [, run] of everything) await run(workbook);
    const budget = await sheetIn(workbook, "事業費");
    const view = await viewOf(workbook, "事業費");
    expect(view.at("project:特産品の販路開拓", "project")).toBe("B6");
    expect(budget.rows.filter(({ isHidden }) => isHidden).map(({ index }) => index)).toEqual([
      0, 5,
    ]);
    expect(budget.columns.filter(({ isHidden }) => isHidden).map(({ index }) => index)).toEqual([
      0, 7, 8,
    ]);
    const kpi = await sheetIn(workbook, "KPI");
    expect(kpi.autoFilter?.criteria[3]).toMatchObject({ values: ["高齢者の見守り"] });
    // A filtered sheet is not written: its rows stay where they were.
    const filteredOut = kpi.rows.filter(({ isFilteredOut }) => isFilteredOut);
    expect(filteredOut.map(({ index }) => index)).toEqual([1]);
    const marks = await sheetIn(workbook, "参加マトリクス");
    expect(marks.columns.find(({ index }) => index === 3)?.size).toBe(321);
  });

  test("表示させた識別子の行と列を、隠し直さない", async () => {
    const workbook = openEarlier();
    await byHand(workbook, (worksheets) => {
      const sheet = worksheets.getItem("事業費");
      sheet.getRange("1:1").rowHidden = false;
      sheet.getRange("A:A").columnHidden = false;
    });
    for (const [, run] of everything) await run(workbook);
    const { rows, columns } = await sheetIn(workbook, "事業費");
    expect([...rows, ...columns].filter(({ isHidden }) => isHidden)).toEqual([]);
  });
});

describe("表の範囲を指すもの", () => {
  const insertAround = ({ standIn: { user } }: OpenWorkbook): void => {
    user.insertRows("事業費", "1:2");
    user.insertColumns("事業費", "A:A");
    user.insertRows("事業費", "9:9");
    user.insertColumns("事業費", "H:H");
  };

  test("名前の定義と印刷範囲と印刷タイトルは、行や列が増えても表を囲む", async () => {
    const workbook = openEarlier();
    insertAround(workbook);
    for (const [, run] of everything) await run(workbook);
    const view = await viewOf(workbook, "事業費");
    const corners = [
      view.at("project:観光資源の共同発信", "project"),
      view.at("grand-total", "remark"),
    ];
    expect(corners).toEqual(["C7", "P21"]);
    const { names } = await workbook.standIn.snapshot();
    const formulaOf = (name: string) =>
      names.find((one) => one.name === name)?.formula.replaceAll(/[$']/gu, "");
    expect(formulaOf("事業費_表")).toBe("=事業費!C7:P21");
    expect(formulaOf("事業費_計_記載")).toBe("=事業費!L7:L21");
    const { pageLayout } = await sheetIn(workbook, "事業費");
    expect(pageLayout.printArea).toBe("C4:P21");
    expect(pageLayout.titleRows).toBe("6:6");
  });

  test("点検結果のリンクは、行を動かしたあとの点検で、正しいセルを指す", async () => {
    const workbook = openEarlier();
    await fillFrom(revised)(workbook);
    await checkAgainst(revised)(workbook);
    insertAround(workbook);
    await workbook.standIn.user.sortRows("事業費", "B7:Q8", 1, "descending");
    const report = await checkAgainst(revised)(workbook);
    const [finding] = report.results.flatMap(({ findings }) => findings);
    if (finding === undefined) throw new Error("no finding");
    const key = `finding:${finding.fingerprint}`;
    const link = (await viewOf(workbook, "点検結果")).at(key, "column:#10");
    const { cells } = await sheetIn(workbook, "点検結果");
    const target = (await viewOf(workbook, "事業費")).at(
      "project:観光資源の共同発信",
      "stated-total",
    );
    expect(target).toBe("L8");
    expect(cells.find(({ at }) => at === link)?.hyperlink?.documentReference).toBe(
      `事業費!${target}`,
    );
    expect(report.cellOf(finding.at)).toEqual({ sheet: "事業費", row: 7, column: 11 });
  });
});

describe("年度と市町が増えた正本", () => {
  const wider: typeof revised = {
    ...revised,
    fiscalYears: [...revised.fiscalYears, 2032],
    budgets: revised.budgets.map((budget) => ({
      ...budget,
      years: [
        ...budget.years,
        {
          fiscalYear: 2032,
          amount: { kind: "decided", thousandYen: 10 },
          source: budget.statedTotalSource,
        },
      ],
    })),
    municipalities: [
      ...revised.municipalities,
      { id: "392022", lgCode: "392022", name: "室戸市", prefecture: "高知県" },
    ],
    region: { ...revised.region, partners: [...revised.region.partners, "392022"] },
  };

  test("列が正しいところに入り、職員の列と入力は残り、計算式は新しい列を含む", async () => {
    const workbook = openEarlier();
    await fillFrom(revised)(workbook);
    const { user } = workbook.standIn;
    user.insertColumns("事業費", "K:K");
    user.type("事業費", "K6", "右端の年度の右");
    user.insertColumns("参加マトリクス", "G:G");
    user.type("参加マトリクス", "G6", "市町の間");
    user.type("事業費", "F6", 400);
    const { keptTyped, problems } = await fillFrom(wider)(workbook);
    expect(problems).toEqual([]);
    expect(keptTyped.map(({ cell, typed }) => [cell, typed])).toEqual([["F6", "400"]]);
    expect(await wrongCells(workbook, wider, keptTyped)).toEqual([]);
    expect(await lostMarks(workbook, ["右端の年度の右", "市町の間"])).toEqual([]);
    const budget = await viewOf(workbook, "事業費");
    expect(budget.at("heading:#1", "fiscal-year:2032")).toBe("J4");
    expect(budget.formula("project:特産品の販路開拓", "computed-total")).toBe(
      '=IF(COUNTA(E6:K6)=0,"",SUM(E6:J6))',
    );
    const marks = await viewOf(workbook, "参加マトリクス");
    expect(marks.at("heading:#1", "municipality:392022")).toBe("K4");
    expect(marks.formula("project:特産品の販路開拓", "participant-count")).toContain("F6:K6");
    workbook.standIn.recorder.clear();
    await fillFrom(wider)(workbook);
    expect(workbook.standIn.recorder.totals().writes).toBe(0);
  });
});

describe("計算式は、行が増えても並べ替えても正しい", () => {
  const yearOf = "fiscal-year:2027";

  test("小計・計・総計・参加数・集計を、Excelの計算どおりに確かめる", async () => {
    const workbook = await openFilled(earlier);
    const { user } = workbook.standIn;
    user.insertRows("事業費", "6:6");
    user.paste("事業費", "D6", [["小計の上の行", 111]]);
    user.insertRows("事業費", "16:16");
    user.paste("事業費", "D16", [["途中の行", 20]]);
    user.insertRows("参加マトリクス", "7:7");
    user.type("参加マトリクス", "F7", "○");
    await user.sortRows("参加マトリクス", "A9:J10", 3, "descending");
    await fillFrom(revised)(workbook);

    const budget = await viewOf(workbook, "事業費");
    const totalOf = (key: string) => budget.value(key, yearOf);
    expect(totalOf("initiative-total:広域観光の推進")).toBe(5000 + 111);
    expect(totalOf("initiative-total:災害対策の推進")).toBe(1000 + 20);
    expect(totalOf("pillar-total:pillar-1")).toBe(5111);
    expect(totalOf("pillar-total:pillar-3")).toBe(1020);
    expect(totalOf("grand-total")).toBe(5111 + 1761037 + 1020);
    expect(budget.value("project:特産品の販路開拓", "computed-total")).toBe(1200);
    expect(budget.value("project:観光資源の共同発信", "outcome")).toBe("不一致");

    const marks = await viewOf(workbook, "参加マトリクス");
    expect(marks.value("project:避難所の相互利用", "participant-count")).toBe(2);
    expect(marks.value("project:特産品の販路開拓", "participant-count")).toBe(3);
    const summary = await viewOf(workbook, "集計");
    expect(summary.value("grand-total", yearOf)).toBe(totalOf("grand-total"));
  }, 60_000);

  test("まるごと並べ替えて小計が崩れたら、そのセルを伝え、戻せば直る", async () => {
    const workbook = await openFilled(revised, quick);
    const { user } = workbook.standIn;
    const before = await viewOf(workbook, "事業費");
    // Which row was where: staff sort by it to get the old order back.
    user.paste(
      "事業費",
      "P5",
      Array.from({ length: 14 }, (_, index) => [index]),
    );
    await user.sortRows("事業費", "A5:P18", 4, "descending");
    const { problems, keptTyped } = await fillFrom(revised)(workbook);
    const torn = problems.find(({ cell }) => cell?.startsWith("E") === true);
    expect(torn).toMatchObject({
      sheet: "事業費",
      reach: "cell",
      found:
        "この行が合計する行が、ほかの区分の行と混ざっているか、複写されています。この行の計算式8か所は更新していません。",
      expected: "同じ区分の行が、1つずつ続いた並び",
      action:
        "並べ替えや複写を元に戻してから、もう一度実行してください。それまでは金額を確かめてください。",
    });
    expect(keptTyped).toEqual([]);
    // The rows of projects add up their own cells, wherever they stand.
    const sorted = await viewOf(workbook, "事業費");
    const row = sorted.at("project:鉄道の利用促進", "fiscal-year:2027").slice(1);
    expect(row).not.toBe("9");
    expect(sorted.formula("project:鉄道の利用促進", "computed-total")).toBe(
      `=IF(COUNTA(E${row}:J${row})=0,"",SUM(E${row}:I${row}))`,
    );
    await user.sortRows("事業費", "A5:P18", 15);
    const repaired = await fillFrom(revised)(workbook);
    expect(repaired.problems).toEqual([]);
    const after = await viewOf(workbook, "事業費");
    expect(after.rowKeys).toEqual(before.rowKeys);
    for (const key of before.rowKeys.filter((one) => /total/u.test(one))) {
      expect([key, after.formula(key, yearOf)]).toEqual([key, before.formula(key, yearOf)]);
      expect([key, after.formula(key, "remark")]).toEqual([key, before.formula(key, "remark")]);
    }
  });

  test("削除したシートを作り直すと、それを参照する計算式も元に戻る", async () => {
    const workbook = await openFilled(revised, quick);
    const before = await viewOf(workbook, "集計");
    workbook.standIn.user.deleteSheet("事業費");
    const broken = (await viewOf(workbook, "集計")).formula("grand-total", yearOf);
    expect(broken).toContain("#REF!");
    const { keptTyped } = await fillFrom(revised)(workbook);
    expect(keptTyped).toEqual([]);
    const after = await viewOf(workbook, "集計");
    for (const key of ["grand-total", "pillar-total:pillar-1", "participation-total"]) {
      const column = key.startsWith("participation") ? "project-count" : yearOf;
      expect(after.formula(key, column)).toBe(before.formula(key, column));
    }
  });
});
