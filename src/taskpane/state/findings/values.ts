import {
  formatThousandYen,
  isAmountPlace,
  type ComparedValue,
  type Finding,
  type Place,
} from "../../../domain";
import type { ValueLabels } from "../../../plan/text/value-labels";
import { findingWords } from "../../words";

const thousands = new Intl.NumberFormat("ja-JP");

/** A compared value as a person reads it: 「1,590千円」, 「41」, 「記載なし」. */
export const formatCompared = (value: ComparedValue, at: Place): string => {
  if (value === null) return findingWords.none;
  if (value === "") return findingWords.blank;
  if (typeof value === "string") return value;
  return isAmountPlace(at) ? formatThousandYen(value) : thousands.format(value);
};

/** 「▲150千円」: the first value less the second; `null` where one of them is no number. */
export const formatDifference = (
  stated: ComparedValue,
  computed: ComparedValue,
  at: Place,
): string | null => {
  if (typeof stated !== "number" || typeof computed !== "number") return null;
  const difference = stated - computed;
  const size = formatCompared(Math.abs(difference), at);
  return difference < 0 ? `▲${size}` : size;
};

/** 「前回は、別冊（R5.3）が「0千円」でした。」; the whole message where the two values are the same. */
export const formatBefore = (
  before: Pick<Finding, "stated" | "computed" | "message">,
  { stated, computed, at }: Finding,
  labels: ValueLabels,
): string => {
  const values = [
    ...(before.stated === stated ? [] : [[labels.stated, before.stated] as const]),
    ...(before.computed === computed ? [] : [[labels.computed, before.computed] as const]),
  ];
  return values.length === 0
    ? findingWords.beforeMessage(before.message)
    : findingWords.beforeValues(
        values.map(([heading, value]) => [heading, formatCompared(value, at)]),
      );
};
