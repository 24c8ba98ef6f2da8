import { columnKey, rowKey } from "../../../src/plan";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  type,
} from "../../fixtures/found-sheets";
import { sampleDataset } from "../../fixtures/sample-dataset";
import { withoutKind } from "../sample-results";
import {
  budgetLine,
  budgetOf,
  planOf,
  problemLines,
  readEdited,
  seedPlan,
  seeds,
  sheetPlan,
} from "./read-edited";

const plan = sheetPlan(seedPlan, "budget");
const startup = "スタートアップ企業支援";
const withoutBudget = "新規需要創出・喚起促進";
const year = columnKey.fiscalYear(2023);

describe("事業費の行と列", () => {
  test("年度の見出しがなければ、その年度の金額だけを読めないものとし、列の名を言う", () => {
    const read = readEdited(seeds, { budget: [deleteColumn(plan, year)] });
    expect(budgetLine(read.current, startup)).toBe(
      "15,000千円 読めない「列がありません」 15,000千円 15,000千円 15,000千円 計 75,000千円",
    );
    expect(read.problems).toEqual([
      {
        sheet: "事業費",
        cell: null,
        reach: "cell",
        found: "「令和5年度（千円）」の列がありません。この列の金額は点検していません。",
        expected: "連携突合が作成したときの列と、その見出し",
        action:
          "列や見出しを削除した直後であれば元に戻してください。戻せないときは、シートの名前を変えて残し、「シートを作る」で作り直してください。",
      },
    ]);
    expect(budgetOf(read.current, withoutBudget)).toBeUndefined();
  });

  test("計（記載）の見出しがなければ、計だけを読めないものとする", () => {
    const read = readEdited(seeds, { budget: [deleteColumn(plan, columnKey.statedTotal)] });
    expect(budgetLine(read.current, startup)).toMatch(/千円 計 読めない「列がありません」$/u);
    expect(problemLines(read)).toEqual([
      "事業費 cell 「計（記載）（千円）」の列がありません。この列の金額は点検していません。",
    ]);
  });

  test("列が2つなければ、1つの問題として両方の名を言う", () => {
    const edits = [deleteColumn(plan, year), deleteColumn(plan, columnKey.statedTotal)];
    expect(problemLines(readEdited(seeds, { budget: edits }))).toEqual([
      "事業費 cell 「令和5年度（千円）」「計（記載）（千円）」の列がありません。この列の金額は点検していません。",
    ]);
  });

  test("行がなければ、事業費はシートにない", () => {
    const read = readEdited(seeds, { budget: [deleteRow(plan, rowKey.project(startup))] });
    expect(budgetOf(read.current, startup)).toBeUndefined();
    expect(read.current.budgets).toEqual(seeds.budgets.filter((one) => one.project !== startup));
    expect(read.problems).toEqual([]);
  });

  test("事業費の記載がない事業の行がなくても、何も変わらない", () => {
    const read = readEdited(seeds, { budget: [deleteRow(plan, rowKey.project(withoutBudget))] });
    expect(read.current).toEqual(seeds);
  });

  test("同じ識別子の行が2つあれば、どちらも選ばず、すべての金額を読めないものとする", () => {
    const edits = [copyRow(plan, rowKey.project(startup))];
    const read = readEdited(seeds, { budget: edits });
    const unreadable = "読めない「同じ識別子の行が複数あります」";
    expect(budgetLine(read.current, startup)).toBe(
      `${Array.from({ length: 5 }, () => unreadable).join(" ")} 計 ${unreadable}`,
    );
    expect(read.problems).toEqual([]);
  });

  test("記載がない事業の行が2つあっても、事業費はできない", () => {
    const read = readEdited(seeds, { budget: [copyRow(plan, rowKey.project(withoutBudget))] });
    expect(read.current).toEqual(seeds);
  });

  test("以前の別冊の事業費は、そのまま残る", () => {
    const [document] = seeds.documents;
    const [budget] = seeds.budgets;
    if (document === undefined || budget === undefined) throw new Error("no vision");
    const earlier = { ...document, id: "vision-2022-03", date: { ...document.date, year: 2022 } };
    const dataset = {
      ...seeds,
      documents: [...seeds.documents, earlier],
      budgets: [...seeds.budgets, { ...budget, document: earlier.id }],
    };
    const { current } = readEdited(dataset, {
      budget: [type(plan, rowKey.project(startup), year, 1)],
    });
    expect(current.budgets.at(-1)).toEqual(dataset.budgets.at(-1));
    expect(budgetLine(current, startup)).toContain("15,000千円 1千円 15,000千円");
    const dropped = readEdited(dataset, { budget: [deleteRow(plan, rowKey.project(startup))] });
    expect(dropped.current.budgets.at(-1)).toEqual(dataset.budgets.at(-1));
  });

  test("記載がない事業に金額を入れると、一覧の行を出典とする事業費ができる", () => {
    const edits = [type(plan, rowKey.project(withoutBudget), year, 300)];
    const { current, problems } = readEdited(seeds, { budget: edits });
    expect(current.budgets.slice(0, -1)).toEqual(seeds.budgets);
    const source = {
      document: "vision-2023-03",
      line: 31,
      text: seeds.documents[0]?.lines[30],
    };
    expect(source.text).toContain(withoutBudget);
    expect(current.budgets.at(-1)).toEqual({
      document: "vision-2023-03",
      project: withoutBudget,
      printedName: withoutBudget,
      years: [2022, 2023, 2024, 2025, 2026].map((fiscalYear) => ({
        fiscalYear,
        amount: fiscalYear === 2023 ? { kind: "decided", thousandYen: 300 } : { kind: "blank" },
        source,
      })),
      stages: [],
      statedTotal: { kind: "blank" },
      statedTotalSource: source,
    });
    expect(problems).toEqual([]);
  });

  test("別冊の一覧の行を、ほかの資料の行より先に選ぶ", () => {
    const dataset = { ...seeds, listings: seeds.listings.toReversed() };
    const sheet = sheetPlan(planOf(dataset), "budget");
    const edits = [type(sheet, rowKey.project(withoutBudget), columnKey.statedTotal, 10)];
    const { current } = readEdited(dataset, { budget: edits });
    expect(budgetOf(current, withoutBudget)?.statedTotalSource).toMatchObject({
      document: "vision-2023-03",
      line: 31,
    });
  });

  test("別冊の一覧にない事業なら、取組状況一覧の行を出典とする", () => {
    const edits = [type(plan, rowKey.project("健康ポイント事業"), columnKey.statedTotal, 10)];
    const { current } = readEdited(seeds, { budget: edits });
    expect(budgetOf(current, "健康ポイント事業")?.statedTotalSource).toMatchObject({
      document: "status-list-2025-04-01",
      line: 31,
    });
  });

  test("資料にない年度の金額は、その年度を加える", () => {
    const [first] = sampleDataset().budgets;
    if (first === undefined) throw new Error("no budget");
    const dataset = sampleDataset({
      budgets: [{ ...first, years: first.years.slice(1) }, ...sampleDataset().budgets.slice(1)],
    });
    const sheet = sheetPlan(planOf(dataset), "budget");
    const untouched = readEdited(dataset);
    expect(untouched.current).toEqual(dataset);
    const { current } = readEdited(dataset, {
      budget: [type(sheet, rowKey.project(first.project), columnKey.fiscalYear(2027), 4000)],
    });
    expect(current.budgets[0]?.years.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2027, 2028, 2029, 2030, 2031,
    ]);
    expect(current.budgets[0]?.years[0]).toEqual({
      fiscalYear: 2027,
      amount: { kind: "decided", thousandYen: 4000 },
      source: first.statedTotalSource,
    });
  });

  test("資料に印字された読めない金額は、新しい問題ではない", () => {
    const [first, ...others] = sampleDataset().budgets;
    if (first === undefined) throw new Error("no budget");
    const raw = { kind: "unreadable", raw: "約5,000千円" } as const;
    const years = first.years.map((one) => ({ ...one, amount: raw }));
    const dataset = sampleDataset({ budgets: [{ ...first, years, statedTotal: raw }, ...others] });
    const read = readEdited(dataset);
    expect(read.current).toEqual(dataset);
    expect(read.problems).toEqual([]);
  });

  test("職員が加えた行に金額があれば、行ごとに1度だけ伝え、読まない", () => {
    const edits = [
      insertRow(6, ["", "", "", "新しい事業", 100, "未定", "１００", "検討中", "", 200]),
      insertRow(7, ["", "", "", "控え", "検討中"]),
      insertRow(9, ["project:以前の事業", "", "", "以前の事業", 5]),
    ];
    const read = readEdited(seeds, { budget: edits });
    expect(read.current).toEqual(seeds);
    expect(problemLines(read)).toEqual([
      "事業費!E7 notice 7行目は連携突合の事業の行ではないため、点検していません（E7、F7、G7、J7）。",
      "事業費!E10 notice 10行目は連携突合の事業の行ではないため、点検していません（E10）。",
    ]);
  });

  test("職員の行に金額が多ければ、はじめの5か所と残りの数を言う", () => {
    const edits = [insertRow(6, ["", "", "", "", 1, 2, 3, 4, 5, 15])];
    expect(problemLines(readEdited(seeds, { budget: edits }))).toEqual([
      "事業費!E7 notice 7行目は連携突合の事業の行ではないため、点検していません（E7、F7、G7、H7、I7 ほか1か所）。",
    ]);
  });

  test("挿入した行と列の後ろでも、識別子で読み、ずれたセルを指す", () => {
    const edits = [
      insertRow(0),
      insertRow(5),
      insertColumn(0),
      insertColumn(6),
      type(plan, rowKey.project(startup), year, "約1,000"),
    ];
    const read = readEdited(seeds, { budget: edits });
    expect(budgetLine(read.current, startup)).toContain(
      "15,000千円 読めない「約1,000」 15,000千円",
    );
    expect(problemLines(read)).toEqual([
      `事業費!H7 cell 「${startup}」令和5年度の事業費が「約1,000」です。金額として読み取れません。`,
    ]);
  });

  test("別冊がなければ、入力された金額は点検していないと言う", () => {
    const dataset = withoutKind("vision");
    const sheet = sheetPlan(planOf(dataset), "budget");
    const [project] = dataset.projects;
    const { current, problems } = readEdited(dataset, {
      budget: [type(sheet, rowKey.project(project?.id ?? ""), columnKey.statedTotal, 5)],
    });
    expect(current).toEqual(dataset);
    expect(problems.map(({ found }) => found)).toEqual([
      "1事業に金額が入力されています。別冊がないため、点検していません。",
    ]);
  });
});
