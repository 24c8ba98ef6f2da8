import type { Dataset, Problem } from "../../../src/domain";
import { readSheets, planWorkbook } from "../../../src/plan";
import { checkDataset, documentsOnly, type RuleInput } from "../../../src/rules";
import { foundSheets, locatedSheets } from "../../fixtures/found-sheets";
import type { Texts } from "../../fixtures/seeds";
import type { Sheets } from "./fault";
import { datasetOf, type Subject } from "./subject";

/** Who says something, by what is said. Neither holds a line number, so that a line more or less changes nothing. */
export type Reports = ReadonlyMap<string, string>;

const withoutPlace = (text: string): string => text.replace(/\d+行目?|\d+列目?/gu, "");

const problemReport = ({ kind, document, found, quoted }: Problem): readonly [string, string] => [
  ["problem", kind, document, withoutPlace(found), quoted].join("|"),
  "読み取り上の問題",
];

const findingReports = (input: RuleInput): readonly (readonly [string, string])[] =>
  checkDataset(input).flatMap(({ rule, findings }) =>
    findings.map(({ fingerprint }) => [fingerprint, rule] as const),
  );

export const reportsOnDataset = ({ asOf }: Subject, dataset: Dataset): Reports =>
  new Map([
    ...dataset.problems.map(problemReport),
    ...findingReports(documentsOnly(dataset, asOf)),
  ]);

export const reportsOnTexts = (subject: Subject, texts: Texts): Reports =>
  reportsOnDataset(subject, datasetOf(subject, texts));

/** The sheets as Excel gives them back when they hold what a dataset says: its formulas have been worked out again. */
export const drawnSheets = (dataset: Dataset): Sheets =>
  foundSheets(planWorkbook({ dataset, results: [] }));

/** What is said of a workbook that was made from the documents and has become otherwise. */
export const reportsOnWorkbook = ({ dataset, plan, asOf }: Subject, sheets: Sheets): Reports => {
  const { found, problems: unlocated } = locatedSheets(plan, sheets);
  const { current, read, shown, problems } = readSheets(dataset, plan, found);
  return new Map([
    ...[...unlocated, ...problems].map(
      (problem) =>
        [["sheet", problem.sheet, withoutPlace(problem.found)].join("|"), "シートの問題"] as const,
    ),
    ...findingReports({ canonical: dataset, current, read, asOf, shown }),
  ]);
};

/** Who says something that nobody said before. */
export const newlyReporting = (before: Reports, after: Reports): ReadonlySet<string> =>
  new Set([...after].filter(([key]) => !before.has(key)).map(([, who]) => who));
