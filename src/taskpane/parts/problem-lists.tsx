import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { decisionsFileName, formatLines, type Dataset, type Problem } from "../../domain";
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

/** Problems one below the other: where each is, and what it says. */
function ProblemList<Item>(props: {
  readonly problems: readonly Item[];
  readonly titleOf: (problem: Item) => string;
  /** Between the title and the facts. */
  readonly placeOf?: (problem: Item) => ReactNode;
  readonly factsOf: (problem: Item) => readonly (readonly [term: string, value: string])[];
}): JSX.Element {
  const { problems, titleOf, placeOf, factsOf } = props;
  const styles = useStyles();
  const own = useProblemStyles();
  return (
    <StepList
      items={problems.map((problem, index) => ({ problem, index }))}
      keyOf={({ index }) => String(index)}
      step={listedAtOnce}
      more={problemWords.more}
      render={({ problem }) => (
        <div className={own.problem}>
          <p className={styles.subheading}>{titleOf(problem)}</p>
          {placeOf?.(problem)}
          <Facts arrangement="stacked" facts={factsOf(problem)} />
        </div>
      )}
    />
  );
}

/** What of the workbook cannot be read or written: sheet, cell, found, expected, what to do. */
export function WorkbookProblems(props: {
  readonly problems: readonly WorkbookProblem[];
}): JSX.Element {
  return (
    <ProblemList
      problems={props.problems}
      titleOf={({ sheet, cell }) => problemWords.place(sheet, cell)}
      factsOf={({ found, expected, action }) => [
        [problemWords.found, found],
        [problemWords.expected, expected],
        [problemWords.action, action],
      ]}
    />
  );
}

const whereOf = (dataset: Dataset, { document, fileName, line, column }: Problem): string =>
  [
    fileName === decisionsFileName
      ? problemWords.decisions
      : documentNameOf(dataset, document, fileName),
    line === null ? "" : formatLines(dataset.documents, document, [line]),
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
  return (
    <ProblemList
      problems={props.problems}
      titleOf={({ kind }) => formatProblemKind(kind)}
      placeOf={(problem) => (
        <>
          <p className={styles.text}>{whereOf(props.dataset, problem)}</p>
          {problem.quoted !== null && <p className={styles.quiet}>{quoteLine(problem.quoted)}</p>}
        </>
      )}
      factsOf={({ found, expected, readings, action }) => [
        [problemWords.found, found],
        [problemWords.expected, expected],
        ...(readings.length === 0
          ? []
          : [
              [
                problemWords.readings,
                readings.map(({ label }) => `「${label}」`).join("、"),
              ] as const,
            ]),
        [problemWords.action, action],
      ]}
    />
  );
}
