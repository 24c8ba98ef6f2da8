import {
  digestOfResults,
  mostInDigest,
  type Finding,
  type Place,
  type RuleResult,
} from "../../src/domain";

let number = 0;
const finding = (
  rule: string,
  severity: Finding["severity"],
  at: Place,
  values: [number, number] | null = null,
): Finding => {
  number += 1;
  return {
    ...{ rule, severity, at, outcome: "mismatch" as const, message: "", sources: [] },
    stated: values?.[0] ?? null,
    computed: values?.[1] ?? null,
    fingerprint: `f${String(number)}`,
  };
};

const result = (...findings: readonly Finding[]): RuleResult => ({
  rule: findings[0]?.rule ?? "",
  title: `${findings[0]?.rule ?? ""}の題`,
  severity: findings[0]?.severity ?? "info",
  unit: "件",
  compared: findings.length,
  outcomes: { match: 0, mismatch: findings.length, undecidable: 0, notApplicable: 0 },
  findings,
  remarks: [],
});

const total = (project: string): Place => ({ kind: "budgetTotal", project });
const marks = (project: string): Place => ({ kind: "participation", project, municipalities: [] });
const told = (results: readonly RuleResult[], acknowledged: readonly string[] = []) =>
  digestOfResults(results, new Set(acknowledged)).map(({ finding: { rule, at }, others }) => [
    rule,
    "project" in at ? at.project : "",
    others.length,
  ]);

describe("まず見るもの", () => {
  test("要修正は1件ずつ先に、要確認は金額、差の大きいもの、参考の順", () => {
    const results = [
      result(finding("参考", "info", marks("a"))),
      result(finding("印", "warning", marks("b"))),
      result(finding("金額", "warning", total("c"), [1, 5])),
      result(finding("大金", "warning", total("d"), [900, 5])),
      result(
        finding("計", "error", total("e"), [1, 2]),
        finding("計", "error", total("f"), [1, 9]),
      ),
    ];
    expect(told(results)).toEqual([
      ["計", "f", 0],
      ["計", "e", 0],
      ["大金", "d", 0],
      ["金額", "c", 0],
      ["印", "b", 0],
    ]);
  });

  test("1つの事業の指摘は1つに、同じ点検の要確認も1つにまとめる", () => {
    const results = [
      result(finding("計", "error", total("a"))),
      result(finding("年度", "warning", total("a"))),
      result(
        finding("ずれ", "warning", marks("b")),
        finding("ずれ", "warning", marks("c")),
        finding("ずれ", "warning", marks("d")),
      ),
    ];
    expect(told(results)).toEqual([
      ["計", "a", 1],
      ["ずれ", "b", 2],
    ]);
  });

  test("確認済みは数えず、多くても5つ", () => {
    const findings = Array.from({ length: 9 }, (_, index) =>
      finding(`点検${String(index)}`, "warning", marks(`p${String(index)}`)),
    );
    const results = findings.map((one) => result(one));
    const [first] = findings;
    const items = told(results, [first?.fingerprint ?? ""]);
    expect(items).toHaveLength(mostInDigest);
    expect(items[0]).toEqual(["点検1", "p1", 0]);
  });
});
