/** 一致 / 不一致 / 判定不能 / 対象外: what a comparison can come to. Never only two. */
export type Outcome = "match" | "mismatch" | "undecidable" | "notApplicable";

export const outcomes = [
  "match",
  "mismatch",
  "undecidable",
  "notApplicable",
] as const satisfies readonly Outcome[];

const labels: Readonly<Record<Outcome, string>> = {
  match: "一致",
  mismatch: "不一致",
  undecidable: "判定不能",
  notApplicable: "対象外",
};

/** The Japanese word for an outcome. */
export const formatOutcome = (outcome: Outcome): string => labels[outcome];
