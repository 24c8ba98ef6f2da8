import type { Dataset, Finding } from "../../src/domain";
import { rules } from "../../src/rules";
import { sampleDataset } from "../fixtures/sample-dataset";
import { sheetRules, withWorkbook } from "./all-parts";
import { loadSeeds } from "./load-seeds";
import {
  changedAmounts,
  changedAnnexes,
  changedKpis,
  changedMarks,
  changedNames,
  type ChangedCell,
} from "./workbook-mutations";

const comparingSheets = rules.filter(({ code }) => code in sheetRules);

const findingsOf = (canonical: Dataset, current: Dataset): readonly Finding[] =>
  comparingSheets.flatMap((rule) => rule.check(withWorkbook(canonical, current)).findings);

const isReported = (canonical: Dataset, { current, rule, at }: ChangedCell): boolean => {
  const [finding, ...others] = findingsOf(canonical, current);
  return (
    finding?.rule === rule &&
    JSON.stringify(finding.at) === JSON.stringify(at) &&
    finding.sources.length > 0 &&
    others.length === 0
  );
};

/** How many cells the sheets made from the sample and from the real documents have. */
const cells: readonly (readonly [
  title: string,
  change: (dataset: Dataset) => readonly ChangedCell[],
  ...counts: readonly [sample: number, seeds: number],
])[] = [
  ["事業費の欄", changedAmounts, 5 * 6, 19 * 6],
  ["参加マトリクスの印", changedMarks("vision-matrix"), 5 * 4, 42 * 12],
  ["取組状況一覧の印", changedMarks("status-list"), 6 * 4, 47 * 12],
  ["KPIの欄", changedKpis, 3 * 2, 22 * 2],
  ["協約の文", changedAnnexes, 3, 40 * 3],
  ["事業名", changedNames, 6, 47],
];

describe.each([
  ["見本", sampleDataset(), 0],
  ["実際の資料", loadSeeds(), 1],
] as const)("%sから作ったシートの欄を1つだけ変える", (_title, canonical, column) => {
  test("変えなければ、指摘はない", () => {
    expect(findingsOf(canonical, canonical)).toEqual([]);
  });

  test.each(cells)("%s：どの欄も、その点検だけが、その欄で指摘する", (_cell, change, ...counts) => {
    const changed = change(canonical);
    expect(new Set(changed.map(({ at }) => JSON.stringify(at))).size).toBe(counts[column]);
    const missed = changed.filter((one) => !isReported(canonical, one));
    expect(missed.map(({ label }) => label)).toEqual([]);
  });
});
