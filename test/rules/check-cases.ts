import type { Dataset, PartialDate, RuleResult, ShownTotals, WorkbookPart } from "../../src/domain";
import { documentsOnly, nothingShown, type Rule, type RuleInput } from "../../src/rules";
import { sampleDataset } from "../fixtures/sample-dataset";

interface Expectation {
  readonly title: string;
  /** 一致, 不一致, 判定不能, 対象外 */
  readonly outcomes: readonly [number, number, number, number];
  /** The messages of all findings; none when left out. */
  readonly findings?: readonly string[];
  /** The messages of all remarks; not looked at when left out. */
  readonly remarks?: readonly string[];
}

/** One row of the table of a rule that compares documents. */
export interface RuleCase extends Expectation {
  readonly dataset: Dataset;
  /** 点検日; none when left out. */
  readonly asOf?: PartialDate;
}

/** One row of the table of a rule that compares the workbook with the documents. */
export interface SheetCase extends Expectation {
  /** What the documents say; the sample when left out. */
  readonly canonical?: Dataset;
  readonly current: Dataset;
  /** What the totals of the sheets show. */
  readonly shown?: ShownTotals;
}

const workbook = (
  canonical: Dataset,
  current: Dataset,
  parts: readonly WorkbookPart[],
  shown: ShownTotals = nothingShown,
): RuleInput => ({ canonical, current, read: new Set(parts), asOf: null, shown });

export const runRule = (rule: Rule, dataset: Dataset): RuleResult =>
  rule.check(documentsOnly(dataset));

export const runSheetRule = (
  rule: Rule,
  parts: readonly WorkbookPart[],
  current: Dataset,
  canonical: Dataset = sampleDataset(),
): RuleResult => rule.check(workbook(canonical, current, parts));

const expectResult = (rule: Rule, input: RuleInput, expected: Expectation): void => {
  const { outcomes, findings = [], remarks } = expected;
  const result = rule.check(input);
  const { match, mismatch, undecidable, notApplicable } = result.outcomes;
  expect([match, mismatch, undecidable, notApplicable]).toEqual(outcomes);
  expect(result.compared).toBe(outcomes.reduce((sum, count) => sum + count, 0));
  expect(result.findings.map(({ message }) => message)).toEqual(findings);
  expect(new Set(result.findings.map(({ fingerprint }) => fingerprint)).size).toBe(mismatch);
  const linesOf = new Map(input.canonical.documents.map(({ id, lines }) => [id, lines]));
  for (const { rule: code, severity, sources } of result.findings) {
    expect([code, severity]).toEqual([rule.code, rule.severity]);
    expect(sources.length).toBeGreaterThan(0);
    for (const { document, line, text } of sources) {
      expect(linesOf.get(document)?.[line - 1]).toBe(text);
    }
  }
  if (remarks !== undefined) {
    expect(result.remarks.map(({ message }) => message)).toEqual(remarks);
  }
};

/** Checks every row: the denominator, every message, and that each finding and remark quotes real lines. */
export const checkCases = (rule: Rule, cases: readonly RuleCase[]): void => {
  test.each(cases)("$title", (one) => {
    expectResult(rule, documentsOnly(one.dataset, one.asOf ?? null), one);
  });
};

/** As {@link checkCases}, for a rule that needs the worksheets `parts`; without them it compares nothing and says so. */
export const checkSheetCases = (
  rule: Rule,
  parts: readonly WorkbookPart[],
  sheets: string,
  cases: readonly SheetCase[],
): void => {
  test.each(cases)("$title", (one) => {
    const canonical = one.canonical ?? sampleDataset();
    expectResult(rule, workbook(canonical, one.current, parts, one.shown), one);
  });

  test.each(cases)("$title：シートを読んでいなければ、点検していないと言う", ({ current }) => {
    expectResult(rule, workbook(sampleDataset(), current, []), {
      title: "",
      outcomes: [0, 0, 0, 0],
      remarks: [`ワークシート${sheets}が読み込まれていないため、この点検は行っていません。`],
    });
  });
};
