import {
  formatThousandYen,
  isAmountPlace,
  type Acknowledgement,
  type ComparedValue,
  type Dataset,
  type Finding,
  type RuleResult,
} from "../../../domain";
import { formatPlace } from "../../text/place-text";

/** Who confirms what for which reason; `confirmedOn` is an ISO 8601 day. */
export type Confirmation = Pick<Acknowledgement, "reason" | "confirmedBy" | "confirmedOn">;

/** A compared value as an acknowledgement keeps it. */
export const comparedText = (value: ComparedValue, { at }: Finding): string => {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return isAmountPlace(at) ? formatThousandYen(value) : value.toLocaleString("ja-JP");
};

/** The acknowledgement of a finding, with the finding in words as it stands now. */
export const acknowledgementOf = (
  dataset: Dataset,
  results: readonly Pick<RuleResult, "rule" | "title">[],
  finding: Finding,
  confirmation: Confirmation,
): Acknowledgement => ({
  fingerprint: finding.fingerprint,
  rule: finding.rule,
  ruleTitle: results.find(({ rule }) => rule === finding.rule)?.title ?? finding.rule,
  place: formatPlace(dataset, finding.at),
  message: finding.message,
  stated: comparedText(finding.stated, finding),
  computed: comparedText(finding.computed, finding),
  ...confirmation,
  withdrawn: null,
});

const stands =
  (fingerprint: string) =>
  (one: Acknowledgement): boolean =>
    one.fingerprint === fingerprint && one.withdrawn === null;

/** The latest acknowledgement of a finding that is not withdrawn, or `null`. */
export const standingOf = (
  acknowledgements: readonly Acknowledgement[],
  { fingerprint }: Pick<Finding, "fingerprint">,
): Acknowledgement | null => acknowledgements.findLast(stands(fingerprint)) ?? null;

/** Looks up standing acknowledgements by fingerprint, for many findings. */
export const standingByFingerprint = (
  acknowledgements: readonly Acknowledgement[],
): ReadonlyMap<string, Acknowledgement> =>
  new Map(
    acknowledgements
      .filter(({ withdrawn }) => withdrawn === null)
      .map((acknowledgement) => [acknowledgement.fingerprint, acknowledgement]),
  );

/** 未対応 and 確認済み: together all findings. */
export const countFindings = (
  results: readonly RuleResult[],
  acknowledgements: readonly Acknowledgement[],
): { readonly open: number; readonly acknowledged: number } => {
  const standing = standingByFingerprint(acknowledgements);
  const findings = results.flatMap((result) => result.findings);
  const acknowledged = findings.filter(({ fingerprint }) => standing.has(fingerprint)).length;
  return { open: findings.length - acknowledged, acknowledged };
};

/** The list with those of a finding withdrawn that are not yet; the same list when none stands. */
export const withdraw = (
  acknowledgements: readonly Acknowledgement[],
  fingerprint: string,
  withdrawn: { readonly on: string; readonly by: string },
): readonly Acknowledgement[] => {
  const isStanding = stands(fingerprint);
  return acknowledgements.some(isStanding)
    ? acknowledgements.map((one) => (isStanding(one) ? { ...one, withdrawn } : one))
    : acknowledgements;
};

/** Whether two records say the same of a finding but for its reason: asked again because an answer was lost, or reworded. */
const isSameRecord = (one: Acknowledgement, other: Acknowledgement): boolean =>
  one.withdrawn === null &&
  one.fingerprint === other.fingerprint &&
  one.confirmedBy === other.confirmedBy &&
  one.confirmedOn === other.confirmedOn;

/**
 * The list with one more at its end. One that stands for the same finding gives way to it, so that one withdrawal is enough;
 * one of the same person on the same day is that record.
 */
export const acknowledge = (
  acknowledgements: readonly Acknowledgement[],
  entry: Acknowledgement,
): readonly Acknowledgement[] => {
  if (acknowledgements.some((one) => isSameRecord(one, entry)))
    return acknowledgements.map((one) => (isSameRecord(one, entry) ? entry : one));
  const given = { on: entry.confirmedOn, by: entry.confirmedBy };
  return [...withdraw(acknowledgements, entry.fingerprint, given), entry];
};
