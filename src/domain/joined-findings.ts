import type { Finding, RuleResult, Severity } from "./finding";
import type { MunicipalityId } from "./municipality";

/** A finding with the title of its rule. */
export interface TitledFinding {
  readonly finding: Finding;
  readonly title: string;
}

/** 同じことの指摘: which findings are told of one fact. */
export interface JoinedFindings {
  /** By fingerprint of a finding that repeats another, the one that tells the fact. */
  readonly leadOf: ReadonlyMap<string, TitledFinding>;
  /** By fingerprint of a finding that tells a fact, those that repeat it; only where there are some. */
  readonly othersOf: ReadonlyMap<string, readonly TitledFinding[]>;
}

const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** Whose participation a finding speaks of; nobody's where it speaks of something else. */
const participantsOf = ({ at }: Finding): readonly MunicipalityId[] => {
  if (at.kind === "participation") return at.municipalities;
  return at.kind === "agreementInitiative" ? [at.municipality] : [];
};

/** A line of a document in which a mark is meant, once for each municipality. */
const marksOf = (finding: Finding): readonly string[] =>
  participantsOf(finding).flatMap((municipality) =>
    finding.sources.map(({ document, line }) => `${document} ${line} ${municipality}`),
  );

/**
 * Findings of different rules are about one fact where both rest on the same line of a document and speak of the participation of
 * one municipality: one wrong mark is told by every rule that reads it. The severest tells it, of these the first in the order
 * of the rules; what repeats it rests on that one alone, so that facts do not run together in a chain.
 */
export const joinFindings = (results: readonly RuleResult[]): JoinedFindings => {
  const leads = new Map<string, TitledFinding>();
  const leadOf = new Map<string, TitledFinding>();
  const othersOf = new Map<string, TitledFinding[]>();
  for (const severity of severities) {
    for (const { title, findings } of results) {
      for (const finding of findings.filter((one) => one.severity === severity)) {
        const marks = marksOf(finding);
        const lead = marks
          .map((mark) => leads.get(mark))
          .find((one) => one !== undefined && one.finding.rule !== finding.rule);
        if (lead === undefined) {
          for (const mark of marks) if (!leads.has(mark)) leads.set(mark, { finding, title });
        } else {
          const { fingerprint } = lead.finding;
          leadOf.set(finding.fingerprint, lead);
          othersOf.set(fingerprint, [...(othersOf.get(fingerprint) ?? []), { finding, title }]);
        }
      }
    }
  }
  return { leadOf, othersOf };
};
