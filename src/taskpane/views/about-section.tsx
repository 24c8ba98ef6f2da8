import { Badge } from "@fluentui/react-components";
import type { JSX } from "react";
import {
  headlineOf,
  humanChecks,
  secondsOf,
  selfTestText,
  verdictWords,
  type SelfTestReport,
  type TrialLine,
} from "../../excel/self-test/report";
import { CopyDetails } from "../parts/copy-details";
import { Disclosure } from "../parts/disclosure";
import { Facts } from "../parts/facts";
import { FocusHeading } from "../parts/headings";
import { usePane, usePaneState } from "../parts/pane-context";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import { aboutWords } from "../words";

const badgeColors = {
  works: "success",
  differs: "warning",
  fails: "danger",
  skipped: "informative",
} as const satisfies Readonly<Record<TrialLine["verdict"], string>>;

function LineView({ line }: { readonly line: TrialLine }): JSX.Element {
  const styles = useStyles();
  const { title, verdict, expected, found, remedy, milliseconds } = line;
  return (
    <li className={styles.tight}>
      <div className={styles.spread}>
        <span>
          <Badge appearance="tint" color={badgeColors[verdict]}>
            {verdictWords[verdict]}
          </Badge>{" "}
          {title}
        </span>
        <span className={styles.quiet}>{secondsOf(milliseconds)}</span>
      </div>
      {verdict !== "works" && (
        <Facts
          facts={[
            [aboutWords.expected, expected],
            [aboutWords.found, found],
            ...(remedy === null ? [] : [[aboutWords.remedy, remedy] as const]),
          ]}
        />
      )}
    </li>
  );
}

function LineList({ lines }: { readonly lines: readonly TrialLine[] }): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={`${styles.list} ${styles.stack}`}>
      {lines.map((line) => (
        <LineView key={line.title} line={line} />
      ))}
    </ul>
  );
}

function ReportView({ report }: { readonly report: SelfTestReport }): JSX.Element {
  const styles = useStyles();
  const { lines, facts } = report;
  const others = lines.filter(({ verdict }) => verdict !== "works");
  return (
    <>
      <FocusHeading>{headlineOf(report)}</FocusHeading>
      <Facts facts={facts} />
      {others.length === 0 ? (
        <p className={styles.text}>{aboutWords.allWork}</p>
      ) : (
        <>
          <p className={styles.subheading}>{aboutWords.others(others.length)}</p>
          <LineList lines={others} />
        </>
      )}
      <Disclosure summary={aboutWords.all(lines.length)} size="small">
        <LineList lines={lines} />
      </Disclosure>
      <Disclosure summary={aboutWords.human(humanChecks.length)} size="small">
        <ol>
          {humanChecks.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Disclosure>
      <CopyDetails details={selfTestText(report)} />
    </>
  );
}

/** このアドインについて: 動作確認 and its result. */
export function AboutSection(): JSX.Element {
  const styles = useStyles();
  const { run } = usePane();
  const report = usePaneState((state) => state.selfTest);
  return (
    <Disclosure summary={aboutWords.heading}>
      <section className={styles.stack}>
        <p className={styles.text}>{aboutWords.explained}</p>
        <div>
          <TaskButton onPress={() => void run({ kind: "selfTest" })}>{aboutWords.start}</TaskButton>
        </div>
        {report !== null && <ReportView key={headlineOf(report)} report={report} />}
      </section>
    </Disclosure>
  );
}
