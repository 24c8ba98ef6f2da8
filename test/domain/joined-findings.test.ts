import { joinFindings, type Finding, type RuleResult } from "../../src/domain";
import { checkDataset, documentsOnly } from "../../src/rules";
import { loadSeeds } from "../rules/load-seeds";

const told = (results: readonly RuleResult[]) =>
  [...joinFindings(results).othersOf.values()].flat().map(({ title, finding: { message } }) => ({
    title,
    about: /「(.+?)」/u.exec(message)?.[1],
  }));

describe("同じことの指摘", () => {
  test("受け取った資料では、1欄のずれの3件と、総社市の路線バスの1件が、ほかの指摘と同じこと", () => {
    expect(told(checkDataset(documentsOnly(loadSeeds())))).toEqual([
      { title: "参加の印の位置のずれ", about: "交流学習" },
      { title: "参加の印の位置のずれ", about: "水辺教室等環境教育の推進" },
      { title: "参加の印の位置のずれ", about: "行政サービス提供機能の最適化" },
      { title: "参加の印と連携協約の別表の対応", about: "総社市" },
    ]);
  });

  const finding = (rule: string, municipalities: readonly string[], line: number): Finding => ({
    ...{
      rule,
      severity: "warning",
      outcome: "mismatch",
      message: "",
      stated: null,
      computed: null,
    },
    at: { kind: "participation", project: rule, municipalities },
    sources: [{ document: "d", line, text: "" }],
    fingerprint: `${rule} ${municipalities.join("")} ${String(line)}`,
  });
  const result = (...findings: readonly Finding[]): RuleResult => ({
    ...{ rule: findings[0]?.rule ?? "", title: "", severity: "warning", unit: "件", compared: 9 },
    outcomes: { match: 0, mismatch: findings.length, undecidable: 0, notApplicable: 0 },
    ...{ findings, remarks: [] },
  });

  test.each<[string, readonly Finding[][], number]>([
    ["同じ行でも市町が違えば、別のこと", [[finding("a", ["甲"], 1)], [finding("b", ["乙"], 1)]], 0],
    ["同じ市町でも行が違えば、別のこと", [[finding("a", ["甲"], 1)], [finding("b", ["甲"], 2)]], 0],
    ["同じ点検の指摘どうしは、別のこと", [[finding("a", ["甲"], 1), finding("a", ["甲"], 1)]], 0],
    [
      "行も市町も同じなら、同じこと",
      [[finding("a", ["甲", "乙"], 1)], [finding("b", ["乙"], 1)]],
      1,
    ],
    [
      "繰り返しを介しては、つながらない",
      [[finding("a", ["甲"], 1)], [finding("b", ["甲", "乙"], 1)], [finding("c", ["乙"], 1)]],
      1,
    ],
  ])("%s", (_, groups, expected) => {
    const { leadOf } = joinFindings(groups.map((group) => result(...group)));
    expect(leadOf.size).toBe(expected);
  });
});
