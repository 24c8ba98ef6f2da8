import type { RuleResult } from "../../domain";
import type { CheckReport, FormerCheck } from "../../excel/session";
import { earlierOf } from "../../rules/compare-results";
import type { Action } from "./action";
import { countNarrowing } from "./findings/filter";
import { sameReasonFor } from "./findings/same-reason";
import type { CheckState, GroupView, OpenForm } from "./pane-state";

/** Findings of one rule that are listed at once, and that 「さらに表示」 adds. */
export const listedAtOnce = 50;

/**
 * A group that nobody touched is open when its findings have to be corrected, or when somebody narrowed the list to them:
 * all findings of all rules at once would be many screens.
 */
export const groupViewOf = (
  { groups, filter }: Pick<CheckState, "groups" | "filter">,
  { rule, severity }: Pick<RuleResult, "rule" | "severity">,
): GroupView =>
  groups.get(rule) ?? {
    isOpen: severity === "error" || countNarrowing(filter) > 0,
    listed: listedAtOnce,
  };

const findingsIn = (report: CheckReport): ReadonlySet<string> =>
  new Set(report.results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));

const sessionCheck = ({ report }: CheckState): FormerCheck | null =>
  report && { checkedOn: report.checkedOn, results: earlierOf(report.results) };

const withReport = (check: CheckState, report: CheckReport, edits: number): CheckState => {
  const current = findingsIn(report);
  return {
    ...check,
    report,
    former: sessionCheck(check) ?? report.former,
    checkedEdits: edits,
    pinned: new Set(),
    form: check.form !== null && current.has(check.form.fingerprint) ? check.form : null,
    others: new Set([...check.others].filter((one) => current.has(one))),
  };
};

const listedIn = ({ groups }: Pick<CheckState, "groups">, rule: string): number =>
  groups.get(rule)?.listed ?? listedAtOnce;

const withGroup = (check: CheckState, rule: string, change: Partial<GroupView>): CheckState => ({
  ...check,
  groups: new Map(check.groups).set(rule, {
    isOpen: true,
    listed: listedAtOnce,
    ...check.groups.get(rule),
    ...change,
  }),
});

const withoutReason = (
  reasons: ReadonlyMap<string, string>,
  fingerprint: string,
): ReadonlyMap<string, string> =>
  new Map([...reasons].filter(([written]) => written !== fingerprint));

/** What repeats the fact of the finding is meant too, as long as nobody takes it out. */
const othersAtFirst = ({ report }: CheckState, form: OpenForm): ReadonlySet<string> =>
  (form.kind !== "acknowledge" && form.kind !== "inquire") || report === null
    ? new Set()
    : new Set(sameReasonFor(report, form.fingerprint).repeated);

/** What becomes of the check and its list. What a person has typed stays until it is written into the workbook. */
export const reduceCheck = (
  check: CheckState,
  action: Extract<
    Action,
    {
      kind:
        | "checked"
        | "acknowledged"
        | "inquired"
        | "withdrawn"
        | "sheetEdited"
        | "automaticSwitched"
        | "filterChanged"
        | "groupToggled"
        | "moreListed"
        | "formOpened"
        | "formClosed"
        | "othersChosen"
        | "reasonTyped"
        | "nameTyped"
        | "resultOpened"
        | "resultRejected"
        | "resultClosed";
    }
  >,
): CheckState => {
  switch (action.kind) {
    case "checked":
      return withReport(check, action.report, action.edits);
    case "acknowledged":
    case "inquired":
    case "withdrawn":
      return {
        ...check,
        report: check.report && { ...check.report, acknowledgements: action.acknowledgements },
        pinned: new Set([...check.pinned, action.fingerprint, ...check.others]),
        form: null,
        others: new Set(),
        reasons: withoutReason(check.reasons, action.fingerprint),
      };
    case "sheetEdited":
      return { ...check, edits: check.edits + 1 };
    case "automaticSwitched":
      return { ...check, isAutomatic: action.isAutomatic };
    case "filterChanged":
      return { ...check, filter: action.filter, pinned: new Set() };
    case "groupToggled":
      return withGroup(check, action.rule, { isOpen: action.isOpen });
    case "moreListed":
      return withGroup(check, action.rule, {
        listed: listedIn(check, action.rule) + listedAtOnce,
      });
    case "formOpened":
      return { ...check, form: action.form, others: othersAtFirst(check, action.form) };
    case "formClosed":
      return { ...check, form: null, others: new Set() };
    case "othersChosen":
      return { ...check, others: action.others };
    case "reasonTyped":
      return { ...check, reasons: new Map(check.reasons).set(action.fingerprint, action.reason) };
    case "nameTyped":
      return { ...check, confirmedBy: action.name };
    case "resultOpened":
      return { ...check, earlierFile: action.earlier, rejectedResult: null, pinned: new Set() };
    case "resultRejected":
      return { ...check, rejectedResult: action.rejected };
    case "resultClosed":
      return {
        ...check,
        earlierFile: null,
        rejectedResult: null,
        filter: { ...check.filter, change: null },
        pinned: new Set(),
      };
  }
};
