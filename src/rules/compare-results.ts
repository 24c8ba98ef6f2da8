import type { Finding, Place, RuleResult } from "../domain";
import { identityOf } from "./fingerprint";

/*
 * Comparison of two checks, pure: `compareResults(before, after)`.
 *
 *   before  EarlierResults: { rules: EarlierRule[], findings: EarlierFinding[] }, as `parseCheckResult` (src/dataset) reads them
 *           from an earlier `check --format json`, or as `earlierOf(results)` makes them from results in memory
 *   after   readonly RuleResult[], the results now
 */

/** A finding of an earlier check; `place` is `null` where it is of a kind that this program does not know. */
export interface EarlierFinding extends Pick<
  Finding,
  "rule" | "severity" | "fingerprint" | "message" | "stated" | "computed"
> {
  readonly place: Place | null;
}

/** What an earlier check did of a rule: with nothing compared, it says nothing about findings. */
export type EarlierRule = Pick<RuleResult, "rule" | "title" | "compared">;

export interface EarlierResults {
  readonly rules: readonly EarlierRule[];
  readonly findings: readonly EarlierFinding[];
}

export interface ResultsComparison {
  /** Not there before, though its rule ran then. */
  readonly new: readonly Finding[];
  /** Not there now, though its rule ran now. */
  readonly gone: readonly EarlierFinding[];
  readonly unchanged: readonly Finding[];
  /** At the same place by the same rule, but other values are compared. */
  readonly changed: readonly { readonly before: EarlierFinding; readonly after: Finding }[];
  /** Of rules that ran only now: nobody knows whether they are new. */
  readonly newlyChecked: readonly Finding[];
  /** Of rules that ran only before: nobody knows whether they are gone. */
  readonly notChecked: readonly EarlierFinding[];
  readonly rulesOnlyBefore: readonly EarlierRule[];
  readonly rulesOnlyAfter: readonly EarlierRule[];
}

/** The results of a check in memory as an earlier one. */
export const earlierOf = (results: readonly RuleResult[]): EarlierResults => ({
  rules: results.map(({ rule, title, compared }) => ({ rule, title, compared })),
  findings: results.flatMap(({ findings }) =>
    findings.map(({ at, rule, severity, fingerprint, message, stated, computed }) => ({
      ...{ rule, severity, fingerprint, message, stated, computed },
      place: at,
    })),
  ),
});

/**
 * Two findings of one rule with the same subject speak of the same thing. The marks of a project are one thing, whichever
 * are in question; lines of one document are not.
 */
const subjectOf = (rule: string, place: Place): string => {
  if (place.kind === "participation") {
    return JSON.stringify([rule, place.kind, place.project, place.part ?? null]);
  }
  const line = place.kind === "documentLine" ? [place.line] : [];
  return JSON.stringify([rule, ...identityOf(place), ...line]);
};

/** By subject those that are alone in it: of several nobody knows which has become which. */
const aloneBySubject = <Item extends { readonly rule: string }>(
  items: readonly Item[],
  placeOf: (item: Item) => Place | null,
): ReadonlyMap<string, Item> => {
  const alone = new Map<string, Item>();
  const crowded = new Set<string>();
  for (const item of items) {
    const place = placeOf(item);
    if (place === null) continue;
    const subject = subjectOf(item.rule, place);
    if (alone.has(subject)) crowded.add(subject);
    alone.set(subject, item);
  }
  crowded.forEach((subject) => alone.delete(subject));
  return alone;
};

const ranIn = (rules: readonly EarlierRule[]): ReadonlySet<string> =>
  new Set(rules.filter(({ compared }) => compared > 0).map(({ rule }) => rule));

const pairsOf = (
  lost: readonly EarlierFinding[],
  added: readonly Finding[],
): ResultsComparison["changed"] => {
  const before = aloneBySubject(lost, ({ place }) => place);
  return [...aloneBySubject(added, ({ at }) => at)].flatMap(([subject, after]) => {
    const earlier = before.get(subject);
    return earlier === undefined ? [] : [{ before: earlier, after }];
  });
};

/** What has become of the findings between two checks. Every finding of either is in exactly one list. */
export const compareResults = (
  before: EarlierResults,
  after: readonly RuleResult[],
): ResultsComparison => {
  const ran = { before: ranIn(before.rules), after: ranIn(after) };
  const findings = after.flatMap((result) => result.findings);
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const unchanged = findings.filter(({ fingerprint }) => known.has(fingerprint));
  const added = findings.filter(({ fingerprint }) => !known.has(fingerprint));
  const lost = before.findings.filter(({ fingerprint }) => !present.has(fingerprint));
  const changed = pairsOf(lost, added);
  const paired = {
    before: new Set(changed.map((pair) => pair.before)),
    after: new Set(changed.map((pair) => pair.after)),
  };
  const alone = added.filter((finding) => !paired.after.has(finding));
  const missing = lost.filter((finding) => !paired.before.has(finding));
  const only = (rules: readonly EarlierRule[], other: ReadonlySet<string>) =>
    rules
      .filter(({ rule, compared }) => compared > 0 && !other.has(rule))
      .map(({ rule, title, compared }) => ({ rule, title, compared }));
  return {
    new: alone.filter(({ rule }) => ran.before.has(rule)),
    gone: missing.filter(({ rule }) => ran.after.has(rule)),
    unchanged,
    changed,
    newlyChecked: alone.filter(({ rule }) => !ran.before.has(rule)),
    notChecked: missing.filter(({ rule }) => !ran.after.has(rule)),
    rulesOnlyBefore: only(before.rules, ran.after),
    rulesOnlyAfter: only(after, ran.before),
  };
};
