import type { CheckReport } from "../../excel/session";
import type { Action } from "./action";
import type { CheckState, GroupView } from "./pane-state";

/** Findings of one rule that are listed at once, and that 「さらに表示」 adds. */
export const listedAtOnce = 50;

/** A group that nobody touched is open when its rule has findings. */
export const groupViewOf = (
  { groups }: Pick<CheckState, "groups">,
  rule: string,
  hasFindings: boolean,
): GroupView => groups.get(rule) ?? { isOpen: hasFindings, listed: listedAtOnce };

const findingsIn = (report: CheckReport): ReadonlySet<string> =>
  new Set(report.results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));

const withReport = (check: CheckState, report: CheckReport, edits: number): CheckState => {
  const current = findingsIn(report);
  return {
    ...check,
    report,
    checkedEdits: edits,
    pinned: new Set(),
    form: check.form !== null && current.has(check.form.fingerprint) ? check.form : null,
  };
};

const withGroup = (check: CheckState, rule: string, change: Partial<GroupView>): CheckState => ({
  ...check,
  groups: new Map(check.groups).set(rule, { ...groupViewOf(check, rule, true), ...change }),
});

const withoutReason = (
  reasons: ReadonlyMap<string, string>,
  fingerprint: string,
): ReadonlyMap<string, string> =>
  new Map([...reasons].filter(([written]) => written !== fingerprint));

/** What becomes of the check and its list. What a person has typed stays until it is written into the workbook. */
export const reduceCheck = (
  check: CheckState,
  action: Extract<
    Action,
    {
      kind:
        | "checked"
        | "acknowledged"
        | "withdrawn"
        | "sheetEdited"
        | "automaticSwitched"
        | "filterChanged"
        | "groupToggled"
        | "moreListed"
        | "formOpened"
        | "formClosed"
        | "reasonTyped"
        | "nameTyped";
    }
  >,
): CheckState => {
  switch (action.kind) {
    case "checked":
      return withReport(check, action.report, action.edits);
    case "acknowledged":
    case "withdrawn":
      return {
        ...check,
        report: check.report && { ...check.report, acknowledgements: action.acknowledgements },
        pinned: new Set([...check.pinned, action.fingerprint]),
        form: null,
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
        listed: groupViewOf(check, action.rule, true).listed + listedAtOnce,
      });
    case "formOpened":
      return { ...check, form: action.form };
    case "formClosed":
      return { ...check, form: null };
    case "reasonTyped":
      return { ...check, reasons: new Map(check.reasons).set(action.fingerprint, action.reason) };
    case "nameTyped":
      return { ...check, confirmedBy: action.name };
  }
};
