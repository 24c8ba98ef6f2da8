import { formatOutcome, type Finding, type Problem, type RuleResult } from "../../domain";
import { formatProblemKind, formatSeverity } from "../../plan/text/words";
import { formatConfirmation, lapseSentence } from "./acknowledgement-words";
import type { CheckReport } from "./check-report";
import { escapeAttribute, escapeText } from "./escape-markup";
import { formatValues } from "./finding-words";
import { isIdle } from "./idle-text";

type Verdict = "passed" | "failure" | "error" | "skipped";

/** One case: what it is about, what became of it, and the lines that prove it. */
interface Case {
  readonly name: string;
  readonly verdict: Verdict;
  readonly type?: string;
  readonly message: string;
  readonly out: readonly string[];
}

const findingCase = (finding: Finding, { dataset, names, standing, lapses }: CheckReport): Case => {
  const { at, message, severity, sources, fingerprint } = finding;
  const given = standing.get(fingerprint);
  const lapse = lapses.get(fingerprint);
  const out = [
    message,
    formatValues(finding, dataset),
    ...(lapse === undefined ? [] : [lapseSentence(lapse)]),
    ...sources.map(names.source),
    `識別子 ${fingerprint}`,
  ];
  const name = `${names.place(at)} (${fingerprint})`;
  return given === undefined
    ? { name, verdict: "failure", type: formatSeverity(severity), message, out }
    : { name, verdict: "skipped", message: `確認済み: ${formatConfirmation(given)}`, out };
};

const casesOf = (result: RuleResult, report: CheckReport): readonly Case[] => {
  const { title, unit, outcomes, findings, remarks } = result;
  const skipped = remarks.map(({ outcome, message, sources }): Case => ({
    name: isIdle(result) ? title : `${formatOutcome(outcome)}: ${message}`,
    verdict: "skipped",
    message: isIdle(result) ? message : `${formatOutcome(outcome)}: ${message}`,
    out: sources.map(report.names.source),
  }));
  const matched: readonly Case[] =
    outcomes.match === 0
      ? []
      : [{ name: `一致 ${outcomes.match}${unit}`, verdict: "passed", message: "", out: [] }];
  return [...matched, ...findings.map((finding) => findingCase(finding, report)), ...skipped];
};

const problemCase = (
  { names }: CheckReport,
  { kind, fileName, document, line, found, expected, action }: Problem,
): Case => ({
  name: `${fileName}${line === null ? "" : ` ${names.lines(document, [line])}`}`,
  verdict: "error",
  type: formatProblemKind(kind),
  message: found,
  out: [`見つかったもの: ${found}`, `必要なもの: ${expected}`, `対応: ${action}`],
});

const verdictElement = ({ verdict, type, message, out }: Case): readonly string[] => {
  const said = `message="${escapeAttribute(message)}"`;
  switch (verdict) {
    case "passed":
      return [];
    case "skipped":
      return [`      <skipped ${said}/>`];
    case "failure":
    case "error":
      return [
        `      <${verdict} type="${escapeAttribute(type ?? "")}" ${said}>${escapeText(out.join("\n"))}</${verdict}>`,
      ];
  }
};

const caseElement = (code: string, one: Case): readonly string[] => [
  `    <testcase classname="${escapeAttribute(code)}" name="${escapeAttribute(one.name)}">`,
  ...verdictElement(one),
  ...(one.out.length === 0
    ? []
    : [`      <system-out>${escapeText(one.out.join("\n"))}</system-out>`]),
  "    </testcase>",
];

interface Suite {
  readonly code: string;
  readonly title: string;
  readonly cases: readonly Case[];
}

const countsOf = (cases: readonly Case[]): string => {
  const count = (verdict: Verdict): number => cases.filter((one) => one.verdict === verdict).length;
  return `tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
};

const suiteElement = ({ code, title, cases }: Suite): readonly string[] => [
  `  <testsuite name="${escapeAttribute(title)}" ${countsOf(cases)}>`,
  ...cases.flatMap((one) => caseElement(code, one)),
  "  </testsuite>",
];

/**
 * The result of a check as JUnit XML: one suite per rule, in it one case for all that match, one per finding (a failure, or
 * skipped where it was acknowledged) and one skipped per remark; and one suite for what could not be read.
 */
export const checkAsJunit = (report: CheckReport): string => {
  const { dataset, results } = report;
  const suites: readonly Suite[] = [
    {
      code: "reading",
      title: "読み取り上の問題",
      cases: dataset.problems.map((problem) => problemCase(report, problem)),
    },
    ...results.map((result) => ({
      code: result.rule,
      title: result.title,
      cases: casesOf(result, report),
    })),
  ];
  const name = `${dataset.region.name ?? "連携中枢都市圏"} 公表資料の点検`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeAttribute(name)}" ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(suiteElement),
    "</testsuites>",
    "",
  ].join("\n");
};
