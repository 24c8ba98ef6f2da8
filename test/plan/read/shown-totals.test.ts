import fc from "fast-check";
import { buildDataset } from "../../../src/dataset";
import type { Dataset, RuleResult, ShownAmount } from "../../../src/domain";
import { columnKey, rowKey, type ReadSheets } from "../../../src/plan";
import { grandTotalEqualsSubtotals } from "../../../src/rules/sheets/grand-total-equals-subtotals";
import { participationCountIsCorrect } from "../../../src/rules/sheets/participation-count-is-correct";
import { subtotalEqualsProjects } from "../../../src/rules/sheets/subtotal-equals-projects";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  insertColumn,
  insertRow,
  sortRows,
  type,
  type Typed,
} from "../../fixtures/found-sheets";
import { generateRegion } from "../../fixtures/region-documents";
import { projectId, sampleDataset } from "../../fixtures/sample-dataset";
import { ofInitiative, ofPillar, ofRegion, sampleShown } from "../../fixtures/sample-shown";
import { buildFrom, extractTexts, seedTexts } from "../../fixtures/seeds";
import { withoutKind } from "../sample-results";
import { planOf, readEdited, sheetPlan, type Edits } from "./read-edited";

const sample = sampleDataset();
const budget = sheetPlan(planOf(sample), "budget");
const participation = sheetPlan(planOf(sample), "participation");
const tourism = ofInitiative("広域観光の推進");
const tourismKey = rowKey.initiativeTotal("広域観光の推進");
const year = columnKey.fiscalYear(2027);
const railway = projectId("鉄道の利用促進");

const shownIn = (edits: Edits) => readEdited(sample, edits).shown;
const amountAt = (
  edits: Edits,
  scope: ShownAmount["scope"],
  column: ShownAmount["column"],
): ShownAmount | undefined =>
  shownIn(edits).amounts.find(
    (shown) => shown.column === column && JSON.stringify(shown.scope) === JSON.stringify(scope),
  );
const countOf = (edits: Edits, project: string) =>
  shownIn(edits).counts.find((shown) => shown.project === project);

const checkRead = (
  canonical: Dataset,
  { current, read, shown }: ReadSheets,
): readonly RuleResult[] =>
  [subtotalEqualsProjects, grandTotalEqualsSubtotals, participationCountIsCorrect].map((rule) =>
    rule.check({ canonical, current, read, asOf: null, shown }),
  );
const messagesOf = (results: readonly RuleResult[]): readonly string[] =>
  results.flatMap(({ findings }) => findings.map(({ message }) => message));

const generated = (projectCount: number, partnerCount: number): Dataset =>
  buildDataset(extractTexts(generateRegion({ projectCount, partnerCount, seed: 3 }).texts), []);

describe("作ったままのシート", () => {
  test("小計、役割の計、総計と参加数をすべて読む", () => {
    expect(shownIn({})).toEqual(sampleShown);
  });

  test.each<readonly [string, Dataset]>([
    ["岡山の資料", buildFrom(seedTexts)],
    ["岡山の資料、判断なし", buildFrom(seedTexts, [])],
    ["見本の圏域", sample],
    ["別冊がない", withoutKind("vision")],
    ["取組状況一覧がない", withoutKind("status-list")],
    ["連携市町がない", sampleDataset({ region: { ...sample.region, partners: [] } })],
    ["事業費がない", sampleDataset({ budgets: [] })],
    ["計画期間がない", sampleDataset({ budgets: [], fiscalYears: [] })],
    [
      "同じ事業が2度載る資料",
      sampleDataset({ listings: [...sample.listings, ...sample.listings] }),
    ],
    ["作った圏域", generated(30, 33)],
  ])("%s：3つの点検のどれも、何も指摘しない", (_, dataset) => {
    const results = checkRead(dataset, readEdited(dataset));
    expect(messagesOf(results)).toEqual([]);
    for (const { outcomes } of results) expect(outcomes.mismatch).toBe(0);
  });

  test("岡山の資料では、どの欄も比べている", () => {
    const seeds = buildFrom(seedTexts);
    const counts = checkRead(seeds, readEdited(seeds)).map(({ outcomes }) =>
      Object.values(outcomes),
    );
    expect(counts).toEqual([
      [seeds.initiatives.length * 7, 0, 0, 0],
      // And 総計 across: the years against 計（計算）.
      [(seeds.pillars.length + 1) * 7 + 1, 0, 0, 0],
      [42, 0, 0, 0],
    ]);
  });
});

describe("小計に入力したもの", () => {
  test.each<readonly [string, Typed, ShownAmount["amount"]]>([
    ["数値", { value: 1 }, { kind: "decided", thousandYen: 1 }],
    ["空欄", { value: "" }, { kind: "blank" }],
    ["未定", { value: "未定" }, { kind: "undecided" }],
    ["文字", { value: "約5,000" }, { kind: "unreadable", raw: "約5,000" }],
    ["文字として入った数字", { value: "5000" }, { kind: "unreadable", raw: "5000" }],
    ["負の数", { value: -5 }, { kind: "unreadable", raw: "-5" }],
    [
      "計算の失敗",
      { value: "#REF!", formula: "=SUM(#REF!)" },
      { kind: "unreadable", raw: "#REF!" },
    ],
    ["ほかの式", { value: 7, formula: "=3+4" }, { kind: "decided", thousandYen: 7 }],
  ])("%s", (_, typed, amount) => {
    const edits = { budget: [type(budget, tourismKey, year, typed)] };
    expect(amountAt(edits, tourism, 2027)).toEqual({ scope: tourism, column: 2027, amount });
    expect(shownIn(edits).amounts).toHaveLength(sampleShown.amounts.length);
  });

  test("役割の計と総計、計（計算）も、鍵で読む", () => {
    const edits = {
      budget: [
        insertRow(2),
        insertColumn(1),
        type(budget, rowKey.pillarTotal("pillar-2"), columnKey.computedTotal, 11),
        type(budget, rowKey.grandTotal, columnKey.statedTotal, 12),
      ],
    };
    expect(amountAt(edits, ofPillar(2), "computed")?.amount).toEqual({
      kind: "decided",
      thousandYen: 11,
    });
    expect(amountAt(edits, ofRegion, "stated")?.amount).toEqual({
      kind: "decided",
      thousandYen: 12,
    });
  });

  test("上書きした小計は指摘になり、上書きした総計も指摘になる", () => {
    const edits = {
      budget: [
        type(budget, tourismKey, year, 1),
        type(budget, rowKey.grandTotal, columnKey.statedTotal, 12),
      ],
    };
    const [subtotals, totals] = checkRead(sample, readEdited(sample, edits));
    expect(subtotals?.findings.map(({ at }) => at)).toEqual([
      { kind: "subtotal", scope: tourism, column: 2027 },
    ]);
    expect(totals?.findings.map(({ at }) => at)).toEqual([
      { kind: "subtotal", scope: ofPillar(1), column: 2027 },
      { kind: "subtotal", scope: ofRegion, column: "stated" },
    ]);
  });
});

describe("行と列", () => {
  test("なくなった行、2つある行、なくなった列は読まない", () => {
    const scopes = (edits: Edits) =>
      new Set(shownIn(edits).amounts.map(({ scope }) => JSON.stringify(scope))).size;
    expect(scopes({ budget: [deleteRow(budget, tourismKey)] })).toBe(7);
    expect(scopes({ budget: [copyRow(budget, tourismKey)] })).toBe(7);
    const withoutYear = shownIn({ budget: [deleteColumn(budget, year)] }).amounts;
    expect(withoutYear.some(({ column }) => column === 2027)).toBe(false);
    expect(withoutYear).toHaveLength(8 * 6);
  });

  test("別冊がなければ、小計は読まない", () => {
    const documents = sample.documents.filter(({ kind }) => kind !== "vision");
    const dataset = sampleDataset({ documents });
    expect(sheetPlan(planOf(dataset), "budget").keys.rows.at(-1)?.key).toBe(rowKey.grandTotal);
    expect(readEdited(dataset).shown.amounts).toEqual([]);
    expect(readEdited(dataset).shown.counts.length).toBeGreaterThan(0);
  });

  test("並べ替えて読んでも、同じ", () => {
    const first = budget.keys.rows.find(({ key }) => key.startsWith("project:"))?.row ?? 0;
    const rows = budget.values.length - first;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: rows }, (_, index) => index),
          { minLength: rows },
        ),
        (order) => {
          expect(shownIn({ budget: [sortRows(first, order)] })).toEqual(sampleShown);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("職員が追加した行", () => {
  const row = budget.keys.rows.find(({ key }) => key === "project:特産品の販路開拓")?.row ?? 0;
  const yearColumn = budget.keys.columns.find(({ key }) => key === year)?.column ?? 0;
  const cells = (value: string | number) =>
    Array.from({ length: yearColumn + 1 }, (_, column) => (column === yearColumn ? value : ""));
  const sum = (value: number, formula: string) =>
    type(budget, tourismKey, year, { value, formula });
  /** A row between the two projects, as Excel widens the subtotal's range around it. */
  const inserted = (value: string | number, shown: number) => ({
    budget: [insertRow(row, cells(value)), sum(shown, '=IF(COUNT(E5:E7)=0,"",SUM(E5:E7))')],
  });

  test("小計の式の範囲にある行の金額と行番号を読む", () => {
    expect(amountAt(inserted(700, 5700), tourism, 2027)).toEqual({
      scope: tourism,
      column: 2027,
      amount: { kind: "decided", thousandYen: 5700 },
      added: { rows: [row + 1], thousandYen: 700 },
    });
    expect(amountAt(inserted(700, 5700), tourism, 2028)?.added).toBeUndefined();
  });

  test("追加した行の分だけ多い小計は、指摘ではなく判定不能", () => {
    const [subtotals] = checkRead(sample, readEdited(sample, inserted(700, 5700)));
    expect(subtotals?.outcomes).toMatchObject({ mismatch: 0, undecidable: 1 });
    expect(subtotals?.remarks.map(({ message }) => message)).toEqual([
      "シート「事業費」の「広域観光の推進」の小計には、6行目に追加された行の金額が入っています。追加された行は点検していないため、判定できません。",
    ]);
  });

  test("文字の行、範囲の外の行、値に置き換わった小計には、追加した行の金額がない", () => {
    expect(amountAt(inserted("約700", 5000), tourism, 2027)?.added).toBeUndefined();
    const outside = {
      budget: [insertRow(row, cells(700)), sum(5000, "=SUM(E5:E5)+SUM(別!E6:E6)")],
    };
    expect(amountAt(outside, tourism, 2027)?.added).toBeUndefined();
    const otherColumn = { budget: [insertRow(row, cells(700)), sum(5000, "=SUM(F5:F7)")] };
    expect(amountAt(otherColumn, tourism, 2027)?.added).toBeUndefined();
    const typed = { budget: [insertRow(row, cells(700)), type(budget, tourismKey, year, 5700)] };
    expect(amountAt(typed, tourism, 2027)?.added).toBeUndefined();
  });
});

describe("参加数に入力したもの", () => {
  const typing = (typed: Typed) => ({
    participation: [
      type(participation, rowKey.project(railway), columnKey.participantCount, typed),
    ],
  });

  test.each<readonly [string, Typed, number | null, string]>([
    ["数値", { value: 3 }, 3, "3"],
    ["空欄", { value: "" }, null, ""],
    ["文字", { value: "3市町" }, null, "3市町"],
    ["文字として入った数字", { value: "2" }, null, "2"],
    ["真偽値", { value: true }, null, "TRUE"],
    ["計算の失敗", { value: "#NAME?", formula: "=FOO()" }, null, "#NAME?"],
  ])("%s", (_, typed, count, text) => {
    expect(countOf(typing(typed), railway)).toEqual({ project: railway, count, text });
  });

  test("行や列がなくなれば読まない", () => {
    const key = rowKey.project(railway);
    expect(countOf({ participation: [deleteRow(participation, key)] }, railway)).toBeUndefined();
    expect(countOf({ participation: [copyRow(participation, key)] }, railway)).toBeUndefined();
    const edits = { participation: [deleteColumn(participation, columnKey.participantCount)] };
    expect(shownIn(edits).counts).toEqual([]);
  });

  test("「●」の印は参加と読むが、式が数えないので指摘になる", () => {
    const cell = columnKey.municipality(sample.region.partners[1] ?? "");
    const edits = { participation: [type(participation, rowKey.project(railway), cell, "●")] };
    expect(messagesOf(checkRead(sample, readEdited(sample, edits)))).toEqual([
      expect.stringContaining("の参加数は「2」ですが、参加の印は「3」です。"),
    ]);
  });
});
