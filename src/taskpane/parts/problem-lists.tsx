import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Dataset, Problem } from "../../domain";
import type { WorkbookProblem } from "../../plan";
import { documentNameOf, quoteLine } from "../../plan/text/source-text";
import { formatProblemKind } from "../../plan/text/words";
import { problemWords } from "../words";
import { Facts } from "./facts";
import { StepList } from "./step-list";
import { useStyles } from "./use-styles";

const useProblemStyles = makeStyles({
  problem: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "8px 10px",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorPaletteDarkOrangeBorder2,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

const listedAtOnce = 20;

/** What of the workbook cannot be read or written: sheet, cell, found, expected, what to do. */
export function WorkbookProblems(props: {
  readonly problems: readonly WorkbookProblem[];
}): JSX.Element {
  const styles = useStyles();
  const own = useProblemStyles();
  return (
    <StepList
      items={props.problems.map((problem, index) => ({ problem, index }))}
      keyOf={({ index }) => String(index)}
      step={listedAtOnce}
      more={problemWords.more}
      render={({ problem: { sheet, cell, found, expected, action } }) => (
        <div className={own.problem}>
          <p className={styles.subheading}>{problemWords.place(sheet, cell)}</p>
          <Facts
            arrangement="stacked"
            facts={[
              [problemWords.found, found],
              [problemWords.expected, expected],
              [problemWords.action, action],
            ]}
          />
        </div>
      )}
    />
  );
}

const whereOf = (dataset: Dataset, { document, fileName, line, column }: Problem): string =>
  [
    documentNameOf(dataset, document, fileName),
    line === null ? "" : problemWords.line(line),
    column === null ? "" : problemWords.columnOfRow(column),
  ]
    .filter((part) => part !== "")
    .join(" ");

/** What of the documents cannot be read, or can be read in several ways. */
export function DocumentProblems(props: {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
}): JSX.Element {
  const styles = useStyles();
  const own = useProblemStyles();
  return (
    <StepList
      items={props.problems.map((problem, index) => ({ problem, index }))}
      keyOf={({ index }) => String(index)}
      step={listedAtOnce}
      more={problemWords.more}
      render={({ problem }) => (
        <div className={own.problem}>
          <p className={styles.subheading}>{formatProblemKind(problem.kind)}</p>
          <p className={styles.text}>{whereOf(props.dataset, problem)}</p>
          {problem.quoted !== null && <p className={styles.quiet}>{quoteLine(problem.quoted)}</p>}
          <Facts
            arrangement="stacked"
            facts={[
              [problemWords.found, problem.found],
              [problemWords.expected, problem.expected],
              ...(problem.readings.length === 0
                ? []
                : [
                    [
                      problemWords.readings,
                      problem.readings.map(({ label }) => `「${label}」`).join("、"),
                    ] as const,
                  ]),
              [problemWords.action, problem.action],
            ]}
          />
        </div>
      )}
    />
  );
}
