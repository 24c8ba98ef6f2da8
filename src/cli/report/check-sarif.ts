import packageJson from "../../../package.json";
import { formatIsoDate, type Problem, type RuleResult } from "../../domain";
import { formatProblemKind, formatSeverity } from "../../plan/text/words";
import { isUsable } from "../exit-code";
import type { CheckReport } from "./check-report";
import { isIdle } from "./idle-text";
import { documentsFolder, physicalLocations, sarifArtifacts } from "./sarif-locations";
import { sarifLevels, sarifResults } from "./sarif-results";

const ruleOf = ({ rule, title, severity, unit, compared, outcomes }: RuleResult): unknown => ({
  id: rule,
  shortDescription: { text: title },
  help: {
    text: `「${title}」を、${unit}を単位に確かめます。深刻度は「${formatSeverity(severity)}」です。`,
  },
  defaultConfiguration: { level: sarifLevels[severity] },
  properties: { unit, compared, outcomes },
});

const notRun = (results: readonly RuleResult[]): readonly unknown[] =>
  results.flatMap((result, index) =>
    isIdle(result)
      ? [
          {
            level: "note",
            message: { text: result.remarks.map(({ message }) => message).join("") },
            associatedRule: { id: result.rule, index },
          },
        ]
      : [],
  );

const problemNotification =
  (report: CheckReport) =>
  ({ kind, fileName, document, line, found, expected, action, source }: Problem): unknown => ({
    level: "error",
    descriptor: { id: kind },
    message: {
      text: `${formatProblemKind(kind)}: ${fileName}${line === null ? "" : ` ${report.names.lines(document, [line])}`}。見つかったもの: ${found} 必要なもの: ${expected} 対応: ${action}`,
    },
    ...(source === null
      ? {}
      : {
          locations: physicalLocations(report)(source).map((physicalLocation) => ({
            physicalLocation,
          })),
        }),
  });

/** The result of a check in SARIF 2.1.0. What could not be read, and what did not run, are notifications of the run. */
export const checkAsSarif = (report: CheckReport): string => {
  const { dataset, results, asOf } = report;
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            fullName: "連携突合",
            version: packageJson.version,
            language: "ja",
            rules: results.map(ruleOf),
          },
        },
        language: "ja",
        columnKind: "unicodeCodePoints",
        originalUriBaseIds: { [documentsFolder]: { description: { text: "資料のフォルダー" } } },
        invocations: [
          {
            executionSuccessful: isUsable(dataset),
            toolExecutionNotifications: dataset.problems.map(problemNotification(report)),
            toolConfigurationNotifications: notRun(results),
          },
        ],
        artifacts: sarifArtifacts(report),
        results: sarifResults(report),
        properties: { asOf: formatIsoDate(asOf), region: dataset.region.name },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
