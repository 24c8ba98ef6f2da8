import { valueLabels } from "../../../src/plan/text/value-labels";
import { checkDataset, documentsOnly } from "../../../src/rules";
import { loadSeeds } from "../../rules/load-seeds";

describe("両方の値の見出し", () => {
  const dataset = loadSeeds();
  const labels = new Map(
    checkDataset(documentsOnly(dataset, { year: 2026, month: 6, day: 1 })).flatMap(
      ({ rule, findings: [first] }) =>
        first === undefined ? [] : [[rule, valueLabels(dataset, first)] as const],
    ),
  );

  test.each<[string, string, string]>([
    ["budget-total-equals-years", "別冊（R5.3）", "計算"],
    ["budget-year-is-stated", "別冊（R5.3）", "照合した値"],
    ["participation-matches-status-list", "別冊（R5.3）", "一覧（R7.4.1）"],
    ["participation-mark-did-not-slip", "別冊（R5.3）", "一覧（R7.4.1）"],
    ["participation-is-covered-by-agreement", "変更協約（R7.3）", "別冊（R5.3）"],
    // 健康ポイント事業 stands in 一覧 alone, and 一覧 is the only line that is cited.
    ["project-listed-in-both-documents", "別冊（R5.3）", "一覧（R7.4.1）"],
    ["project-name-is-consistent", "別冊（R5.3）", "一覧（R7.4.1）"],
    ["heading-word-is-consistent", "一覧（R7.4.1）", "別冊（R5.3）"],
    ["slogan-is-consistent", "別冊（R5.3）", "一覧（R7.4.1）"],
    ["initiative-has-successor", "変更協約（H30.3.28）", "別冊（R5.3）"],
    ["agreement-is-current", "変更協約（H30.3.28）", "照合した値"],
  ])("%s は「%s」と「%s」", (rule, stated, computed) => {
    expect(labels.get(rule)).toEqual({ stated, computed });
  });

  test("どこの値か定まらないものは、資料の名を言わない", () => {
    expect(valueLabels(dataset, {})).toEqual({ stated: "資料の値", computed: "照合した値" });
    expect(
      valueLabels(dataset, {
        origins: [{ kind: "sheet" }, { kind: "document", document: "none" }],
      }),
    ).toEqual({ stated: "シート", computed: "照合した値" });
  });
});
