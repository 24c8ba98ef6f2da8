import type { Dataset, RuleResult } from "../../src/domain";
import type { Rule } from "../../src/rules";

/** One row of a rule's table. */
export interface RuleCase {
  readonly title: string;
  readonly dataset: Dataset;
  /** 一致, 不一致, 判定不能, 対象外 */
  readonly outcomes: readonly [number, number, number, number];
  /** The messages of all findings; none when left out. */
  readonly findings?: readonly string[];
  /** The messages of all remarks; not looked at when left out. */
  readonly remarks?: readonly string[];
}

export const runRule = (rule: Rule, dataset: Dataset): RuleResult =>
  rule.check({ canonical: dataset, current: dataset });

/** Checks every row: the denominator, every message, and that each finding and remark quotes real lines. */
export const checkCases = (rule: Rule, cases: readonly RuleCase[]): void => {
  test.each(cases)("$title", ({ dataset, outcomes, findings = [], remarks }) => {
    const result = runRule(rule, dataset);
    const { match, mismatch, undecidable, notApplicable } = result.outcomes;
    expect([match, mismatch, undecidable, notApplicable]).toEqual(outcomes);
    expect(result.compared).toBe(outcomes.reduce((sum, count) => sum + count, 0));
    expect(result.findings.map(({ message }) => message)).toEqual(findings);
    expect(new Set(result.findings.map(({ fingerprint }) => fingerprint)).size).toBe(mismatch);
    for (const { rule: code, severity, sources } of result.findings) {
      expect([code, severity]).toEqual([rule.code, rule.severity]);
      expect(sources.length).toBeGreaterThan(0);
    }
    if (remarks !== undefined) {
      expect(result.remarks.map(({ message }) => message)).toEqual(remarks);
    }
  });
};
