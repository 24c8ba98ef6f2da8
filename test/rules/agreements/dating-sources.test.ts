import type { SourceDocument } from "../../../src/domain";
import { datingSources } from "../../../src/rules/agreements/dating-sources";
import { agreementId, sampleDataset } from "../../fixtures/sample-dataset";

const { agreements, documents } = sampleDataset();
const [agreement] = agreements;
const document = documents.find(({ id }) => id === agreementId);
if (agreement === undefined || document === undefined) throw new Error("no sample agreement");
const saying = (dateText: string, ...lines: readonly string[]): SourceDocument => ({
  ...document,
  dateText,
  lines,
});

describe("協約の日付の行", () => {
  test("空白や字体が違っても見つけ、最初の行を示す", () => {
    const dated = saying(
      "令和10年3月28日",
      "協約書",
      "令和１０年 3月 28日 締結",
      "令和10年3月28日",
    );
    expect(datingSources(agreement, dated)).toEqual([
      { document: agreementId, line: 2, text: "令和１０年 3月 28日 締結" },
    ]);
    expect(datingSources(agreement, saying("令和10年 3月28日", "令和10年3月28日"))).toHaveLength(1);
  });

  test("なければ最初の条文、条文もなければ別表の最初の行", () => {
    const article = agreement.articles[0]?.text.source;
    const pillar = agreement.annex[0]?.pillarSource;
    for (const undated of [saying("", "協約書"), saying("令和1年", "協約書"), undefined]) {
      expect(datingSources(agreement, undated)).toEqual([article]);
      expect(datingSources({ ...agreement, articles: [] }, undated)).toEqual([pillar]);
      expect(datingSources({ ...agreement, articles: [], annex: [] }, undated)).toEqual([]);
    }
  });
});
