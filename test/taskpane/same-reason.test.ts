import type { Finding } from "../../src/domain";
import { sameFactsIn, sameReasonFor } from "../../src/taskpane/state/findings/same-reason";
import { acknowledgement, finding, ruleResult } from "./sample-findings";

const mark = (fingerprint: string, project: string, line: number): Finding =>
  finding(
    fingerprint,
    { kind: "participation", project, municipalities: ["総社市"] },
    { severity: "warning", sources: [{ document: "別冊", line, text: "" }] },
  );

const results = [
  ruleResult("表", [mark("a", "路線バス", 1), mark("b", "森林", 2), mark("c", "学習", 3)]),
  ruleResult("ずれ", [mark("d", "路線バス", 1)]),
];

describe("同じ理由を付けられる指摘", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["同じことの指摘が先、同じ点検の指摘が後", "a", ["d", "b", "c"], ["d"]],
    ["繰り返す側からは、元の指摘", "d", ["a"], ["a"]],
    ["同じことの指摘がなければ、同じ点検の指摘だけ", "b", ["a", "c"], []],
  ])("%s", (_, fingerprint, offered, repeated) => {
    const same = sameReasonFor({ results, acknowledgements: [] }, fingerprint);
    expect(same.offered.map((one) => one.finding.fingerprint)).toEqual(offered);
    expect(same.repeated).toEqual(repeated);
  });

  test("確認済みは出さず、照会中と取り消したものは出す", () => {
    const acknowledgements = [
      acknowledgement("b"),
      { ...acknowledgement("c"), kind: "inquiry" as const },
      acknowledgement("d", { on: "2026-11-21", by: "高知 花子" }),
    ];
    const { offered } = sameReasonFor({ results, acknowledgements }, "a");
    expect(offered.map((one) => one.finding.fingerprint)).toEqual(["d", "c"]);
  });

  test("どの点検が同じことを言うかを、両方の指摘に示す", () => {
    expect([...sameFactsIn(results)]).toEqual([
      ["d", ["点検 表"]],
      ["a", ["点検 ずれ"]],
    ]);
  });
});
