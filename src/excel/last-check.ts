// Not by way of the index: what writes CSV is not for browsers.
import { parseCheckResult } from "../dataset/check-result-file";
import { checkResultFormat, checkResultVersion } from "../dataset/schema-check-result";
import { formatIsoDate, type Dataset, type RuleResult } from "../domain";
import { earlierOf } from "../rules/compare-results";
import type { CheckReport, FormerCheck } from "./session";
import { settingKey, type Settings } from "./settings";
import type { Queue } from "./finish-sheets";

/** Characters. A larger result is not kept: settings are read whole with every look at the workbook. */
const mostKept = 200_000;

/** A check as `check --format json` would say it, as far as a later check is compared with it. */
const asText = (dataset: Dataset, results: readonly RuleResult[], checkedOn: string): string => {
  const { rules, findings } = earlierOf(results);
  return JSON.stringify({
    format: checkResultFormat,
    version: checkResultVersion,
    asOf: checkedOn,
    region: dataset.region.name,
    documents: dataset.documents.map(({ id, kind, title, date, fileName }) => ({
      ...{ id, kind, title, fileName },
      date: formatIsoDate(date),
    })),
    compared: rules,
    findings,
  });
};

/** What the settings keep of a check; empty where it is too large. */
export const lastCheckSetting = (
  dataset: Dataset,
  results: readonly RuleResult[],
  checkedOn: string,
): string => {
  const text = asText(dataset, results, checkedOn);
  return text.length > mostKept ? "" : text;
};

/** The last check of this workbook, whoever made it; `null` before the first, and where it was too large to be kept. */
export const lastCheckIn = (settings: Settings): FormerCheck | null => {
  const text = settings.get(settingKey.lastCheck);
  if (typeof text !== "string") return null;
  const parsed = parseCheckResult(text);
  if (!parsed.ok) return null;
  const { asOf, compared, findings } = parsed.result;
  return { checkedOn: asOf, results: { rules: compared, findings } };
};

/**
 * What keeps a check with the workbook, `former` being what it remembers now, so that the next one is compared with it though the pane was closed in between;
 * `null` where the workbook has the same already. The same results on another day are nothing new: checking alone must
 * not change a workbook.
 */
export const rememberingCheck = (
  settings: Settings,
  dataset: Dataset,
  { results, checkedOn, former }: Pick<CheckReport, "results" | "checkedOn" | "former">,
): Queue | null => {
  const keptOn = (day: string): string => lastCheckSetting(dataset, results, day);
  if (settings.get(settingKey.lastCheck) === keptOn(former?.checkedOn ?? checkedOn)) return null;
  return ({ workbook }) => {
    workbook.settings.add(settingKey.lastCheck, keptOn(checkedOn));
  };
};
