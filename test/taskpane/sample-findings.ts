import type { Acknowledgement, Finding, Place, RuleResult } from "../../src/domain";

export const finding = (fingerprint: string, at: Place, parts: Partial<Finding> = {}): Finding => ({
  rule: "budget-total-equals-years",
  severity: "error",
  outcome: "mismatch",
  at,
  message: "計と年度別の合計が異なります。",
  stated: 10,
  computed: 11,
  sources: [],
  fingerprint,
  ...parts,
});

export const ruleResult = (
  rule: string,
  findings: readonly Finding[],
  parts: Partial<RuleResult> = {},
): RuleResult => ({
  rule,
  title: `点検 ${rule}`,
  severity: "error",
  unit: "事業",
  compared: findings.length + 1,
  outcomes: { match: 1, mismatch: findings.length, undecidable: 0, notApplicable: 0 },
  findings: findings.map((each) => ({ ...each, rule })),
  remarks: [],
  ...parts,
});

export const acknowledgement = (
  fingerprint: string,
  withdrawn: Acknowledgement["withdrawn"] = null,
): Acknowledgement => ({
  fingerprint,
  rule: "budget-total-equals-years",
  ruleTitle: "年度別事業費と計の一致",
  place: "「鉄道の利用促進」事業費の計",
  message: "計と年度別の合計が異なります。",
  stated: "10千円",
  computed: "11千円",
  reason: "担当課に確認した。",
  confirmedBy: "高知 一郎",
  confirmedOn: "2026-04-01",
  withdrawn,
});
