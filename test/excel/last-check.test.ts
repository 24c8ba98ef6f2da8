import { lastCheckIn, rememberingCheck } from "../../src/excel/last-check";
import { earlierOf } from "../../src/rules/compare-results";
import { finding, ruleResult } from "../taskpane/sample-findings";
import { noCalculator } from "./no-calculator";
import { openWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";

const dataset = smallRegion();

const resultsWith = (findings: number) => [
  ruleResult(
    "budget-matches-vision",
    Array.from({ length: findings }, (_, index) =>
      finding(`f${String(index)}`, { kind: "budgetTotal", project: `p${String(index)}` }),
    ),
  ),
];

/** What a workbook remembers of a check, after what it remembered before. */
const remembered = async (before: string, findings: number) => {
  const { Excel: excel } = openWorkbook({ calculator: noCalculator });
  const { workbook } = new excel.RequestContext();
  const settings = new Map([["renkei-totsugo.last-check", before]]);
  const results = resultsWith(findings);
  const report = { results, checkedOn: "2026-11-21", former: lastCheckIn(settings) };
  rememberingCheck(settings, dataset, report)?.(workbook.context);
  const kept = workbook.settings.getItem("renkei-totsugo.last-check");
  kept.load("value");
  await workbook.context.sync();
  return lastCheckIn(new Map([["renkei-totsugo.last-check", kept.value]]));
};

describe("ブックに残す点検", () => {
  test("指摘の多い点検も、そのまま残る", async () => {
    expect(await remembered("", 500)).toEqual({
      checkedOn: "2026-11-21",
      results: earlierOf(resultsWith(500)),
    });
  });

  test("大きすぎるものは残さず、古いものも残さない", async () => {
    expect(await remembered("古い点検", 50_000)).toBeNull();
  });
});
