import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { formatJapaneseDate, parseIsoDate, type Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { Disclosure } from "../parts/disclosure";
import { OutcomeLegend } from "../parts/outcome-bar";
import { usePaneState } from "../parts/pane-context";
import { DocumentProblems, WorkbookProblems } from "../parts/problem-lists";
import { useStyles } from "../parts/use-styles";
import { countNarrowing } from "../state/findings/filter";
import { acknowledgedBy, countFindings, groupFindings } from "../state/findings/group";
import { checkWords, countWords } from "../words";
import { FindingFilterView } from "./finding-filter";
import { FindingGroupView } from "./finding-group";

const useReportStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ReportProps {
  readonly dataset: Dataset;
  readonly report: CheckReport;
}

/** What the check did not see, before what it found. */
function Unchecked({ dataset, report }: ReportProps): JSX.Element {
  const styles = useStyles();
  const { workbookProblems, documentProblems } = report;
  const unread = workbookProblems.filter(({ reach }) => reach !== "notice");
  const notices = workbookProblems.filter(({ reach }) => reach === "notice");
  return (
    <>
      {unread.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{checkWords.unchecked(unread.length)}</MessageBarTitle>
            <p className={styles.text}>{checkWords.uncheckedHint}</p>
            <WorkbookProblems problems={unread} />
          </MessageBarBody>
        </MessageBar>
      )}
      {notices.length > 0 && (
        <Disclosure summary={checkWords.notices(notices.length)}>
          <WorkbookProblems problems={notices} />
        </Disclosure>
      )}
      {documentProblems.length > 0 && (
        <Disclosure summary={checkWords.documentProblems(documentProblems.length)}>
          <DocumentProblems dataset={dataset} problems={documentProblems} />
        </Disclosure>
      )}
    </>
  );
}

function Summary({ report }: { readonly report: CheckReport }): JSX.Element {
  const styles = useStyles();
  const own = useReportStyles();
  const { results, acknowledgements, checkedOn, keptTyped } = report;
  const findings = results.flatMap((result) => result.findings);
  const acknowledged = acknowledgedBy(acknowledgements);
  const current = new Set(findings.map(({ fingerprint }) => fingerprint));
  const lapsed = [...acknowledged.keys()].filter((fingerprint) => !current.has(fingerprint)).length;
  const idle = results.filter(({ compared }) => compared === 0).length;
  const date = parseIsoDate(checkedOn);
  return (
    <div className={styles.tight}>
      <p className={own.headline}>{countWords.headline(countFindings(findings, acknowledged))}</p>
      <p className={styles.text}>{checkWords.ruleCount(results.length, idle)}</p>
      <p className={styles.quiet}>
        {checkWords.checkedOn(date === null ? checkedOn : formatJapaneseDate(date))}
      </p>
      {lapsed > 0 && <p className={styles.quiet}>{checkWords.lapsed(lapsed)}</p>}
      {keptTyped.length > 0 && (
        <p className={styles.quiet}>{checkWords.keptResponses(keptTyped.length)}</p>
      )}
    </div>
  );
}

/** The report of a check: headline, what was not checked, and every rule with its findings. */
export function CheckReportView({ dataset, report }: ReportProps): JSX.Element {
  const styles = useStyles();
  const filter = usePaneState(({ check }) => check.filter);
  const pinned = usePaneState(({ check }) => check.pinned);
  const { results, acknowledgements, cellOf } = report;
  const groups = useMemo(() => {
    const acknowledged = acknowledgedBy(acknowledgements);
    return groupFindings(dataset, { results, acknowledged, filter, pinned });
  }, [dataset, results, acknowledgements, filter, pinned]);
  const isNarrowed = countNarrowing(filter) > 0;
  const shown = isNarrowed ? groups.filter(({ listed }) => listed.length > 0) : groups;
  return (
    <>
      <Summary report={report} />
      <Unchecked dataset={dataset} report={report} />
      <FindingFilterView dataset={dataset} results={results} />
      <OutcomeLegend />
      <div className={styles.stack}>
        {shown.map((group) => (
          <FindingGroupView
            key={group.result.rule}
            group={group}
            dataset={dataset}
            cellOf={cellOf}
          />
        ))}
        {shown.length < groups.length && (
          <p className={styles.text}>
            {shown.length === 0
              ? checkWords.nothingFits
              : checkWords.othersHidden(groups.length - shown.length)}
          </p>
        )}
      </div>
    </>
  );
}
