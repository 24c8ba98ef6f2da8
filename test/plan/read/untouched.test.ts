import type { Dataset } from "../../../src/domain";
import { seedTexts, buildFrom, extractTexts } from "../../fixtures/seeds";
import { buildDataset } from "../../../src/dataset";
import { generateRegion, type RegionSpec } from "../../fixtures/region-documents";
import { sampleDataset } from "../../fixtures/sample-dataset";
import { withoutKind } from "../sample-results";
import { readEdited } from "./read-edited";

const generated = (spec: Parameters<typeof generateRegion>[0] & Partial<RegionSpec>): Dataset =>
  buildDataset(extractTexts(generateRegion(spec).texts), []);

const base = sampleDataset();
const empty: Dataset = {
  ...base,
  region: { ...base.region, partners: [] },
  pillars: [],
  initiatives: [],
  projects: [],
  listings: [],
  budgets: [],
  kpis: [],
  agreements: [],
};

describe("書いたままのシートを読むと、元のデータになる", () => {
  test.each<readonly [string, Dataset]>([
    ["岡山の資料", buildFrom(seedTexts)],
    ["岡山の資料、判断なし", buildFrom(seedTexts, [])],
    ["見本の圏域", sampleDataset()],
    ["別冊がない", withoutKind("vision")],
    ["取組状況一覧がない", withoutKind("status-list")],
    ["協約がない", withoutKind("agreement")],
    ["同じ事業が2度載る資料", sampleDataset({ listings: [...base.listings, ...base.listings] })],
    [
      "同じ別表の項目が2度ある協約",
      sampleDataset({
        agreements: base.agreements.map((one) => ({ ...one, annex: [...one.annex, ...one.annex] })),
      }),
    ],
    ["連携市町がない", sampleDataset({ region: { ...base.region, partners: [] } })],
    ["資料のほかに何もない", empty],
    ["連携市町が1つ", generated({ projectCount: 8, partnerCount: 1 })],
    ["縦書きになる33市町村", generated({ projectCount: 30, partnerCount: 33 })],
    [
      "別の計画期間",
      generated({ projectCount: 12, partnerCount: 5, firstYear: 2019, lastYear: 2021, seed: 7 }),
    ],
  ])("%s", (_, dataset) => {
    const { current, read, problems } = readEdited(dataset);
    expect(problems).toEqual([]);
    expect(current).toEqual(dataset);
    expect(read).toEqual(new Set(["participation", "budget", "kpi", "agreement", "statusList"]));
  });
});
