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

/** Who confirms what for which reason, or asks whom what; `confirmedOn` is an ISO 8601 day. */
export type Confirmation = Pick<Acknowledgement, "kind" | "reason" | "confirmedBy" | "confirmedOn">;

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

/** The latest record of a finding that is not withdrawn, or `null`. */
export const standingOf = (
  acknowledgements: readonly Acknowledgement[],
  { fingerprint }: Pick<Finding, "fingerprint">,
): Acknowledgement | null => acknowledgements.findLast(stands(fingerprint)) ?? null;

const notWithdrawn = (
  acknowledgements: readonly Acknowledgement[],
  kind: Acknowledgement["kind"],
): ReadonlyMap<string, Acknowledgement> =>
  new Map(
    acknowledgements
      .filter((one) => one.withdrawn === null && one.kind === kind)
      .map((acknowledgement) => [acknowledgement.fingerprint, acknowledgement]),
  );

/** 確認済み that stand, by fingerprint. */
export const standingByFingerprint = (
  acknowledgements: readonly Acknowledgement[],
): ReadonlyMap<string, Acknowledgement> => notWithdrawn(acknowledgements, undefined);

/** 照会中 that stand, by fingerprint. */
export const inquiriesByFingerprint = (
  acknowledgements: readonly Acknowledgement[],
): ReadonlyMap<string, Acknowledgement> => notWithdrawn(acknowledgements, "inquiry");

const countIn = (
  results: readonly Pick<RuleResult, "findings">[],
  records: ReadonlyMap<string, Acknowledgement>,
): number =>
  results.flatMap(({ findings }) => findings).filter(({ fingerprint }) => records.has(fingerprint))
    .length;

/** 未対応 and 確認済み: together all findings. */
export const countFindings = (
  results: readonly RuleResult[],
  acknowledgements: readonly Acknowledgement[],
): { readonly open: number; readonly acknowledged: number } => {
  const all = results.reduce((sum, { findings }) => sum + findings.length, 0);
  const acknowledged = countIn(results, standingByFingerprint(acknowledgements));
  return { open: all - acknowledged, acknowledged };
};

/** 照会中: how many of the findings that are 未対応. */
export const countInquiries = (
  results: readonly RuleResult[],
  acknowledgements: readonly Acknowledgement[],
): number => countIn(results, inquiriesByFingerprint(acknowledgements));

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
  one.kind === other.kind &&
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
