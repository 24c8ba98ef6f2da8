import type { Finding, Place, RuleResult } from "../../src/domain";
import { compareResults, earlierOf } from "../../src/rules/compare-results";

const finding = (fingerprint: string, at: Place, rule = "a"): Finding => ({
  rule,
  severity: "warning",
  outcome: "mismatch",
  at,
  message: fingerprint,
  stated: null,
  computed: null,
  sources: [],
  fingerprint,
});

const result = (findings: readonly Finding[], rule = "a", compared = 9): RuleResult => ({
  rule,
  title: rule,
  severity: "warning",
  unit: "事業",
  compared,
  outcomes: { match: compared, mismatch: 0, undecidable: 0, notApplicable: 0 },
  findings,
  remarks: [],
});

const total = (project: string): Place => ({ kind: "budgetTotal", project });
const marks = (...municipalities: readonly string[]): Place => ({
  kind: "participation",
  project: "p",
  municipalities,
});
const line = (at: number): Place => ({ kind: "documentLine", document: "d", line: at });

const fates = (before: readonly RuleResult[], after: readonly RuleResult[]) => {
  const all = compareResults(earlierOf(before), after);
  return Object.fromEntries(
    Object.entries({
      new: all.new.map((one) => one.fingerprint),
      gone: all.gone.map((one) => one.fingerprint),
      unchanged: all.unchanged.map((one) => one.fingerprint),
      changed: all.changed.map((one) => `${one.before.fingerprint}→${one.after.fingerprint}`),
      newlyChecked: all.newlyChecked.map((one) => one.fingerprint),
      notChecked: all.notChecked.map((one) => one.fingerprint),
      rulesOnlyBefore: all.rulesOnlyBefore.map(({ rule }) => rule),
      rulesOnlyAfter: all.rulesOnlyAfter.map(({ rule }) => rule),
    }).filter(([, list]) => list.length > 0),
  );
};

describe("2つの点検の比較", () => {
  const cases: readonly [
    string,
    readonly RuleResult[],
    readonly RuleResult[],
    Readonly<Record<string, readonly string[]>>,
  ][] = [
    ["何もない", [], [], {}],
    [
      "残った・なくなった・新しい",
      [result([finding("1", total("p")), finding("2", total("q"))])],
      [result([finding("1", total("p")), finding("3", total("r"))])],
      { new: ["3"], gone: ["2"], unchanged: ["1"] },
    ],
    [
      "同じ場所で値が変わった",
      [result([finding("1", total("p"))])],
      [result([finding("2", total("p"))])],
      { changed: ["1→2"] },
    ],
    [
      "問題の市町が増えた",
      [result([finding("1", marks("x"))])],
      [result([finding("2", marks("x", "y"))])],
      { changed: ["1→2"] },
    ],
    [
      "同じ場所に2つあれば、どれがどれになったとは言わない",
      [result([finding("1", total("p")), finding("2", total("p"))])],
      [result([finding("3", total("p"))])],
      { new: ["3"], gone: ["1", "2"] },
    ],
    [
      "資料の別の行は、別の場所",
      [result([finding("1", line(3))])],
      [result([finding("2", line(4))])],
      { new: ["2"], gone: ["1"] },
    ],
    [
      "資料の同じ行",
      [result([finding("1", line(3))])],
      [result([finding("2", line(3))])],
      { changed: ["1→2"] },
    ],
    [
      "同じ場所でも別の点検",
      [result([finding("1", total("p"))]), result([], "b")],
      [result([]), result([finding("2", total("p"), "b")], "b")],
      { new: ["2"], gone: ["1"] },
    ],
    [
      "前回だけ・今回だけの点検",
      [result([finding("1", total("p"))])],
      [result([finding("2", total("p"), "b")], "b")],
      {
        notChecked: ["1"],
        newlyChecked: ["2"],
        rulesOnlyBefore: ["a"],
        rulesOnlyAfter: ["b"],
      },
    ],
    [
      "何も比べていない点検は、行っていない",
      [result([finding("1", total("p"))])],
      [result([], "a", 0)],
      { notChecked: ["1"], rulesOnlyBefore: ["a"] },
    ],
  ];

  test.each(cases)("%s", (_, before, after, expected) => {
    expect(fates(before, after)).toEqual(expected);
  });

  test("場所の分からない前回の指摘も、識別子で比べる", () => {
    const before = earlierOf([result([finding("1", total("p")), finding("2", total("q"))])]);
    const unplaced = {
      ...before,
      findings: before.findings.map((one) => ({ ...one, place: null })),
    };
    const all = compareResults(unplaced, [
      result([finding("1", total("p")), finding("3", total("q"))]),
    ]);
    expect([all.unchanged.length, all.gone.length, all.new.length]).toEqual([1, 1, 1]);
  });
});
