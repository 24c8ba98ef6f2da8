import type { Finding, Remark, RuleResult, Severity } from "../../domain";
import type { EarlierFinding } from "../../rules/compare-results";
import { formatConfirmation } from "./acknowledgement-words";
import type { CheckReport } from "./check-report";
import { logicalLocation, physicalLocations } from "./sarif-locations";

export const sarifLevels = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Severity, string>;

/** The version stands in the name: another way of taking fingerprints gets another one. */
const fingerprintName = "renkeiTotsugo/v1";

const baselineStates = ({ since }: CheckReport): ReadonlyMap<string, string> => {
  if (since === null) return new Map();
  const { comparison } = since;
  return new Map([
    ...comparison.new.map(({ fingerprint }) => [fingerprint, "new"] as const),
    ...comparison.unchanged.map(({ fingerprint }) => [fingerprint, "unchanged"] as const),
    ...comparison.changed.map(({ after }) => [after.fingerprint, "updated"] as const),
  ]);
};

const absent = ({ rule, severity, message, fingerprint }: EarlierFinding): unknown => ({
  ruleId: rule,
  level: sarifLevels[severity],
  message: { text: message },
  baselineState: "absent",
  partialFingerprints: { [fingerprintName]: fingerprint },
});

/** Every finding, what could not be judged, and what an earlier check had found and is gone. */
export const sarifResults = (report: CheckReport): readonly unknown[] => {
  const { results, standing, since } = report;
  const linesOf = physicalLocations(report);
  const states = baselineStates(report);

  const failed = (ruleIndex: number, finding: Finding): unknown => {
    const { rule, severity, message, at, sources, stated, computed, fingerprint } = finding;
    const [first, ...others] = sources.flatMap(linesOf);
    const given = standing.get(fingerprint);
    const state = states.get(fingerprint);
    return {
      ruleId: rule,
      ruleIndex,
      kind: "fail",
      level: sarifLevels[severity],
      message: { text: message },
      locations: [
        {
          ...(first === undefined ? {} : { physicalLocation: first }),
          logicalLocations: [logicalLocation(report, at)],
        },
      ],
      relatedLocations: others.map((physicalLocation, index) => ({
        id: index + 1,
        physicalLocation,
      })),
      partialFingerprints: { [fingerprintName]: fingerprint },
      ...(state === undefined ? {} : { baselineState: state }),
      suppressions:
        given === undefined
          ? []
          : [{ kind: "external", status: "accepted", justification: formatConfirmation(given) }],
      properties: { stated, computed },
    };
  };

  const unjudged = (rule: string, ruleIndex: number, remark: Remark): unknown => ({
    ruleId: rule,
    ruleIndex,
    kind: remark.outcome === "undecidable" ? "open" : "notApplicable",
    level: "none",
    message: { text: remark.message },
    locations: remark.sources.flatMap(linesOf).map((physicalLocation) => ({ physicalLocation })),
  });

  const ofRule = ({ rule, compared, findings, remarks }: RuleResult, index: number) => [
    ...findings.map((finding) => failed(index, finding)),
    ...(compared === 0 ? [] : remarks.map((remark) => unjudged(rule, index, remark))),
  ];
  return [...results.flatMap(ofRule), ...(since?.comparison.gone ?? []).map(absent)];
};
