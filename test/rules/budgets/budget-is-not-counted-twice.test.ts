import type { Amount, CrossReference, Dataset, ProjectSheet } from "../../../src/domain";
import { budgetIsNotCountedTwice as rule } from "../../../src/rules/budgets/budget-is-not-counted-twice";
import { unreadable, withAmounts } from "../../fixtures/changed-budget";
import { blank, decided, projectId, sampleDataset, undecided } from "../../fixtures/sample-dataset";
import { checkCases, runRule } from "../check-cases";
import { loadSeeds } from "../load-seeds";

const drill = "防災訓練の共同実施";
const tourism = "観光資源の共同発信";
const produce = "特産品の販路開拓";
const shelter = "避難所の相互利用";

/** The sheet of 防災訓練の共同実施, which restates page 5 of the sample, with other references and notes. */
const restating = (
  change: (sheet: ProjectSheet, reference: CrossReference) => Partial<ProjectSheet>,
  dataset: Dataset = sampleDataset(),
): Dataset => ({
  ...dataset,
  projectSheets: dataset.projectSheets.map((sheet) => {
    const [reference] = sheet.crossReferences;
    return reference === undefined ? sheet : { ...sheet, ...change(sheet, reference) };
  }),
});
const toPages = (...pages: readonly (number | null)[]) =>
  restating((_, reference) => ({
    crossReferences: pages.map((page) => ({ ...reference, page })),
  }));
const noting = (text: string, dataset: Dataset): Dataset =>
  restating(({ notes }) => ({ notes: notes.map((note) => ({ ...note, value: text })) }), dataset);
const costing = (dataset: Dataset, ...amounts: readonly Amount[]): Dataset =>
  withAmounts(drill, amounts, dataset);

const toTourism = toPages(1);
const same = costing(toTourism, ...[1, 2, 3, 4, 5].map(() => decided(5000)));
const more = costing(toTourism, ...[1, 2, 3, 4, 5].map(() => decided(5001)));
const restates = (restated: string): string => `「${drill}」は「${restated}」を再掲して`;
const twice = "総計には同じ事業費が2度入ります。";
const sameCost = `${restates(tourism)}おり、金額のある年度の事業費がすべて同じです。${twice}どちらか一方に計上し、その旨を注記してください。`;
const perhaps = (restated: string): string =>
  `${restates(restated)}います。事業費に再掲分を含むかどうか、注記から分かりません。含む場合は、${twice}含むかどうかを確かめ、注記してください。`;

checkCases(rule, [
  {
    title: "再掲先の事業費の記載がなければ対象外",
    dataset: sampleDataset(),
    outcomes: [0, 0, 0, 1],
    remarks: [
      `「${drill}」は「${shelter}」を再掲していますが、どちらかの事業費の記載がないため、事業費の重なりを比べられません。`,
    ],
  },
  {
    title: "再掲先より少ない年度があれば、含みえないので一致",
    dataset: toTourism,
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "すべての年度で同じなら不一致",
    dataset: same,
    outcomes: [0, 1, 0, 0],
    findings: [sameCost],
  },
  {
    title: "1年度だけ1千円少なければ一致",
    dataset: costing(same, decided(4999)),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "どの年度も1千円多ければ、含むかどうかを尋ねる",
    dataset: more,
    outcomes: [0, 1, 0, 0],
    findings: [perhaps(tourism)],
  },
  {
    title: "注記で再掲先の事業費を別に掲載すると断っていれば一致",
    dataset: noting(`※「${tourism}」の事業費はP.1に掲載`, more),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "注記があっても、すべての年度で同じなら不一致",
    dataset: noting(`※「${tourism}」の事業費を除く`, same),
    outcomes: [0, 1, 0, 0],
    findings: [sameCost],
  },
  {
    title: "注記に含むとあれば、そう言う",
    dataset: noting(`※事業費は「${tourism}」の分を含む。`, more),
    outcomes: [0, 1, 0, 0],
    findings: [
      `${restates(tourism)}おり、注記では事業費にその分を含みます。${twice}再掲分を除くか、総計で差し引いてください。`,
    ],
  },
  {
    title: "ほかの事業の注記は、断りにならない",
    dataset: noting(`※「${produce}」の事業費はP.2に掲載`, more),
    outcomes: [0, 1, 0, 0],
    findings: [perhaps(tourism)],
  },
  {
    title: "再掲先の名前があっても、事業費を言わない注記は断りにならない",
    dataset: noting(`※「${tourism}」はP.1に掲載`, more),
    outcomes: [0, 1, 0, 0],
    findings: [perhaps(tourism)],
  },
  {
    title: "含むとも除くとも読める注記は、断りにならない",
    dataset: noting(`※事業費は「${tourism}」を含む。内訳はP.1に掲載`, more),
    outcomes: [0, 1, 0, 0],
    findings: [perhaps(tourism)],
  },
  {
    title: "2つのページの再掲は2件、同じページの再掲は1件",
    dataset: costing(toPages(1, 2, 2, 1), ...[1, 2, 3, 4, 5].map(() => decided(6000))),
    outcomes: [0, 2, 0, 0],
    findings: [perhaps(tourism), perhaps(produce)],
  },
  {
    title: "再掲先が0千円なら一致",
    dataset: withAmounts(
      tourism,
      [1, 2, 3, 4, 5].map(() => decided(0)),
      more,
    ),
    outcomes: [1, 0, 0, 0],
  },
  {
    title: "両方に金額のある年度がなければ判定不能",
    dataset: costing(toPages(2), decided(9), undecided, unreadable("約"), undecided, blank),
    outcomes: [0, 0, 1, 0],
    remarks: [
      `「${drill}」は「${produce}」を再掲していますが、両方に金額のある年度がないため、事業費の重なりを判定できません。`,
    ],
  },
  {
    title: "ページの読み方が定まらない再掲と、一覧にないページの再掲は判定不能",
    dataset: toPages(null, 99),
    outcomes: [0, 0, 2, 0],
    remarks: [
      `「${drill}」にある「P.45 事業再掲」は、どの事業の再掲か定まらないため、事業費の重なりを判定できません。`,
    ],
  },
  {
    title: "再掲でない参照は数えず、再掲がなければそう言う",
    dataset: restating((_, reference) => ({
      crossReferences: [{ ...reference, isRestated: false }],
    })),
    outcomes: [0, 0, 0, 0],
    remarks: ["再掲の記載がある事業ごとの表が読み込まれていないため、この点検は行っていません。"],
  },
  {
    title: "事業費の表がなければ、点検していないと言う",
    dataset: sampleDataset({ budgets: [], projectSheets: [] }),
    outcomes: [0, 0, 0, 0],
    remarks: ["別冊の事業費の表が読み込まれていないため、この点検は行っていません。"],
  },
]);

describe("注記の言葉", () => {
  const outcomeOf = (words: string): string => {
    const { outcomes, findings } = runRule(rule, noting(`※「${tourism}」の事業費${words}`, more));
    if (outcomes.match === 1) return "除く";
    return findings[0]?.message.includes("その分を含みます") === true ? "含む" : "分からない";
  };

  test.each([
    "はP.1に掲載",
    "はP.1に計上",
    "は別表に記載",
    "を除く。",
    "を除いた額",
    "を除き、",
    "は含まない。",
    "は含まず、",
    "は含まれない。",
    "は含まれず、",
    "は含めない。",
    "は含めず、",
    "は含みません。",
    "は含まれません。",
    "は含めません。",
    "は 含 ま な い 。",
  ])("「%s」は除く", (words) => {
    expect(outcomeOf(words)).toBe("除く");
  });

  test.each([
    "を含む。",
    "を含み、",
    "を含んでいる。",
    "を含める。",
    "を含めた額",
    "を含めて",
    "も含まれる。",
    "が含まれています。",
  ])("「%s」は含む", (words) => {
    expect(outcomeOf(words)).toBe("含む");
  });

  test.each(["による。", "を除き、P.2の分を含む。", "は含めず、ほかは含む。"])(
    "「%s」からは分からない",
    (words) => {
      expect(outcomeOf(words)).toBe("分からない");
    },
  );
});

describe("金額でない年度", () => {
  test.each<[string, readonly Amount[], readonly number[]]>([
    [
      "再掲する事業がすべて空欄と0千円なら一致",
      [blank, decided(0), blank, blank, blank],
      [1, 0, 0, 0],
    ],
    ["未定だけなら、再掲先と比べられない", [1, 2, 3, 4, 5].map(() => undecided), [0, 0, 1, 0]],
    [
      "1年度だけ同じなら、含みうる",
      [decided(5000), decided(9000), undecided, blank, blank],
      [0, 1, 0, 0],
    ],
  ])("%s", (_, amounts, outcomes) => {
    expect(Object.values(runRule(rule, costing(toTourism, ...amounts)).outcomes)).toEqual(outcomes);
  });

  test("計は金額のある年度だけを足し、金額が変わると確認は失効する", () => {
    const of = (amount: Amount) => {
      const [finding] = runRule(
        rule,
        costing(toTourism, decided(5000), decided(9000), amount),
      ).findings;
      return finding;
    };
    expect(of(undecided)).toMatchObject({ stated: 14000, computed: 25000 });
    expect(of(undecided)?.fingerprint).not.toBe(of(blank)?.fingerprint);
    expect(of(decided(6000))?.fingerprint).not.toBe(of(decided(6001))?.fingerprint);
  });

  test("どちらか一方にだけ事業費があれば対象外", () => {
    for (const missing of [projectId(drill), projectId(tourism)]) {
      const budgets = toTourism.budgets.filter(({ project }) => project !== missing);
      expect(Object.values(runRule(rule, { ...toTourism, budgets }).outcomes)).toEqual([
        0, 0, 0, 1,
      ]);
    }
  });
});

/** All projects of the list on one page. */
const onOnePage = (dataset: Dataset): Dataset => ({
  ...dataset,
  listings: dataset.listings.map((listing) => ({ ...listing, page: 1 })),
});

test("同じページに複数の事業があり、参照の行に名前がなければ、すべてと比べる", () => {
  expect(runRule(rule, onOnePage(same)).compared).toBe(5);
});

test("同じページに複数の事業があれば、参照の行に名前がある事業とだけ比べる", () => {
  const named = restating(
    (_, reference) => ({
      crossReferences: [
        { ...reference, source: { ...reference.source, text: `${tourism}(P.1 事業再掲)` } },
      ],
    }),
    onOnePage(same),
  );
  const { compared, findings } = runRule(rule, named);
  expect([compared, findings.map(({ message }) => message)]).toEqual([1, [sameCost]]);
});

test("指摘は再掲する事業の計を指し、両方の計の行と参照の行を示す", () => {
  const [finding] = runRule(rule, same).findings;
  expect(finding).toMatchObject({
    at: { kind: "budgetTotal", project: projectId(drill) },
    stated: 25000,
    computed: 25000,
  });
  expect(finding?.sources.map(({ text }) => text)).toEqual([
    "\t1,000千円\t—\t—\t—\t—\t1,000千円",
    "\t5,000千円\t5,000千円\t5,000千円\t5,000千円\t5,000千円\t25,000千円",
    "● 訓練の共同実施(P.45 事業再掲)",
  ]);
});

test("実際の資料：公共施設の適正化は、広域ごみ処理施設整備の事業費を含まない", () => {
  const seeds = loadSeeds();
  expect(Object.values(runRule(rule, seeds).outcomes)).toEqual([1, 0, 0, 0]);
  const doubled = {
    ...seeds,
    projectSheets: seeds.projectSheets.map((sheet) => ({ ...sheet, notes: [] })),
    budgets: seeds.budgets.map((budget) => ({
      ...budget,
      years: budget.years.map((year) => ({
        ...year,
        amount: budget.project.startsWith("公共施設の質") ? decided(12000000) : year.amount,
      })),
    })),
  };
  expect(runRule(rule, doubled).findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("「広域ごみ処理施設整備」を再掲しています。"),
  ]);
});
