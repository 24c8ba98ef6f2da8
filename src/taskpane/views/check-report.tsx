import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { Dataset } from "../../domain";
import type { CheckReport } from "../../excel/session";
import { countInquiries } from "../../plan/sheets/acknowledgements/list";
import { lapsesOf } from "../../plan/sheets/acknowledgements/lapse";
import { Disclosure } from "../parts/disclosure";
import { OutcomeLegend } from "../parts/outcome-bar";
import { usePane, usePaneState } from "../parts/pane-context";
import { DigestList } from "../parts/digest-list";
import { TaskButton } from "../parts/task-button";
import { DocumentProblems, WorkbookProblems } from "../parts/problem-lists";
import { useStyles } from "../parts/use-styles";
import { dayInWords } from "../state/dates";
import { countNarrowing } from "../state/findings/filter";
import { acknowledgedBy, countFindings, groupFindings } from "../state/findings/group";
import { changesIn, compareWithEarlier } from "../state/findings/since";
import { sameFactsIn } from "../state/findings/same-reason";
import { sectionsByUrgency } from "../state/findings/urgency";
import { checkWords, countWords } from "../words";
import { FindingFilterView } from "./finding-filter";
import { CleanRules, IdleRules } from "./quiet-rules";
import { SinceView } from "./since-view";
import { UrgencySectionView } from "./urgency-section";

const useReportStyles = makeStyles({
  headline: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
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
  const { run } = usePane();
  const { results, acknowledgements, checkedOn, keptTyped } = report;
  const findings = results.flatMap((result) => result.findings);
  const acknowledged = acknowledgedBy(acknowledgements);
  const current = new Set(findings.map(({ fingerprint }) => fingerprint));
  const lapsed = [...acknowledged.keys()].filter((fingerprint) => !current.has(fingerprint)).length;
  const inquiring = countInquiries(results, acknowledgements);
  const idle = results.filter(({ compared }) => compared === 0).length;
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  return (
    <div className={styles.tight}>
      <p className={own.headline}>{countWords.headline(countFindings(findings, acknowledged))}</p>
      <p className={styles.text}>{checkWords.ruleCount(results.length, idle, compared)}</p>
      <p className={styles.quiet}>{checkWords.checkedOn(dayInWords(checkedOn))}</p>
      {inquiring > 0 && <p className={styles.text}>{checkWords.inquiring(inquiring)}</p>}
      {lapsed > 0 && <p className={styles.quiet}>{checkWords.lapsed(lapsed)}</p>}
      {keptTyped.length > 0 && (
        <>
          <p className={styles.quiet}>{checkWords.keptResponses(keptTyped.length)}</p>
          <div>
            <TaskButton size="small" onPress={() => void run({ kind: "check", cause: "renewal" })}>
              {checkWords.renew}
            </TaskButton>
          </div>
        </>
      )}
    </div>
  );
}

/** The report of a check: headline, what was not checked, the findings by urgency, and the rules without any. */
export function CheckReportView({ dataset, report }: ReportProps): JSX.Element {
  const styles = useStyles();
  const own = useReportStyles();
  const filter = usePaneState(({ check }) => check.filter);
  const pinned = usePaneState(({ check }) => check.pinned);
  const former = usePaneState(({ check }) => check.former);
  const earlierFile = usePaneState(({ check }) => check.earlierFile);
  const { results, acknowledgements, cellOf } = report;
  const comparison = useMemo(
    () => compareWithEarlier({ former, earlierFile }, results),
    [former, earlierFile, results],
  );
  const changes = useMemo(() => changesIn(comparison), [comparison]);
  const known = useMemo(
    () => ({
      acknowledged: acknowledgedBy(acknowledgements),
      lapses: lapsesOf(dataset, results, acknowledgements),
    }),
    [dataset, results, acknowledgements],
  );
  const sameFacts = useMemo(() => sameFactsIn(results), [results]);
  const groups = useMemo(
    () => groupFindings(dataset, { results, ...known, changes, filter, pinned }),
    [dataset, results, known, changes, filter, pinned],
  );
  const isNarrowed = countNarrowing(filter) > 0;
  const shown = isNarrowed ? groups.filter(({ listed }) => listed.length > 0) : groups;
  const sections = sectionsByUrgency(shown);
  return (
    <>
      <Summary report={report} />
      <DigestList dataset={dataset} report={report} />
      <SinceView dataset={dataset} comparison={comparison} />
      <Unchecked dataset={dataset} report={report} />
      <FindingFilterView dataset={dataset} results={results} changes={changes} />
      <OutcomeLegend />
      <div className={styles.stack}>
        {sections.map((section) => (
          <UrgencySectionView
            key={section.severity}
            section={section}
            dataset={dataset}
            cellOf={cellOf}
            sameFacts={sameFacts}
          />
        ))}
        {isNarrowed ? (
          <p className={styles.text}>
            {shown.length === 0
              ? checkWords.nothingFits
              : checkWords.othersHidden(results.length - shown.length)}
          </p>
        ) : (
          <div className={own.quiet}>
            <CleanRules dataset={dataset} results={results} />
            <IdleRules results={results} />
          </div>
        )}
      </div>
    </>
  );
}
