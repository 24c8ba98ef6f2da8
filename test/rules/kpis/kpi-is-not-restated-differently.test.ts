import type { CrossReference, Dataset, Kpi } from "../../../src/domain";
import { kpiIsNotRestatedDifferently as rule } from "../../../src/rules/kpis/kpi-is-not-restated-differently";
import { projectId, sampleDataset, sourceOf, visionId } from "../../fixtures/sample-dataset";
import { checkCases, runRule, runSheetRule } from "../check-cases";
import { kpiOf, tourism, withKpis } from "./kpi-editing";

const railway = "鉄道の利用促進";
const indicator = "鉄道の利用促進 (P.3 事業再掲)";
const restatedSource = sourceOf(visionId, "P.45");
const onPage = (line: string, page: number) => ({ ...sourceOf(visionId, line), page });

const restated = (baseline: string, target: string, name = indicator): Kpi =>
  kpiOf(baseline, target, { indicator: name, source: { ...restatedSource, page: 1 } });
const original = (baseline: string, target: string, change: Partial<Kpi> = {}): Kpi =>
  kpiOf(baseline, target, {
    project: projectId(railway),
    printedProject: railway,
    indicator: "利用者の数",
    source: onPage("イベントへの出店者数", 3),
    ...change,
  });
const other = (name: string, page = 3): Kpi =>
  original("—", "1人 (令和13年度)", {
    project: name,
    printedProject: name,
    source: onPage("方針の決定\t—", page),
  });

const reference = (page: number | null): CrossReference => ({
  raw: "P.3 事業再掲",
  page,
  isRestated: true,
  source: restatedSource,
});
const withReference = (
  page: number | null,
  kpis: readonly Kpi[],
  overrides: Partial<Dataset> = {},
): Dataset =>
  withKpis(kpis, {
    projectSheets: sampleDataset().projectSheets.map((sheet) => ({
      ...sheet,
      crossReferences: sheet.printedName === tourism ? [reference(page)] : [],
    })),
    ...overrides,
  });
const subject = `「${tourism}」の指標「${indicator}」`;
const finding = (...parts: readonly string[]): string =>
  `${subject}は、「${railway}」の指標「利用者の数」の再掲ですが、値が異なります。${parts.join("")}どちらの値が正しいかを確かめ、そろえてください。`;
const target = (first: string, second: string): string =>
  `目標値は、再掲元では「${first}」、再掲では「${second}」です。`;

const whole = sampleDataset().documents.map((one) => ({ ...one, isExcerpt: false }));

checkCases(rule, [
  {
    title: "同じ表に重複した行を、値が同じでも異なっても、2行目から指摘する",
    dataset: withKpis(["10人", "10人", "20人"].map((value) => kpiOf("—", value))),
    outcomes: [0, 2, 0, 1],
    findings: [1, 2].map(
      () =>
        `「${tourism}」の指標「訪れた人の数」の行が、同じ表に重複しています。余分な行か、指標の名称の違いかを確かめてください。`,
    ),
  },
  {
    title: "再掲と書かれていない指標は対象外",
    dataset: sampleDataset(),
    outcomes: [0, 0, 0, 3],
    remarks: ["再掲と書かれていない指標は対象外です。"],
  },
  {
    title: "再掲元と同じ値なら一致",
    dataset: withReference(3, [
      original("—", "完工 (令和13年度)"),
      restated("—", "完工(令和13年度)"),
    ]),
    outcomes: [1, 0, 0, 1],
  },
  {
    title: "1年の違いも不一致",
    dataset: withReference(3, [
      original("—", "完工 (令和13年度)"),
      restated("—", "完工 (令和12年度)"),
    ]),
    outcomes: [0, 1, 0, 1],
    findings: [finding(target("完工 (令和13年度)", "完工 (令和12年度)"))],
  },
  {
    title: "基準値も違えば、一つの指摘に両方を示し、空欄は空欄と示す",
    dataset: withReference(3, [
      original("—", "10人 (令和13年度)"),
      restated("", "12人 (令和13年度)"),
    ]),
    outcomes: [0, 1, 0, 1],
    findings: [
      finding(
        "基準値は、再掲元では「—」、再掲では「空欄」です。",
        target("10人 (令和13年度)", "12人 (令和13年度)"),
      ),
    ],
  },
  {
    title: "二つの再掲の違いは二つの指摘になる",
    dataset: withReference(3, [
      original("—", "10人"),
      restated("—", "12人"),
      restated("—", "13人", "鉄道の利用促進 (P.3 再掲)"),
    ]),
    outcomes: [0, 2, 0, 1],
    findings: [
      finding(target("10人", "12人")),
      finding(target("10人", "13人")).replace(indicator, "鉄道の利用促進 (P.3 再掲)"),
    ],
  },
  {
    title: "同じページにほかの事業があれば、名称に含まれる事業を再掲元とする",
    dataset: withReference(3, [other("駅の改良"), original("—", "10人"), restated("—", "10人")]),
    outcomes: [1, 0, 0, 2],
  },
  {
    title: "名称に含まれる指標がない事業しかなければ判定不能",
    dataset: withReference(3, [other("駅の改良"), restated("—", "10人")]),
    outcomes: [0, 0, 1, 1],
    remarks: [
      "再掲と書かれていない指標は対象外です。",
      `${subject}の再掲元は、3ページの指標のうち一つに定まらないため、判定できません。原本で確かめてください。`,
    ],
  },
  {
    title: "再掲元の事業に指標がいくつもあれば、名称に含まれる指標と比べる",
    dataset: withReference(3, [
      original("—", "10人"),
      original("—", "完工", { indicator: "施設整備" }),
      restated("—", "完工", "鉄道の利用促進 施設整備 (P.3 事業再掲)"),
    ]),
    outcomes: [1, 0, 0, 2],
  },
  {
    title: "再掲元のページの読み方が定まらなければ判定不能",
    dataset: withReference(null, [original("—", "10人"), restated("—", "12人")]),
    outcomes: [0, 0, 1, 1],
    remarks: [
      "再掲と書かれていない指標は対象外です。",
      `${subject}は、再掲元のページの読み取りが定まらないため、判定できません。原本で確かめ、判断を記入してください。`,
    ],
  },
  {
    title: "再掲元のページの指標が抜粋にないときは対象外",
    dataset: withReference(9, [original("—", "10人"), restated("—", "12人")]),
    outcomes: [0, 0, 0, 2],
    remarks: [
      "再掲と書かれていない指標は対象外です。",
      `${subject}の再掲元とされる9ページの指標が読み込まれていないため、比べられません。`,
    ],
  },
  {
    title: "抜粋でない別冊なら判定不能",
    dataset: withReference(9, [original("—", "10人"), restated("—", "12人")], {
      documents: whole,
    }),
    outcomes: [0, 0, 1, 1],
  },
]);

test("指摘は再掲の欄を指し、両方の行を示す", () => {
  const dataset = withReference(3, [original("—", "10人"), restated("—", "12人")]);
  expect(runRule(rule, dataset).findings).toMatchObject([
    {
      at: { kind: "kpi", project: projectId(tourism), indicator, part: "target" },
      stated: "10人",
      computed: "12人",
      sources: [{ page: 3 }, { line: restatedSource.line }],
    },
  ]);
});

test("シートで書き換えた再掲の指標は判定不能", () => {
  const canonical = withReference(3, [original("—", "10人"), restated("—", "12人")]);
  const current = withReference(3, [original("—", "10人"), restated("—", "10人")]);
  const { outcomes } = runSheetRule(rule, ["kpi"], current, canonical);
  expect(outcomes).toMatchObject({ match: 0, mismatch: 0, undecidable: 1, notApplicable: 1 });
});
