import type { Acknowledgement, Finding, RuleResult } from "../../../../src/domain";
import { acknowledgementOf, formatLapse, lapsesOf } from "../../../../src/plan";
import { sampleDataset } from "../../../fixtures/sample-dataset";
import { planned, textOf } from "./planned-sheets";
import { sampleResults } from "../../sample-results";

const dataset = sampleDataset();
const results = sampleResults;
const given = { reason: "このままとする。", confirmedBy: "高知", confirmedOn: "2029-05-10" };

const [total, marks] = results.flatMap(({ findings }) => findings);
const recorded = (finding: Finding | undefined, change: Partial<Acknowledgement>) => {
  if (finding === undefined) throw new Error("sample results have two findings");
  return {
    ...acknowledgementOf(dataset, results, finding, given),
    fingerprint: "f-earlier",
    ...change,
  };
};

const wordsFor = (acknowledgement: Acknowledgement, now: readonly RuleResult[] = results) =>
  Array.from(lapsesOf(dataset, now, [acknowledgement]), ([fingerprint, lapse]) => [
    fingerprint,
    formatLapse(lapse),
  ]);

describe("失効した確認", () => {
  test.each<[string, Acknowledgement, readonly (readonly string[])[]]>([
    [
      "資料の値が変わった",
      recorded(total, { stated: "1千円" }),
      [
        [
          total?.fingerprint ?? "",
          "資料の値は、確認したとき「1千円」でしたが、今は「3,561,037千円」です。",
        ],
      ],
    ],
    [
      "値がなかった",
      recorded(total, { computed: "" }),
      [
        [
          total?.fingerprint ?? "",
          "照合した値は、確認したときなしでしたが、今は「3,561,036千円」です。",
        ],
      ],
    ],
    [
      "示した値は同じで、文が変わった",
      recorded(total, { message: "前の文です。" }),
      [
        [
          total?.fingerprint ?? "",
          `内容は、確認したとき「前の文です。」でしたが、今は「${total?.message ?? ""}」です。`,
        ],
      ],
    ],
    ["別の場所の確認", recorded(total, { place: "「別の事業」事業費の計" }), []],
    ["別の点検の確認", recorded(total, { rule: "kpi-matches-vision" }), []],
    [
      "取り消した確認",
      recorded(total, { stated: "1千円", withdrawn: { on: "2029-06-01", by: "高知" } }),
      [],
    ],
    ["今も有効な確認", recorded(total, { fingerprint: total?.fingerprint ?? "" }), []],
  ])("%s", (_, acknowledgement, expected) => {
    expect(wordsFor(acknowledgement)).toEqual(expected);
  });

  test("参加の印は、問題の市町が変わっても同じ事業の指摘として示す", () => {
    const earlier = recorded(marks, { stated: "別の市" });
    const place = earlier.place.replace(/」.*$/u, "」別の市");
    expect(wordsFor({ ...earlier, place })).toHaveLength(1);
  });

  test("同じ場所に指摘が2つあれば、どちらとも言わない", () => {
    const twice = results.map((result) => ({
      ...result,
      findings: result.findings.flatMap((one) => [one, { ...one, fingerprint: "f-second" }]),
    }));
    expect(wordsFor(recorded(total, { stated: "1千円" }), twice)).toEqual([]);
  });

  test("点検結果の指摘は、何が変わって失効したかを言う", () => {
    const sheet = planned("findings", { acknowledgements: [recorded(total, { stated: "1千円" })] });
    expect(textOf(sheet)).toContain("確認は失効しました。資料の値は、確認したとき「1千円」");
    expect(textOf(planned("findings"))).not.toContain("確認は失効しました。");
  });
});
