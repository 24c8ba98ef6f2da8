import { difference } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import { blank, decided, ino, sampleDataset, tosa, undecided } from "../fixtures/sample-dataset";

const sample = sampleDataset();
const [budget] = sample.budgets;
const [listing] = sample.listings;
if (budget === undefined || listing === undefined) throw new Error("sample is empty");
const [year] = budget.years;
if (year === undefined) throw new Error("sample is empty");

const withFirst = <T>(list: readonly T[], change: (item: T) => T): readonly T[] =>
  list.map((item, index) => (index === 0 ? change(item) : item));

describe("2つのデータの違い", () => {
  test("同じデータに違いはない。参加市町の並びも違いではない", () => {
    const reordered = withFirst(sample.listings, (each) => ({
      ...each,
      participants: each.participants?.toReversed() ?? null,
    }));
    expect(difference(sample, sampleDataset({ listings: reordered }))).toEqual([]);
  });

  test.each([
    ["金額", decided(7)],
    ["未定", undecided],
    ["空欄", blank],
  ])("年度の事業費が%sに変わったことが分かる", (_, amount) => {
    const after = sampleDataset({
      budgets: withFirst(sample.budgets, (each) => ({
        ...each,
        years: withFirst(each.years, (first) => ({ ...first, amount })),
      })),
    });
    expect(difference(sample, after)).toEqual([
      {
        kind: "changed",
        subject: {
          kind: "budgetYear",
          document: budget.document,
          project: budget.project,
          fiscalYear: year.fiscalYear,
        },
        before: year.amount,
        after: amount,
      },
    ]);
  });

  test.each<[string, Partial<Dataset>, unknown]>([
    [
      "計",
      { budgets: withFirst(sample.budgets, (each) => ({ ...each, statedTotal: decided(1) })) },
      { kind: "budgetTotal", document: budget.document, project: budget.project },
    ],
    [
      "参加市町",
      { listings: withFirst(sample.listings, (each) => ({ ...each, participants: [tosa, ino] })) },
      {
        kind: "participation",
        document: listing.document,
        listing: listing.kind,
        project: listing.project,
      },
    ],
    [
      "読み方の決まらない行",
      { listings: withFirst(sample.listings, (each) => ({ ...each, participants: null })) },
      {
        kind: "participation",
        document: listing.document,
        listing: listing.kind,
        project: listing.project,
      },
    ],
    [
      "事業名",
      { projects: withFirst(sample.projects, (each) => ({ ...each, name: "新しい名前" })) },
      { kind: "projectName", project: sample.projects[0]?.id },
    ],
    [
      "市町村名",
      { municipalities: withFirst(sample.municipalities, (each) => ({ ...each, name: "新市" })) },
      { kind: "municipalityName", municipality: sample.municipalities[0]?.id },
    ],
    ["圏域名", { region: { ...sample.region, name: null } }, { kind: "regionName" }],
    [
      "目標値",
      {
        kpis: withFirst(sample.kpis, (each) => ({
          ...each,
          target: { ...each.target, raw: "99人" },
        })),
      },
      {
        kind: "kpiTarget",
        document: sample.kpis[0]?.document,
        project: sample.kpis[0]?.project,
        indicator: sample.kpis[0]?.indicator,
      },
    ],
  ])("%sの違いだけが挙がる", (_, overrides, subject) => {
    const changes = difference(sample, sampleDataset(overrides));
    expect(changes.map((change) => [change.kind, change.subject])).toEqual([["changed", subject]]);
  });

  test("加わった事業費となくなった事業費を区別する", () => {
    const without = sampleDataset({ budgets: sample.budgets.slice(1) });
    const removed = difference(sample, without);
    const added = difference(without, sample);
    expect(removed.map(({ kind }) => kind)).toEqual(
      [...budget.years, "total", "stages"].map(() => "removed"),
    );
    expect(added.map(({ kind, subject }) => [kind, subject])).toEqual(
      removed.map(({ subject }) => ["added", subject]),
    );
  });
});
