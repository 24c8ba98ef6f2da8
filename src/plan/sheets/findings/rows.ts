import {
  formatOutcome,
  outcomes,
  type Acknowledgement,
  type ComparedValue,
  type Dataset,
  type DigestItem,
  type Finding,
  type Remark,
  type RuleResult,
} from "../../../domain";
import { rowKey } from "../../keys/keys";
import type { RowDraft } from "../../layout/sheet-draft";
import { formatPlace } from "../../text/place-text";
import { formatSources } from "../../text/source-text";
import { valueLabels } from "../../text/value-labels";
import { formatSeverity } from "../../text/words";
import { responses } from "./columns";

const thousands = new Intl.NumberFormat("ja-JP");

/** 「19事業を比較：一致17、不一致1、判定不能1、対象外0。指摘1件」 */
const formatRuleSummary = (result: RuleResult): string => {
  const { compared, unit, findings } = result;
  if (compared === 0) return `比較できる${unit}がないため、点検していません。`;
  const counts = outcomes
    .map((outcome) => `${formatOutcome(outcome)}${thousands.format(result.outcomes[outcome])}`)
    .join("、");
  return `${counts}  指摘${thousands.format(findings.length)}件`;
};

export const ruleRow = (result: RuleResult): RowDraft => ({
  kind: "body",
  key: rowKey.rule(result.rule),
  cells: [
    null,
    null,
    formatSeverity(result.severity),
    result.title,
    `${thousands.format(result.compared)}${result.unit}を比較`,
    formatRuleSummary(result),
  ],
});

const differenceOf = (stated: ComparedValue, computed: ComparedValue): number | null =>
  typeof stated === "number" && typeof computed === "number" ? stated - computed : null;

/** 対応, 理由 and 確認者 of what is recorded of a finding; empty for staff to fill in otherwise. */
const responseCells = (acknowledgement: Acknowledgement | undefined) =>
  acknowledgement === undefined
    ? []
    : [
        responses[acknowledgement.kind === "inquiry" ? "inquiring" : "confirmed"],
        acknowledgement.reason,
        acknowledgement.confirmedBy,
      ];

/** 「別冊（R5.3）」 and 「一覧（R7.4.1）」, each on its line; nothing where neither value is of one place. */
const originsText = (dataset: Dataset, finding: Finding): string | null => {
  const { stated, computed } = valueLabels(dataset, finding);
  const isKnown = finding.origins?.some((origin) => origin !== null) === true;
  return isKnown ? `${stated}\n${computed}` : null;
};

interface FindingRowInput {
  readonly ruleTitle: string;
  readonly finding: Finding;
  readonly number: number;
  /** Number of the finding that tells the same fact. */
  readonly repeats: number | null;
  readonly linkText: string | null;
  readonly acknowledgement: Acknowledgement | undefined;
  /** What has changed since it was acknowledged; `null` where nothing has lapsed. */
  readonly lapse: string | null;
}

export const findingRow = (
  dataset: Dataset,
  { ruleTitle, finding, number, repeats, linkText, acknowledgement, lapse }: FindingRowInput,
): RowDraft => ({
  kind: "body",
  key: rowKey.finding(finding.fingerprint),
  cells: [
    null,
    number,
    formatSeverity(finding.severity),
    ruleTitle,
    formatPlace(dataset, finding.at),
    [
      ...(repeats === null ? [] : [`番号${String(repeats)}と同じことの指摘です。`]),
      finding.message,
      ...(lapse === null ? [] : [`確認は失効しました。${lapse}`]),
    ].join("\n"),
    originsText(dataset, finding),
    finding.stated,
    finding.computed,
    differenceOf(finding.stated, finding.computed),
    linkText,
    formatSources(dataset, finding.sources),
    ...responseCells(acknowledgement),
  ],
});

/** まず見るもの: a finding, and how many others are about the same thing. */
export const digestRow = (
  dataset: Dataset,
  { finding, title, others }: DigestItem,
  number: number,
  linkText: string | null,
): RowDraft => ({
  kind: "body",
  key: "digest:",
  cells: [
    null,
    number,
    formatSeverity(finding.severity),
    title,
    formatPlace(dataset, finding.at),
    others.length === 0
      ? finding.message
      : `${finding.message}（同じことの指摘がほかに${String(others.length)}件）`,
    null,
    null,
    null,
    null,
    linkText,
  ],
});

export const remarkRow = (
  dataset: Dataset,
  { title, rule }: RuleResult,
  remark: Remark,
  number: number,
): RowDraft => ({
  kind: "body",
  key: rowKey.remark(rule),
  cells: [
    null,
    number,
    formatOutcome(remark.outcome),
    title,
    null,
    remark.message,
    null,
    null,
    null,
    null,
    null,
    formatSources(dataset, remark.sources) || null,
  ],
});
