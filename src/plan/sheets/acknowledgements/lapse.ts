import type { Acknowledgement, Dataset, Finding, RuleResult } from "../../../domain";
import { formatPlace } from "../../text/place-text";
import { comparedText } from "./list";
import { stateAmong } from "./state";

/** An acknowledgement that fell away because a compared value has changed, and the finding that stands there now. */
export interface Lapse {
  readonly acknowledgement: Acknowledgement;
  readonly finding: Finding;
  readonly changes: readonly LapsedValue[];
}

/** A value as it was acknowledged, and as it is now. */
interface LapsedValue {
  readonly heading: "資料の値" | "照合した値" | "内容";
  readonly before: string;
  readonly now: string;
}

/** Marks that are in question can be others now: they are still those of the project. */
const isSamePlace = (dataset: Dataset, place: string, { at }: Finding): boolean => {
  if (at.kind !== "participation") return place === formatPlace(dataset, at);
  return place.startsWith(formatPlace(dataset, { kind: "project", project: at.project }));
};

const changesOf = (acknowledgement: Acknowledgement, finding: Finding): readonly LapsedValue[] => {
  const values: readonly LapsedValue[] = [
    {
      heading: "資料の値",
      before: acknowledgement.stated,
      now: comparedText(finding.stated, finding),
    },
    {
      heading: "照合した値",
      before: acknowledgement.computed,
      now: comparedText(finding.computed, finding),
    },
  ];
  const changed = values.filter(({ before, now }) => before !== now);
  // Some rules compare more than the two values that they show; their sentence says it.
  return changed.length > 0
    ? changed
    : [{ heading: "内容", before: acknowledgement.message, now: finding.message }];
};

/**
 * What has lapsed, by the fingerprint of the finding that stands at its place now. Where several findings of the rule stand
 * there, nobody knows which it was: none is named.
 */
export const lapsesOf = (
  dataset: Dataset,
  results: readonly RuleResult[],
  acknowledgements: readonly Acknowledgement[],
): ReadonlyMap<string, Lapse> => {
  const stateOf = stateAmong(results);
  const isLapsed = (one: Acknowledgement): boolean =>
    one.kind === undefined && stateOf(one) === "lapsed";
  const held = new Set(
    acknowledgements.filter(({ withdrawn }) => withdrawn === null).map((one) => one.fingerprint),
  );
  const open = new Map(
    results.map(({ rule, findings }) => [
      rule,
      findings.filter(({ fingerprint }) => !held.has(fingerprint)),
    ]),
  );
  const lapses = acknowledgements.filter(isLapsed).flatMap((acknowledgement): readonly Lapse[] => {
    const there = (open.get(acknowledgement.rule) ?? []).filter((finding) =>
      isSamePlace(dataset, acknowledgement.place, finding),
    );
    const [finding] = there;
    return finding === undefined || there.length > 1
      ? []
      : [{ acknowledgement, finding, changes: changesOf(acknowledgement, finding) }];
  });
  return new Map(lapses.map((lapse) => [lapse.finding.fingerprint, lapse]));
};

const quoted = (text: string): string => (text === "" ? "なし" : `「${text}」`);

/** 「資料の値は、確認したとき「0千円」でしたが、今は「10千円」です。」, one sentence per value that has changed. */
export const formatLapse = ({ changes }: Pick<Lapse, "changes">): string =>
  changes
    .map(
      ({ heading, before, now }) =>
        `${heading}は、確認したとき${quoted(before)}でしたが、今は${quoted(now)}です。`,
    )
    .join("");
