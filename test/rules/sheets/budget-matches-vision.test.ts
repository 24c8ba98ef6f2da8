import type { Amount, Budget, Dataset, WorkbookPart } from "../../../src/domain";
import { budgetMatchesVision as rule } from "../../../src/rules/sheets/budget-matches-vision";
import {
  blank,
  decided,
  projectId,
  sampleBudget,
  sampleDataset,
  sourceOf,
  undecided,
  visionId,
} from "../../fixtures/sample-dataset";
import { checkSheetCases, runSheetRule } from "../check-cases";

const parts: readonly WorkbookPart[] = ["budget"];
const railway = "鉄道の利用促進";
const shelter = "避難所の相互利用";
const drill = "防災訓練の共同実施";
const unreadable = (raw: string): Amount => ({ kind: "unreadable", raw });

/** The sheet with other amounts of a project: `changes` by the year or 「計」. */
const typed = (
  name: typeof railway | typeof drill,
  changes: Readonly<Record<string, Amount>>,
  dataset = sampleDataset(),
): Dataset => ({
  ...dataset,
  budgets: dataset.budgets.map((budget) =>
    budget.project === projectId(name)
      ? {
          ...budget,
          years: budget.years.map((year) => ({
            ...year,
            amount: changes[String(year.fiscalYear)] ?? year.amount,
          })),
          statedTotal: changes["計"] ?? budget.statedTotal,
        }
      : budget,
  ),
});
const withBudgets = (change: (budgets: readonly Budget[]) => readonly Budget[]): Dataset =>
  sampleDataset({ budgets: change(sampleDataset().budgets) });

/** The documents with amounts that nobody could read, and with pages. */
const withRaw = typed(railway, { "2027": unreadable("約1,761,037"), 計: unreadable("3.5億") });
const onPage = (page: number): Dataset =>
  withBudgets((budgets) =>
    budgets.map((budget) => ({
      ...budget,
      years: budget.years.map((year) => ({ ...year, source: { ...year.source, page } })),
    })),
  );

const ask = "資料の改訂か、入力の誤りかを確かめてください。";
const askGround = "資料にない記載の根拠を確かめてください。";
const vision = "別冊 令和10年3月";

checkSheetCases(rule, parts, "「事業費」", [
  {
    title: "作ったままなら、5事業の5年度と計の30欄が一致",
    current: sampleDataset(),
    outcomes: [30, 0, 0, 0],
    remarks: [],
  },
  {
    title: "1千円多い年度と1千円少ない計を、それぞれ指摘する",
    current: typed(railway, { "2027": decided(1761038), 計: decided(3561036) }),
    outcomes: [28, 2, 0, 0],
    findings: [
      `「${railway}」の令和9年度の事業費は、${vision}では「1,761,037千円」、シートでは「1,761,038千円」です。差は「▲1千円」です。${ask}`,
      `「${railway}」の事業費の計は、${vision}では「3,561,037千円」、シートでは「3,561,036千円」です。差は「1千円」です。${ask}`,
    ],
  },
  {
    title: "ページのある行は、ページまで示す",
    canonical: onPage(12),
    current: typed(railway, { "2029": decided(10) }, onPage(12)),
    outcomes: [29, 1, 0, 0],
    findings: [
      `「${railway}」の令和11年度の事業費は、${vision} 12ページでは「0千円」、シートでは「10千円」です。差は「▲10千円」です。${ask}`,
    ],
  },
  {
    title: "0と未定と空欄は、どれも別の値",
    current: typed(railway, { "2029": undecided, "2030": blank }),
    outcomes: [28, 2, 0, 0],
    findings: [
      `「${railway}」の令和11年度の事業費は、${vision}では「0千円」、シートでは「未定」です。${ask}`,
      `「${railway}」の令和12年度の事業費は、${vision}では「0千円」、シートでは「空欄」です。${ask}`,
    ],
  },
  {
    title: "資料の未定に金額を入れても、空欄にしても不一致",
    current: typed(drill, { "2028": decided(0), "2029": blank }),
    outcomes: [28, 2, 0, 0],
    findings: [
      `「${drill}」の令和10年度の事業費は、${vision}では「未定」、シートでは「0千円」です。${ask}`,
      `「${drill}」の令和11年度の事業費は、${vision}では「未定」、シートでは「空欄」です。${ask}`,
    ],
  },
  {
    title: "金額として読めない文字は、その文字のまま比べる",
    canonical: withRaw,
    current: typed(railway, { "2027": unreadable("約 1,761,037") }, withRaw),
    outcomes: [30, 0, 0, 0],
  },
  {
    title: "読めない文字と、違う文字や金額は不一致",
    canonical: withRaw,
    current: typed(railway, { "2027": unreadable("約1,761,038"), 計: decided(3561037) }, withRaw),
    outcomes: [28, 2, 0, 0],
    findings: [
      `「${railway}」の令和9年度の事業費は、${vision}では「約1,761,037」、シートでは「約1,761,038」です。${ask}`,
      `「${railway}」の事業費の計は、${vision}では「3.5億」、シートでは「3,561,037千円」です。${ask}`,
    ],
  },
  {
    title: "別冊に事業費がない事業に金額を入れると、入れた欄だけ不一致",
    current: withBudgets((budgets) => [
      ...budgets,
      {
        ...sampleBudget(drill, [blank, decided(0), undecided], decided(100)),
        project: projectId(shelter),
        printedName: shelter,
      },
    ]),
    outcomes: [30, 3, 0, 0],
    findings: [
      `「${shelter}」の令和10年度の事業費は、抜粋の${vision}に記載がありませんが、シートでは「0千円」です。${askGround}`,
      `「${shelter}」の令和11年度の事業費は、抜粋の${vision}に記載がありませんが、シートでは「未定」です。${askGround}`,
      `「${shelter}」の事業費の計は、抜粋の${vision}に記載がありませんが、シートでは「100千円」です。${askGround}`,
    ],
  },
  {
    title: "抜粋でない別冊なら、抜粋とは言わない",
    canonical: sampleDataset({
      documents: sampleDataset().documents.map((one) => ({ ...one, isExcerpt: false })),
    }),
    current: withBudgets((budgets) => [
      ...budgets,
      {
        ...sampleBudget(drill, [decided(1)], blank),
        project: projectId(shelter),
        printedName: shelter,
      },
    ]),
    outcomes: [30, 1, 0, 0],
    findings: [
      `「${shelter}」の令和9年度の事業費は、${vision}に記載がありませんが、シートでは「1千円」です。${askGround}`,
    ],
  },
  {
    title: "別冊にない年度は、入力があれば不一致、空欄なら数えない",
    canonical: withBudgets((budgets) =>
      budgets.map((budget) => ({
        ...budget,
        years: budget.years.filter(({ fiscalYear }) => fiscalYear !== 2031),
      })),
    ),
    current: typed(
      railway,
      { "2031": decided(7) },
      withBudgets((budgets) =>
        budgets.map((budget) => ({
          ...budget,
          years: budget.years.map((year) =>
            year.fiscalYear === 2031 ? { ...year, amount: blank } : year,
          ),
        })),
      ),
    ),
    outcomes: [25, 1, 0, 0],
    findings: [
      `「${railway}」の令和13年度の事業費は、${vision}の表にこの年度の欄がありませんが、シートでは「7千円」です。${askGround}`,
    ],
  },
  {
    title: "シートにない年度は、別冊が空欄なら一致、ほかは不一致",
    current: withBudgets((budgets) =>
      budgets.slice(0, 2).map((budget) => ({ ...budget, years: budget.years.slice(1) })),
    ),
    canonical: withBudgets((budgets) => budgets.slice(0, 2)),
    outcomes: [11, 1, 0, 0],
    findings: [
      `「観光資源の共同発信」の令和9年度の事業費は、${vision}では「5,000千円」ですが、シートにこの年度の欄がありません。削除が正しいかを確かめてください。`,
    ],
  },
  {
    title: "シートに行がない事業は、1件の不一致",
    current: withBudgets((budgets) => budgets.slice(1)),
    outcomes: [24, 1, 0, 0],
    findings: [
      `「観光資源の共同発信」の事業費は${vision}にありますが、シート「事業費」にこの事業の行がありません。削除が正しいかを確かめてください。`,
    ],
  },
]);

test("別冊にない年度の指摘は、その事業の計の行を示す", () => {
  const canonical = withBudgets((budgets) =>
    budgets.map((budget) => ({ ...budget, years: budget.years.slice(1) })),
  );
  const [added] = runSheetRule(
    rule,
    parts,
    withBudgets((budgets) => budgets.slice(0, 1)),
    { ...canonical, budgets: canonical.budgets.slice(0, 1) },
  ).findings;
  expect(added?.at).toMatchObject({ kind: "budgetYear", fiscalYear: 2027 });
  expect(added?.sources).toEqual([canonical.budgets[0]?.statedTotalSource]);
});

test("行がない事業の指摘は、計の行と年度の行をすべて示す", () => {
  const yearLine = sourceOf(visionId, "事務事業名\t観光資源の共同発信");
  const canonical = withBudgets((budgets) =>
    budgets.slice(0, 1).map((budget) => ({
      ...budget,
      years: budget.years.map((year) => ({ ...year, source: yearLine })),
    })),
  );
  const [missing] = runSheetRule(rule, parts, sampleDataset({ budgets: [] }), canonical).findings;
  expect(missing?.sources).toEqual([canonical.budgets[0]?.statedTotalSource, yearLine]);
});

test("指摘は欄を指し、資料の値、シートの値の順に持つ", () => {
  const { findings } = runSheetRule(
    rule,
    parts,
    typed(railway, { "2027": undecided, 計: decided(1) }),
  );
  const project = projectId(railway);
  expect(findings).toMatchObject([
    { at: { kind: "budgetYear", project, fiscalYear: 2027 }, stated: 1761037, computed: "未定" },
    { at: { kind: "budgetTotal", project }, stated: 3561037, computed: 1 },
  ]);
  const [missing] = runSheetRule(rule, parts, sampleDataset({ budgets: [] })).findings;
  expect(missing?.at).toEqual({ kind: "project", project: projectId("観光資源の共同発信") });
});

const zeroTotal = (budget: Budget): Budget => ({ ...budget, statedTotal: decided(0) });

test("最新の別冊だけを比べる", () => {
  const { documents, budgets } = sampleDataset();
  const older = documents
    .filter(({ id }) => id === visionId)
    .map((one) => ({ ...one, id: "vision-2020-03", date: { year: 2020, month: 3, day: null } }));
  const olderBudgets = budgets.map((budget) => ({
    ...budget,
    document: "vision-2020-03",
    statedTotal: decided(9),
  }));
  for (const all of [
    [...documents, ...older],
    [...older, ...documents],
  ]) {
    const canonical = sampleDataset({ documents: all, budgets: [...olderBudgets, ...budgets] });
    const current = { ...canonical, budgets: [...olderBudgets.map(zeroTotal), ...budgets] };
    const { outcomes } = runSheetRule(rule, parts, current, canonical);
    expect(outcomes).toMatchObject({ match: 30, mismatch: 0 });
  }
});

test("別冊がなければ、シートを読んでいても点検していないと言う", () => {
  const canonical = sampleDataset({ documents: [] });
  const { compared, remarks } = runSheetRule(rule, parts, sampleDataset(), canonical);
  expect([compared, remarks[0]?.message]).toEqual([
    0,
    "別冊の事業費の表が読み込まれていないため、この点検は行っていません。",
  ]);
});
