import { groupBy } from "./group-by";
import type { Finding, Place, RuleResult, Severity } from "./finding";
import { joinFindings } from "./joined-findings";
import { isAmountPlace } from "./place";

/** まず見るもの: a finding that stands for all open ones about the same thing. */
export interface DigestItem {
  readonly finding: Finding;
  /** Of its rule. */
  readonly title: string;
  /** The other open findings about the same thing. */
  readonly others: readonly Finding[];
}

export const mostInDigest = 5;

/** What a finding speaks of: its project or initiative; where it has none, its rule. */
const subjectOf = (rule: string, at: Place): string => {
  if ("project" in at) return `project ${at.project}`;
  if ("initiative" in at) return `initiative ${at.initiative}`;
  return `rule ${rule}`;
};

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const sizeOf = ({ stated, computed }: Finding): number =>
  typeof stated === "number" && typeof computed === "number" ? Math.abs(stated - computed) : 0;

/** Of two findings the one to look at first: the severer, then an amount, then the larger difference. */
const compareUrgency = (left: Finding, right: Finding): number =>
  severityRank[left.severity] - severityRank[right.severity] ||
  Number(isAmountPlace(right.at)) - Number(isAmountPlace(left.at)) ||
  sizeOf(right) - sizeOf(left);

/** Findings that are one thing, the most urgent first. */
const joined = (members: readonly DigestItem[]): readonly DigestItem[] => {
  const [first, ...rest] = members.toSorted((left, right) =>
    compareUrgency(left.finding, right.finding),
  );
  if (first === undefined) return [];
  const others = rest.flatMap(({ finding, others: more }) => [finding, ...more]);
  return [{ ...first, others: [...first.others, ...others] }];
};

/**
 * まず見るもの: at most five things, each with the most urgent of its open findings. Open findings about one project or one
 * initiative are one thing, those that repeat a fact go with it, and so are those that one rule leads with, unless they are 要修正: each of these stands for itself.
 * 要修正 comes first, then 要確認, then 参考; of one severity amounts, the largest difference first; then the thing with most
 * findings; then the order of the rules. `acknowledged`: fingerprints of what needs no look.
 */
export const digestOfResults = (
  results: readonly RuleResult[],
  acknowledged: ReadonlySet<string>,
): readonly DigestItem[] => {
  const open = results.flatMap(({ title, findings }) =>
    findings
      .filter(({ fingerprint }) => !acknowledged.has(fingerprint))
      .map((finding): DigestItem => ({ title, finding, others: [] })),
  );
  const { leadOf } = joinFindings(results);
  const bySubject = groupBy(open, ({ finding }) => {
    const { rule, at } = leadOf.get(finding.fingerprint)?.finding ?? finding;
    return subjectOf(rule, at);
  });
  const byRule = groupBy([...bySubject.values()].flatMap(joined), ({ finding }) =>
    finding.severity === "error" ? finding.fingerprint : finding.rule,
  );
  return [...byRule.values()]
    .flatMap(joined)
    .toSorted(
      (left, right) =>
        compareUrgency(left.finding, right.finding) || right.others.length - left.others.length,
    )
    .slice(0, mostInDigest);
};
