import type { Acknowledgement, RuleResult } from "../../../domain";

/** 失効: its finding is not there any more. 未点検: its check did not run, so that nobody knows. */
export type AcknowledgementState = "standing" | "inquiring" | "withdrawn" | "lapsed" | "unchecked";

const stateWords: Readonly<Record<AcknowledgementState, string>> = {
  standing: "有効",
  inquiring: "照会中",
  withdrawn: "取消",
  lapsed: "失効",
  unchecked: "未点検",
};

export const acknowledgementStates: readonly AcknowledgementState[] = [
  "standing",
  "inquiring",
  "withdrawn",
  "lapsed",
  "unchecked",
];

/** 「有効」, 「照会中」, 「取消」, 「失効」, 「未点検」 */
export const formatAcknowledgementState = (state: AcknowledgementState): string =>
  stateWords[state];

/** Says of each acknowledgement how it stands beside the present findings. */
export const stateAmong = (
  results: readonly RuleResult[],
): ((acknowledgement: Acknowledgement) => AcknowledgementState) => {
  const rules = new Set(results.filter(({ compared }) => compared > 0).map(({ rule }) => rule));
  const present = new Set(
    results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );
  return ({ kind, fingerprint, rule, withdrawn }) => {
    if (withdrawn !== null) return "withdrawn";
    if (present.has(fingerprint)) return kind === "inquiry" ? "inquiring" : "standing";
    return rules.has(rule) ? "lapsed" : "unchecked";
  };
};
